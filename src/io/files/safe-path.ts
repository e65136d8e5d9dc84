import { lstatSync, mkdirSync, rmdirSync, rmSync, unlinkSync } from "node:fs";
import { join, sep } from "node:path";
import { isAbsent } from "./files.ts";

/** Folders that a run never writes into, anywhere in a path. */
const CLOSED = new Set(["", ".", "..", ".git", ".commonkit"]);

/** The same path; throws if it would lead out of the node or into Git's own files, which is a bug in Commonkit. */
export function checkedPath(path: string): string {
  if (path.includes("\\")) throw new Error(`refused to write to ${JSON.stringify(path)}`);
  return removablePath(path);
}

/** The same path; throws like `checkedPath`, but accepts a backslash: on systems where it is a letter of a name, a person may have put one there. */
export function removablePath(path: string): string {
  if (path.split(/[/\\]/).some((part) => CLOSED.has(part.toLowerCase())))
    throw new Error(`refused to touch ${JSON.stringify(path)}`);
  return path;
}

/**
 * Makes a folder below the root, with those above it. A file or link in the way is removed, never followed: everything below
 * `partners/` belongs to Commonkit.
 */
export function makeFolder(root: string, folder: string): void {
  let here = root;
  for (const part of folder === "." ? [] : folder.split("/")) {
    here = join(here, part);
    const kind = kindOf(here);
    if (kind === "folder") continue;
    if (kind === "file") rmSync(here);
    mkdirSync(here);
  }
}

/** Removes a folder where a file belongs. */
export function clearWay(root: string, path: string): void {
  if (kindOf(join(root, path)) === "folder") rmSync(join(root, path), { recursive: true });
}

/** Removes a file; does nothing if it does not exist, or is only reached through a link. */
export function removeFile(root: string, path: string): void {
  const parts = path.split("/");
  const folders = parts.slice(0, -1).map((_, index) => join(root, ...parts.slice(0, index + 1)));
  if (folders.some((folder) => kindOf(folder) !== "folder")) return;
  if (kindOf(join(root, path)) === "file") unlinkSync(join(root, path));
}

/** Removes a folder and those above it as long as they are empty; the root stays. */
export function pruneEmpty(root: string, folder: string): void {
  for (let parts = folder.split("/"); parts.length > 0 && folder !== "."; parts = parts.slice(0, -1)) {
    try {
      rmdirSync(join(root, ...parts));
    } catch {
      // Not empty, missing, or not a folder: nothing above it to remove either, unless it is just missing.
      if (kindOf(join(root, ...parts)) !== "nothing") return;
    }
  }
}

/** True if `inner` is the folder `outer` or is in it; both without links. */
export const isIn = (inner: string, outer: string): boolean =>
  inner === outer || inner.startsWith(outer.endsWith(sep) ? outer : outer + sep);

/** What is at a path itself; a link counts as a file. */
export function kindOf(path: string): "folder" | "file" | "nothing" {
  try {
    return lstatSync(path).isDirectory() ? "folder" : "file";
  } catch (fault) {
    if (isAbsent(fault)) return "nothing";
    throw fault;
  }
}
