import { nameMirror } from "../core/sync-address.ts";
import { digestBytes } from "../core/sync-bytes.ts";
import { fetchCommits } from "../io/fetch-source.ts";
import type { Location } from "../io/location.ts";
import { readBlobs, readTree } from "../io/tree.ts";
import type { LockedSource } from "../model/lock.ts";
import type { Asked } from "../model/plan.ts";
import type { RemoteFault, Result, SyncLimits } from "../model/remote.ts";

/**
 * Paths of which the lock says what the partner's versions do not hold: somebody changed the lock. Each file has to be in the commit that the lock names for it,
 * as the very object that it names; and of those that differ on disk (`changed`), this object has to have the bytes that the lock names. Of a repository that was not written for Commonkit nothing can be said: its files were made here.
 */
export async function listForged(
  root: string,
  location: Location,
  { partner }: Asked,
  source: LockedSource,
  changed: readonly string[],
  limits: SyncLimits,
): Promise<Result<readonly string[], RemoteFault>> {
  if (source.adopt !== undefined) return { ok: true, value: [] };
  // A file whose newest version was not taken comes from an older commit.
  const commitOf = (path: string): string => {
    const file = source.files[path];
    return file?.held === undefined ? source.commit : file.since;
  };
  const paths = Object.keys(source.files);
  const commits = [...new Set([source.commit, ...paths.map(commitOf)])];
  const name = nameMirror(partner.id, source.url);
  const mirror = await fetchCommits(root, { name, location }, commits, limits);
  if (!mirror.ok) return mirror;
  const blobs = new Map<string, ReadonlySet<string>>();
  for (const commit of commits) {
    const tree = await readTree(mirror.value, commit, limits);
    if (!tree.ok) return tree;
    blobs.set(commit, new Set(tree.value.map(({ path, blob }) => `${path} ${blob}`)));
  }
  const isThere = (path: string) => blobs.get(commitOf(path))?.has(`${path} ${source.files[path]?.blob}`);
  const forged = paths.filter((path) => !isThere(path));
  const doubtful = changed.filter((path) => !forged.includes(path));
  const wanted = [...new Set(doubtful.flatMap((path) => source.files[path]?.blob ?? []))];
  const bytes = await readBlobs(mirror.value, wanted, limits);
  if (!bytes.ok) return bytes;
  const isOther = (path: string) => {
    const file = source.files[path];
    const found = file && bytes.value.get(file.blob);
    return found === undefined || digestBytes(found) !== file?.digest;
  };
  return { ok: true, value: [...forged, ...doubtful.filter(isOther)] };
}
