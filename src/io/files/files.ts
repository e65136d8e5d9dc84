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

/** Never through a link that somebody put in the place of a file. */
const READ = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0);
/** The same, for a function that takes numbers too, although its types speak of words only. */
const READ_WHOLE = READ as unknown as string;
/** What Node says of a file that is larger than a text can be. */
const TOO_LARGE: ReadonlySet<unknown> = new Set(["ERR_FS_FILE_TOO_LARGE", "ERR_STRING_TOO_LONG"]);

/**
 * Bytes of one regular file, at most `limit` of them; null when there is no such file, or it is a link.
 * Reading is synchronous because many small files are read three times as fast that way.
 */
export function readBytes(root: string, path: string, limit: number): Uint8Array | null {
  let handle: number;
  try {
    handle = openSync(join(root, path), READ);
  } catch (fault) {
    if (isAbsent(fault)) return null;
    throw fault;
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
  } finally {
    closeSync(handle);
  }
}

/** Text of one regular file, read as UTF-8, at most `limit` bytes of it; null when there is no such file, or it is a link. */
export function readText(root: string, path: string, limit: number): string | null {
  try {
    const found = lstatSync(join(root, path), { throwIfNoEntry: false });
    if (!found?.isFile()) return null;
    return found.size <= limit ? readListed(root, path, limit) : readStart(root, path, limit);
  } catch (fault) {
    if (isAbsent(fault)) return null;
    throw fault;
  }
}

/**
 * The same, for what `listFiles` has just named: it is not asked again whether that is a regular file, since thousands are read so. More than
 * `limit` bytes may be read to find out that there are too many.
 */
export function readListed(root: string, path: string, limit: number): string | null {
  try {
    const text = readFileSync(join(root, path), { encoding: "utf8", flag: READ_WHOLE });
    return text.length > limit ? readStart(root, path, limit) : withoutMark(text);
  } catch (fault) {
    if (isAbsent(fault)) return null;
    // What does not fit into one text has a beginning all the same.
    if (fault instanceof Error && "code" in fault && TOO_LARGE.has(fault.code))
      return readStart(root, path, limit);
    throw fault;
  }
}

function readStart(root: string, path: string, limit: number): string | null {
  const bytes = readBytes(root, path, limit);
  return bytes === null ? null : new TextDecoder().decode(bytes);
}

/** A byte order mark is no part of a text. */
const withoutMark = (text: string): string => (text.charCodeAt(0) === 0xfeff ? text.slice(1) : text);

/** Paths of all regular files under a folder, `/` between parts, in alphabetical order; empty without the folder. Links are not followed. */
export function listFiles(root: string, folder: string): string[] {
  const found: string[] = [];
  const waiting = isFolder(root, folder) ? [folder] : [];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    for (const entry of readFolder(join(root, next))) {
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

function readFolder(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (fault) {
    if (isAbsent(fault)) return [];
    throw fault;
  }
}

/** True for the answers of a file system that mean "there is no such file here", a link in its place included. */
export function isAbsent(fault: unknown): boolean {
  const code = fault instanceof Error && "code" in fault ? fault.code : null;
  return code === "ENOENT" || code === "ENOTDIR" || code === "ELOOP";
}
