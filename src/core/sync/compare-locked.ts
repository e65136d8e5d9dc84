import type { Commit } from "../../model/ids.ts";
import type { LockedSource } from "../../model/lock.ts";
import type { TreeEntry } from "../../model/remote.ts";

/** How a partner's files on disk differ from the lock: paths in the partner's repository. */
export interface Differences {
  changed: readonly string[];
  missing: readonly string[];
  extra: readonly string[];
}

/** Compares a source's paths on disk with the lock; also their bytes, if `isGood` says for a path whether these are as the lock says. */
export function compareFiles(
  source: LockedSource,
  paths: readonly string[],
  isGood: (path: string) => boolean = () => true,
): Differences {
  const present = new Set(paths);
  const locked = Object.keys(source.files);
  return {
    changed: locked.filter((path) => present.has(path) && !isGood(path)),
    missing: locked.filter((path) => !present.has(path)),
    extra: [...present].filter((path) => !Object.hasOwn(source.files, path)),
  };
}

export function isDifferent({ changed, missing, extra }: Differences): boolean {
  return changed.length + missing.length + extra.length > 0;
}

/** The commits in which a source's files must be, according to the lock. */
export const listCommits = (source: LockedSource): readonly Commit[] => [
  ...new Set([source.copy?.commit ?? source.commit, ...Object.keys(source.files).map(commitOf(source))]),
];

/** The commit in which one of them must be. A file whose newest version is not used comes from an older commit. */
const commitOf =
  ({ copy, files, commit }: LockedSource) =>
  (path: string): Commit => {
    const file = files[path];
    if (copy) return copy.commit;
    return file?.held === undefined ? commit : file.since;
  };

/**
 * Paths that are not in the commit that the lock names for them, as the exact object that it names. `trees` are the files of each commit, and
 * `folder` is where the source's own files are in them.
 */
export function listMisplaced(
  source: LockedSource,
  trees: ReadonlyMap<Commit, readonly TreeEntry[]>,
  folder: string,
): readonly string[] {
  const objects = new Map(
    [...trees].map(([commit, entries]) => [
      commit,
      new Set(entries.map(({ path, blob }) => `${path} ${blob}`)),
    ]),
  );
  const where = commitOf(source);
  return Object.entries(source.files).flatMap(([path, { blob, held }]) => {
    const isThere = objects.get(where(path))?.has(`${folder}${path} ${blob}`);
    // An older version of a copied file is in an older commit of the node with the copy, which is not recorded.
    const isOlder = source.copy !== undefined && held !== undefined;
    return isThere || isOlder ? [] : [path];
  });
}
