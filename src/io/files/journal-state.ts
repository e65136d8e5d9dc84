import { createHash } from "node:crypto";
import { existsSync, lstatSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { foldName } from "../../values/paths.ts";
import { isAbsent } from "./files.ts";
import { explainReadFault } from "./read-fault.ts";
import { kindOf } from "./safe-path.ts";

/** What a run decided: files to write and to remove, each with what was there before (`undefined` in a journal of an earlier version). */
export interface Manifest {
  writes: readonly { path: string; staged: string; before?: FileState; after?: FileState }[];
  removes: readonly { path: string; before?: FileState }[];
  /** True if the disk has lost what was decided. */
  isLost?: boolean;
}

/** The digest of a file's bytes; null if there is none; `other` for a link or a folder. */
export type FileState = string | null;

/** What is left to do of a journal, and what someone else changed meanwhile. */
export interface Left {
  place: readonly { path: string; staged: string }[];
  remove: readonly string[];
  /** Files of people that are no longer as the journal knew them: they stay. */
  changed: readonly { path: string; staged: string | null }[];
  /** True if someone undid what was placed, or changed files that only Commonkit writes: the rest would make a mixture of two states. Or the disk has lost what the rest is. */
  isGivenUp: boolean;
}

export const MANIFEST = "manifest.json";

/** Where a run keeps what it has decided. */
export const journalFolder = (root: string): string => join(root, ".commonkit", "journal");

/** What a journal has decided; nothing if there is none, or the disk has lost what it said. */
export function readManifest(root: string): Manifest {
  const file = join(journalFolder(root), MANIFEST);
  if (!existsSync(file)) return { writes: [], removes: [] };
  const { writes, removes, isLost } = parseManifest(readFileSync(file, "utf8"));
  return {
    writes,
    removes: removes.map((one: string | { path: string }) => (typeof one === "string" ? { path: one } : one)),
    ...(isLost && { isLost }),
  };
}

function parseManifest(text: string) {
  try {
    return JSON.parse(text);
  } catch {
    return { writes: [], removes: [], isLost: true };
  }
}

export const digestOf = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

/**
 * Tells what is at a path now. Links on the way are not followed: then there is nothing. Folders on the way are looked at once for all paths, so
 * they must not change while the answer is used.
 */
export function stateReader(root: string): (path: string) => FileState {
  const folders = new Map<string, boolean>([[".", true]]);
  const isFolder = (folder: string): boolean => {
    let known = folders.get(folder);
    if (known === undefined) {
      known = isFolder(dirname(folder)) && kindOf(join(root, folder)) === "folder";
      folders.set(folder, known);
    }
    return known;
  };
  return (path) => {
    if (!isFolder(dirname(path))) return null;
    try {
      return lstatSync(join(root, path)).isFile() ? digestOf(readFileSync(join(root, path))) : "other";
    } catch (fault) {
      if (isAbsent(fault)) return null;
      throw explainReadFault(fault, path);
    }
  };
}

/** Compares the files with what the journal knows of them, before and after. */
export function judgeJournal(root: string, { writes, removes, isLost = false }: Manifest): Left {
  const place: { path: string; staged: string }[] = [];
  const changed: { path: string; staged: string | null }[] = [];
  const stateOf = stateReader(root);
  const written = new Set(writes.map(({ path, after }) => `${foldName(path)} ${after}`));
  const folders = new Set(writes.flatMap(({ path }) => listFolders(path)));
  // A file that was to be removed is now one that was written: with another case, or as a folder.
  const isReplaced = (path: string, now: FileState) =>
    written.has(`${foldName(path)} ${now}`) || folders.has(path);
  let isGivenUp = isLost;
  for (const { path, staged, before, after } of writes) {
    const isStaged = existsSync(join(journalFolder(root), staged));
    const now = before === undefined ? undefined : stateOf(path);
    if (now !== undefined && now === after) continue;
    if (now === before) {
      if (isStaged) place.push({ path, staged });
      // It was placed, and someone has put back what was there.
      else if (before !== undefined) isGivenUp = true;
      continue;
    }
    changed.push({ path, staged: isStaged ? staged : null });
    isGivenUp ||= isOurs(path);
  }
  const remove: string[] = [];
  for (const { path, before } of removes) {
    const now = before === undefined ? undefined : stateOf(path);
    if (now === before) remove.push(path);
    else if (now !== undefined && now !== null && !isReplaced(path, now)) {
      changed.push({ path, staged: null });
      isGivenUp ||= isOurs(path);
    }
  }
  return { place, remove, changed, isGivenUp };
}

/** What a journal has decided that is not in place yet, and how many files it is about in all. */
export interface Pending {
  /** Where the newest text of a file is, from the root; null for a file that is to be removed. */
  files: ReadonlyMap<string, string | null>;
  of: number;
}

/** Lets readers see the whole of what was decided, while it cannot be put in place. Nothing if there is no journal. */
export function readPending(root: string): Pending {
  const manifest = readManifest(root);
  const { place, remove, isGivenUp } = judgeJournal(root, manifest);
  const of = manifest.writes.length + manifest.removes.length;
  if (isGivenUp) return { files: new Map(), of };
  const staged = place.map((one): [string, string] => [one.path, `.commonkit/journal/${one.staged}`]);
  return { files: new Map([...remove.map((path): [string, null] => [path, null]), ...staged]), of };
}

/** Files that only Commonkit writes. */
const isOurs = (path: string): boolean => /^(partners\/|network\.(lock|status)\.json$)/.test(path);

/** The folders above a path, the nearest last. */
const listFolders = (path: string): string[] =>
  path
    .split("/")
    .slice(0, -1)
    .map((_, index, parts) => parts.slice(0, index + 1).join("/"));
