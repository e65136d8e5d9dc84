import { nameMirror } from "../../core/sync/address.ts";
import { blobOf, differsInLineEnds, digestBytes } from "../../core/sync/bytes.ts";
import { compareFiles, type Differences } from "../../core/sync/compare-locked.ts";
import { isKeptForOurs, type KeptFor, listOurs, oursKept } from "../../core/sync/keep-ours.ts";
import type { OurText } from "../../core/sync/our-texts.ts";
import { commitsOf } from "../../core/sync/source.ts";
import type { Version } from "../../core/sync/versions.ts";
import { listFiles, readBytes } from "../../io/files/files.ts";
import { fetchCommits } from "../../io/git/fetch-source.ts";
import type { Location } from "../../io/git/location.ts";
import { dropMirror } from "../../io/git/mirror.ts";
import { readBlobs } from "../../io/git/tree.ts";
import type { NodeId } from "../../model/ids.ts";
import type { LockedSource } from "../../model/lock.ts";
import type { Asked } from "../../model/plan.ts";
import type { RemoteFault, Result, SyncLimits } from "../../model/remote.ts";
import { restoreAdopted } from "./adopt.ts";

/** Compares names and every byte. */
export function compareBytes(
  root: string,
  node: NodeId,
  source: LockedSource,
  limits: SyncLimits,
): Differences {
  const good = readVersions(root, node, source, limits);
  return compareFiles(source, listPartnerFiles(root, node), (path) => good.has(path));
}

/** True if nothing differs but the line ends of these files, as when Git has changed them. */
export function haveOtherLineEnds(
  root: string,
  node: NodeId,
  source: LockedSource,
  { changed, missing, extra }: Differences,
  limits: SyncLimits,
): boolean {
  return (
    missing.length + extra.length === 0 &&
    changed.every((path) => {
      const bytes = readBytes(root, `partners/${node}/${path}`, limits.assetBytes);
      return bytes !== null && differsInLineEnds(bytes, source.files[path]?.digest ?? "");
    })
  );
}

/** Paths on disk of one partner, as in its own repository. */
export function listPartnerFiles(root: string, node: NodeId): string[] {
  const folder = `partners/${node}`;
  return listFiles(root, folder).map((path) => path.slice(folder.length + 1));
}

/** The files of a source on disk, as far as every byte is as the lock says. */
export function readVersions(
  root: string,
  node: NodeId,
  source: LockedSource | null,
  limits: SyncLimits,
): Map<string, Version> {
  const versions = new Map<string, Version>();
  for (const [path, { digest, blob, since, from, ids }] of Object.entries(source?.files ?? {})) {
    const bytes = readBytes(root, `partners/${node}/${path}`, limits.assetBytes + 1);
    // Both must match: someone who changed the one in the lock may have forgotten the other.
    const isBlob = bytes !== null && (source?.adopt !== undefined || blobOf(bytes, blob.length) === blob);
    if (isBlob && digestBytes(bytes) === digest)
      versions.set(path, { blob, since, bytes, stored: true, ...(from && { from }), ...(ids && { ids }) });
  }
  return versions;
}

/** What of the node's own versions of a source wait for, as the lock says; nothing is read if none do. */
export function listKept(
  root: string,
  node: NodeId,
  source: LockedSource,
  ours: readonly OurText[],
  limits: SyncLimits,
): ReadonlyMap<string, KeptFor> {
  if (!isKeptForOurs(source)) return new Map();
  return listOurs(node, source, oursKept(ours, node, {}), readVersions(root, node, source, limits));
}

/**
 * Restores files as the lock says, from the mirror or from the partner by the commits they came from; for a copy, from the node
 * that has it, which `location` then leads to. The fault `broken` if what
 * arrives is not what the lock says.
 */
export async function restoreFiles(
  root: string,
  location: Location,
  asked: Pick<Asked, "partner">,
  source: LockedSource,
  paths: readonly string[],
  limits: SyncLimits,
): Promise<Result<Map<string, Version>, RemoteFault>> {
  if (paths.length === 0) return { ok: true, value: new Map() };
  if (source.adopt !== undefined) {
    const made = await restoreAdopted(root, location, asked, source, paths, limits);
    if (!made.ok) return made;
    const isAsLocked = (path: string) => digestOf(made.value.get(path)) === source.files[path]?.digest;
    return paths.every(isAsLocked) ? made : { ok: false, fault: "broken" };
  }
  const held = paths.filter((path) => source.files[path]?.held !== undefined);
  const wanted = [...new Set(paths.flatMap((path) => source.files[path]?.blob ?? []))];
  const own = nameMirror(asked.partner.id, source.url);
  const read = async () => {
    const mirror = await fetchCommits(
      root,
      { name: source.copy ? nameMirror(source.copy.from, source.copy.url) : own, location },
      source.copy ? [source.copy.commit] : commitsOf(source, held),
      limits,
    );
    return mirror.ok
      ? { mirror: mirror.value, blobs: await readBlobs(mirror.value, wanted, limits) }
      : mirror;
  };
  let tried = await read();
  if ("mirror" in tried && !tried.blobs.ok && !tried.mirror.fresh) {
    // A mirror is a cache, and this one is incomplete.
    dropMirror(tried.mirror);
    tried = await read();
  }
  if (!("mirror" in tried)) return tried;
  const { blobs } = tried;
  if (!blobs.ok) return blobs;
  const restored = new Map<string, Version>();
  for (const path of paths) {
    const file = source.files[path];
    const bytes = file && blobs.value.get(file.blob);
    if (!bytes || digestBytes(bytes) !== file.digest) return { ok: false, fault: "broken" };
    restored.set(path, { blob: file.blob, since: file.since, bytes, stored: false });
  }
  return { ok: true, value: restored };
}

const digestOf = (version: Version | undefined): string | null =>
  version === undefined ? null : digestBytes(version.bytes);
