import { randomUUID } from "node:crypto";
import { existsSync, lstatSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import type { ReportRefused } from "../../model/problems/local.ts";
import { explainWriteFault } from "../files/disk-fault.ts";

/**
 * Writes a page to a place that someone chose, whole or not at all. A file that is already there is only replaced if it
 * starts with this mark. The reason if nothing was written, otherwise null.
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

/** How far from its start one of Commonkit's pages has its mark. */
const HEAD = 200;

function isFree(path: string, mark: string): boolean {
  const found = lstatSync(path, { throwIfNoEntry: false });
  if (found === undefined) return true;
  return found.isFile() && readFileSync(path, "utf8").slice(0, HEAD).includes(mark);
}
