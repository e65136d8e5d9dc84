import { nameMirror } from "../../core/sync/address.ts";
import { digestBytes } from "../../core/sync/bytes.ts";
import { fetchCommits } from "../../io/git/fetch-source.ts";
import type { Location } from "../../io/git/location.ts";
import { readBlobs, readTree } from "../../io/git/tree.ts";
import type { LockedSource } from "../../model/lock.ts";
import type { Asked } from "../../model/plan.ts";
import type { RemoteFault, Result, SyncLimits } from "../../model/remote.ts";

/**
 * Paths of which the lock says what the partner's versions do not hold: somebody changed the lock. Each file has to be in the commit that the lock names for it,
 * as the very object that it names (a copy: in the commit of the one who carries it); and of those that differ on disk (`changed`), this object has to have the bytes that the lock names. Of a repository that was not written for Commonkit nothing can be said: its files were made here.
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
  const { copy } = source;
  const commitOf = (path: string): string => {
    const file = source.files[path];
    if (copy) return copy.commit;
    return file?.held === undefined ? source.commit : file.since;
  };
  const paths = Object.keys(source.files);
  const commits = [...new Set([copy?.commit ?? source.commit, ...paths.map(commitOf)])];
  const name = copy ? nameMirror(copy.from, copy.url) : nameMirror(partner.id, source.url);
  const folder = copy ? `partners/${partner.id}/` : "";
  const mirror = await fetchCommits(root, { name, location }, commits, limits);
  if (!mirror.ok) return mirror;
  const blobs = new Map<string, ReadonlySet<string>>();
  for (const commit of commits) {
    const tree = await readTree(mirror.value, commit, limits, copy ? [folder] : "node");
    if (!tree.ok) return tree;
    blobs.set(commit, new Set(tree.value.map(({ path, blob }) => `${path} ${blob}`)));
  }
  const isThere = (path: string) =>
    blobs.get(commitOf(path))?.has(`${folder}${path} ${source.files[path]?.blob}`);
  // An older version of a copied file is in an older commit of the one who carries it, which nobody has written down.
  const isOlder = (path: string) => copy !== undefined && source.files[path]?.held !== undefined;
  const forged = paths.filter((path) => !isThere(path) && !isOlder(path));
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
