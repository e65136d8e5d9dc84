import { nameMirror } from "../../core/sync/address.ts";
import { digestBytes } from "../../core/sync/bytes.ts";
import { listCommits, listMisplaced } from "../../core/sync/compare-locked.ts";
import { fetchCommits } from "../../io/git/fetch-source.ts";
import type { Location } from "../../io/git/location.ts";
import { readBlobs, readTree } from "../../io/git/tree.ts";
import type { LockedSource } from "../../model/lock.ts";
import type { Asked } from "../../model/plan.ts";
import type { RemoteFault, Result, SyncLimits, TreeEntry } from "../../model/remote.ts";

/**
 * Paths for which the lock says what is not in the partner's versions: someone changed the lock. Each file must be in the commit that the lock names for it,
 * as the exact object that it names (for a copy: in the commit of the node that has it); and for those that differ on disk (`changed`), this object must have the bytes that the lock names. Nothing can be said about a repository that was not written for Commonkit: its files were made here.
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
  const { copy } = source;
  const commits = listCommits(source);
  const name = copy ? nameMirror(copy.from, copy.url) : nameMirror(partner.id, source.url);
  const folder = copy ? `partners/${partner.id}/` : "";
  const mirror = await fetchCommits(root, { name, location }, commits, limits);
  if (!mirror.ok) return mirror;
  const trees = new Map<string, readonly TreeEntry[]>();
  for (const commit of commits) {
    const tree = await readTree(mirror.value, commit, limits, copy ? [folder] : "node");
    if (!tree.ok) return tree;
    trees.set(commit, tree.value);
  }
  const forged = listMisplaced(source, trees, folder);
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
