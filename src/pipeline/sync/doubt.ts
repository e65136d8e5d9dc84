import { type Doubt, doubtLicence, doubtRemovals, doubtSigner } from "../../core/sync/doubts.ts";
import type { Outcome } from "../../core/sync/outcome.ts";
import {
  isTooMany,
  listBlobs,
  listGone,
  listTelling,
  lockedBlobs,
  type Removals,
  withoutMoved,
} from "../../core/sync/removals.ts";
import { isSameAdopt } from "../../core/sync/same-choice.ts";
import type { ReadFiles } from "../../core/sync/understand.ts";
import type { Version } from "../../core/sync/versions.ts";
import type { Fetched } from "../../io/git/fetch-source.ts";
import { hasCommit, type Mirror } from "../../io/git/mirror.ts";
import { isSigned } from "../../io/git/signature.ts";
import { readBlobs, readTree } from "../../io/git/tree.ts";
import type { LockedSource } from "../../model/lock.ts";
import type { Asked } from "../../model/plan.ts";
import type { SyncLimits } from "../../model/remote.ts";
import type { Run } from "./run.ts";

/** Whether no one in the list of signers has signed a fetched commit; nothing if no signatures are required, or someone has accepted it. */
export async function doubtSignature(
  { root, options }: Run,
  asked: Asked,
  previous: LockedSource | null,
  { mirror, facts }: Fetched,
): Promise<Doubt[]> {
  const { id, signers } = asked.partner;
  if (signers === null || options.acceptSigner?.includes(id)) return [];
  if (await isSigned(root, mirror, facts.commit, signers)) return [];
  return [doubtSigner(asked, previous, facts.commit, signers)];
}

/** What has to be accepted about a fetched commit's files: another licence, or that many documents are gone. Nothing if none of it can be used. */
export async function doubtContent(
  { options, limits }: Run,
  asked: Asked,
  previous: LockedSource | null,
  fetched: Fetched,
  files: ReadFiles,
  { settled }: Outcome,
): Promise<Doubt[]> {
  const { id } = asked.partner;
  if (settled.kind !== "found") return [];
  const licence = options.acceptLicence?.includes(id) ? [] : doubtLicence(asked, previous, settled.source);
  if (previous === null || options.acceptRemovals?.includes(id)) return licence;
  // What the node's own settings leave out of a foreign repository has not been removed there.
  if (!isSameAdopt(asked.partner.adopt, previous.adopt)) return licence;
  const removals =
    asked.partner.adopt === null
      ? await countRemovals(asked, previous, fetched, limits)
      : listGone(Object.keys(previous.files), [...files.blobs.keys(), ...files.rejected.keys()]);
  return [...licence, ...doubtRemovals(asked, previous, fetched.facts.commit, removals)];
}

/**
 * Documents that are gone in the partner's whole tree, however much of it the node uses. If the pinned commit no longer exists anywhere, its
 * files are those in the lock.
 */
async function countRemovals(
  asked: Asked,
  previous: LockedSource,
  { mirror, facts }: Fetched,
  limits: SyncLimits,
): Promise<Removals> {
  const { id } = asked.partner;
  const now = await readTree(mirror, facts.commit, limits);
  if (!now.ok) return { gone: [], total: 0 };
  const before = (await listBefore(mirror, previous, limits)) ?? lockedBlobs(previous);
  const after = listBlobs(now.value);
  const removals = listGone(before.keys(), after.keys());
  if (!isTooMany(removals)) return removals;
  const telling = listTelling(before, now.value, limits);
  const blobs = await readBlobs(mirror, [...new Set(telling.map(({ blob }) => blob))], limits);
  if (!blobs.ok) return removals;
  const texts = telling.flatMap(({ path, blob }): [string, Version][] => {
    const bytes = blobs.value.get(blob);
    return bytes === undefined ? [] : [[path, { blob, since: facts.commit, bytes, stored: false }]];
  });
  return withoutMoved(id, removals, new Map(texts));
}

async function listBefore(
  mirror: Mirror,
  { commit }: LockedSource,
  limits: SyncLimits,
): Promise<Map<string, string> | null> {
  const tree = (await hasCommit(mirror, commit)) ? await readTree(mirror, commit, limits) : null;
  return tree?.ok ? listBlobs(tree.value) : null;
}
