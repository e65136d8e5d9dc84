import { lstatSync } from "node:fs";
import { join } from "node:path";
import type { FileWrite } from "../../model/plan.ts";
import { isAbsent, readText } from "./files.ts";
import { carryOut } from "./journal.ts";

/** The most bytes of one of the node's own texts that are compared before it is written. */
const MOST = 4 * 1024 * 1024;

/** Why the node's own files were not written: something else is in the way, or someone changed one of them since. */
export interface OwnWriteFault {
  path: string;
  why: "in-the-way" | "changed";
}

/**
 * Writes the node's own files and removes others, all or none; `before` says what each of them was when it was read, null for a new one. If a
 * folder or link is in the way, or a text has changed since, nothing is written and the fault is returned. Null if all is written.
 */
export async function writeOwnFiles(
  root: string,
  writes: readonly (FileWrite & { before: string | null })[],
  removes: readonly string[],
): Promise<OwnWriteFault | null> {
  for (const { path, before } of writes) {
    if (!isFree(root, path)) return { path, why: "in-the-way" };
    if (readText(root, path, MOST) !== before) return { path, why: "changed" };
  }
  const files = writes.map(({ path, bytes }): FileWrite => ({ path, bytes }));
  await carryOut(root, files, removes);
  return null;
}

/** True if a path can be written without removing anything: only folders above it, and itself a file or nothing. */
export function isFree(root: string, path: string): boolean {
  const parts = path.split("/");
  return parts.every((_, index) => {
    const isLast = index === parts.length - 1;
    try {
      const found = lstatSync(join(root, ...parts.slice(0, index + 1)));
      return isLast ? found.isFile() : found.isDirectory();
    } catch (fault) {
      if (isAbsent(fault)) return true;
      throw fault;
    }
  });
}
