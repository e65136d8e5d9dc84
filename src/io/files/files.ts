import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
} from "node:fs";
import { join } from "node:path";
import { explainReadFault, type OnReadFault, ReadFailed, readOr } from "./read-fault.ts";

/** Never follows a link that someone put in the place of a file. */
const READ = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0);
/** The same, for a function that accepts numbers too, although its types name only words. */
const READ_WHOLE = READ as unknown as string;
/** Node's error for a file that is larger than a text can be. */
const TOO_LARGE: ReadonlySet<unknown> = new Set(["ERR_FS_FILE_TOO_LARGE", "ERR_STRING_TOO_LONG"]);

/**
 * Bytes of one regular file, at most `limit` of them; null if there is no such file, or it is a link.
 * Reading is synchronous because that is three times as fast for many small files.
 */
export function readBytes(root: string, path: string, limit: number): Uint8Array | null {
  let handle: number;
  try {
    handle = openSync(join(root, path), READ);
  } catch (fault) {
    if (isAbsent(fault)) return null;
    throw explainReadFault(fault, path);
  }
  try {
    const found = fstatSync(handle);
    if (!found.isFile()) return null;
    const bytes = new Uint8Array(Math.min(found.size, limit));
    let filled = 0;
    while (filled < bytes.length) {
      const count = readSync(handle, bytes, filled, bytes.length - filled, null);
      if (count === 0) break;
      filled += count;
    }
    return bytes.subarray(0, filled);
  } catch (fault) {
    throw explainReadFault(fault, path);
  } finally {
    closeSync(handle);
  }
}

/** Text of one regular file, read as UTF-8, at most `limit` bytes of it; null if there is no such file, or it is a link. */
export function readText(root: string, path: string, limit: number): string | null {
  try {
    const found = lstatSync(join(root, path), { throwIfNoEntry: false });
    if (found?.isDirectory()) throw new ReadFailed(path, "folder");
    if (!found?.isFile()) return null;
    return found.size <= limit ? readListed(root, path, limit) : readStart(root, path, limit);
  } catch (fault) {
    if (isAbsent(fault)) return null;
    throw explainReadFault(fault, path);
  }
}

/**
 * The same, for what `listFiles` has just named: it does not check again that it is a regular file, since thousands are read this way. More than
 * `limit` bytes can be read to find out that there are too many.
 */
export function readListed(root: string, path: string, limit: number): string | null {
  try {
    const text = readFileSync(join(root, path), { encoding: "utf8", flag: READ_WHOLE });
    return text.length > limit ? readStart(root, path, limit) : withoutMark(text);
  } catch (fault) {
    if (isAbsent(fault)) return null;
    // A file too large for one text still has a beginning.
    if (fault instanceof Error && "code" in fault && TOO_LARGE.has(fault.code))
      return readStart(root, path, limit);
    throw explainReadFault(fault, path);
  }
}

function readStart(root: string, path: string, limit: number): string | null {
  const bytes = readBytes(root, path, limit);
  return bytes === null ? null : new TextDecoder().decode(bytes);
}

/** A byte order mark is not part of a text. */
const withoutMark = (text: string): string => (text.charCodeAt(0) === 0xfeff ? text.slice(1) : text);

/** Paths of all regular files under a folder, `/` between parts, in alphabetical order; empty if there is no such folder. Links are not followed. */
export function listFiles(root: string, folder: string, onFault?: OnReadFault): string[] {
  const found: string[] = [];
  const waiting = isFolder(root, folder) ? [folder] : [];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    for (const entry of readOr(() => readFolder(root, next), onFault) ?? []) {
      const path = `${next}/${entry.name}`;
      if (entry.isDirectory()) waiting.push(path);
      else if (entry.isFile()) found.push(path);
    }
  }
  return found.sort();
}

/** True for a folder that is reached without any link on the way. */
function isFolder(root: string, folder: string): boolean {
  const parts = folder.split("/");
  return parts.every((_, index) => {
    const part = join(root, ...parts.slice(0, index + 1));
    return lstatSync(part, { throwIfNoEntry: false })?.isDirectory() === true;
  });
}

function readFolder(root: string, folder: string) {
  try {
    return readdirSync(join(root, folder), { withFileTypes: true });
  } catch (fault) {
    if (isAbsent(fault)) return [];
    throw explainReadFault(fault, folder);
  }
}

/** True for the errors of a file system that mean "there is no such file here", including a link in its place, or a name that no file here can have. */
export function isAbsent(fault: unknown): boolean {
  const code = fault instanceof Error && "code" in fault ? fault.code : null;
  return code === "ENOENT" || code === "ENOTDIR" || code === "ELOOP" || code === "ENAMETOOLONG";
}
