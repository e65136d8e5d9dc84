import { lstatSync } from "node:fs";
import { join } from "node:path";
import type { FileWrite } from "../../model/plan.ts";
import { isAbsent, readText } from "./files.ts";
import { carryOut } from "./journal.ts";

/** Bytes of one of our own texts that are compared before it is written. */
const MOST = 4 * 1024 * 1024;

/** Why files of our own were not written: something else is in the way, or somebody changed one of them meanwhile. */
export interface OwnWriteFault {
  path: string;
  why: "in-the-way" | "changed";
}

/**
 * Writes files of our own and takes others away, all or none; `before` says what each of them was when it was read, null for one that is new. Nothing is
 * written, and the fault returned, where a folder or link is in the way or the text is another by now. Null when all is written.
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

/** True when a path can be written without taking anything away: folders above it, and itself a file or nothing. */
function isFree(root: string, path: string): boolean {
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
