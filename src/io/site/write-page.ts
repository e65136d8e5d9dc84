import { randomUUID } from "node:crypto";
import { existsSync, lstatSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import type { ReportRefused } from "../../model/problems/local.ts";
import { explainWriteFault } from "../files/disk-fault.ts";

/**
 * Writes a page that somebody has asked for at a place of their own, whole or not at all. What stands there already is only replaced when it
 * begins with this mark; the reason when nothing was written, else null.
 */
export function writePage(
  folder: string,
  file: string,
  text: string,
  mark: string,
): ReportRefused["reason"] | null {
  const path = resolve(folder, file);
  if (!existsSync(dirname(path))) return "no-folder";
  if (!isFree(path, mark)) return "taken";
  const aside = `${path}.${randomUUID()}`;
  try {
    writeFileSync(aside, text, { flag: "wx" });
    renameSync(aside, path);
    return null;
  } catch (fault) {
    rmSync(aside, { force: true });
    const reason = explainWriteFault(fault);
    if (reason === null) throw fault;
    return reason;
  }
}

/** How far from its beginning a page of ours has its mark. */
const HEAD = 200;

function isFree(path: string, mark: string): boolean {
  const found = lstatSync(path, { throwIfNoEntry: false });
  if (found === undefined) return true;
  return found.isFile() && readFileSync(path, "utf8").slice(0, HEAD).includes(mark);
}
