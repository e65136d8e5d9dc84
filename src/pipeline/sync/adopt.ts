import { adoptFiles, choosePictures } from "../../core/adopt/adopt-files.ts";
import { chooseAdopted } from "../../core/adopt/choose.ts";
import { readAdopted } from "../../core/adopt/documents.ts";
import { nameMirror } from "../../core/sync/address.ts";
import { correctSeconds } from "../../core/sync/ahead.ts";
import type { ReadFiles } from "../../core/sync/understand.ts";
import type { Version, Versions } from "../../core/sync/versions.ts";
import { type Fetched, fetchCommits } from "../../io/git/fetch-source.ts";
import type { Location } from "../../io/git/location.ts";
import { readCommit } from "../../io/git/mirror.ts";
import { readBlobs, readTree } from "../../io/git/tree.ts";
import { readToday } from "../../io/machine/clock.ts";
import type { LockedSource } from "../../model/lock.ts";
import type { Asked } from "../../model/plan.ts";
import type { RemoteFault, Result, SyncLimits } from "../../model/remote.ts";

/**
 * Reads a fetched commit of a repository that was not written for Commonkit, and makes ordinary files from it: the texts that are asked
 * for, then the pictures that they show.
 */
export async function readAdoptedFiles(
  { partner }: Pick<Asked, "partner">,
  { mirror, facts }: Pick<Fetched, "mirror" | "facts">,
  earlier: Versions,
  limits: SyncLimits,
  before: Parameters<typeof readAdopted>[4] = earlier,
): Promise<Result<ReadFiles, RemoteFault>> {
  const { adopt } = partner;
  if (adopt === null) throw new Error("this partner's files are its own");
  const entries = await readTree(mirror, facts.commit, limits, "everywhere");
  if (!entries.ok) return entries;
  const tree = chooseAdopted(entries.value, adopt, limits);
  if (tree.documents.length > limits.files) return { ok: false, fault: "too-many-files", limit: "files" };
  const size = tree.documents.reduce((sum, { size }) => sum + size, 0);
  if (size > limits.sourceBytes) return { ok: false, fault: "too-large", limit: "sourceBytes" };
  const wanted = [
    ...tree.documents.map(({ blob }) => blob),
    ...(tree.licence === null ? [] : [tree.licence]),
  ];
  const read = await readBlobs(mirror, [...new Set(wanted)], limits);
  if (!read.ok) return read;
  const texts = readAdopted(tree, adopt, read.value, partner.languages ?? [], before);

  const pictures = choosePictures(texts, limits);
  if (pictures.reduce((sum, { size }) => sum + (size ?? 0), size) > limits.sourceBytes)
    return { ok: false, fault: "too-large", limit: "sourceBytes" };
  const blobs = await readBlobs(mirror, [...new Set(pictures.map(({ blob }) => blob))], limits);
  if (!blobs.ok) return blobs;
  // Where a text does not say when it was reviewed, the commit's day stands.
  const dated = { ...facts, seconds: correctSeconds(facts.seconds, readToday()) };
  return {
    ok: true,
    value: adoptFiles({ partner, adopt, facts: dated, tree, texts, blobs: blobs.value, earlier }),
  };
}

/** Restores files as the lock says: made again from the commits that they were made from. */
export async function restoreAdopted(
  root: string,
  location: Location,
  { partner }: Pick<Asked, "partner">,
  source: LockedSource,
  paths: readonly string[],
  limits: SyncLimits,
): Promise<Result<Map<string, Version>, RemoteFault>> {
  const restored = new Map<string, Version>();
  const commits = [...new Set(paths.flatMap((path) => source.files[path]?.since ?? []))];
  if (commits.length === 0) return { ok: true, value: restored };
  const name = nameMirror(partner.id, source.url);
  const mirror = await fetchCommits(root, { name, location }, commits, limits);
  if (!mirror.ok) return mirror;
  const asked = {
    partner: {
      ...partner,
      url: source.url,
      languages: source.languages ?? null,
      adopt: source.adopt ?? null,
    },
  };
  // The version's time was put right when it was fetched, if its clock was ahead.
  const latest = Date.parse(source.committed) / 1000;
  for (const commit of commits) {
    const facts = await readCommit(mirror.value, commit);
    if (!facts.ok) return facts;
    const files = await readAdoptedFiles(
      asked,
      { mirror: mirror.value, facts: { ...facts.value, seconds: Math.min(facts.value.seconds, latest) } },
      new Map(),
      limits,
      new Map(Object.entries(source.files)),
    );
    if (!files.ok) return files;
    for (const path of paths) {
      const version = files.value.found.get(path);
      if (version !== undefined && source.files[path]?.since === commit) restored.set(path, version);
    }
  }
  return { ok: true, value: restored };
}
