import { parseLock } from "../../core/node/parse-lock.ts";
import { aboutSource } from "../../core/sync/about-source.ts";
import { nameMirror, settleAddresses } from "../../core/sync/address.ts";
import { parseText } from "../../core/sync/bytes.ts";
import { isCopyWanted, listCarriers, readCarried } from "../../core/sync/copy.ts";
import { judgeCopy } from "../../core/sync/judge-copy.ts";
import type { Outcome } from "../../core/sync/outcome.ts";
import { listWays } from "../../core/sync/ways.ts";
import { fetchCommits } from "../../io/git/fetch-source.ts";
import type { Mirror } from "../../io/git/mirror.ts";
import { locateWay } from "../../io/git/token.ts";
import { readBlobs, readTree } from "../../io/git/tree.ts";
import type { Lock, LockedSource } from "../../model/lock.ts";
import type { Asked } from "../../model/plan.ts";
import { listPartnerFiles, readVersions } from "./disk.ts";
import type { Run } from "./run.ts";

const THEIR_LOCK = "network.lock.json";

/**
 * If a followed source does not answer, and nothing was ever fetched from it directly, uses the copy of the node that brought it;
 * if that has none, the copy of that node's bringer, and so on. Returns the outcome unchanged if no copy can be used either. `decided` are the outcomes of all nodes that
 * may have brought it.
 */
export async function takeCopy(
  run: Run,
  outcome: Outcome,
  decided: readonly Outcome[],
  lock: Lock,
): Promise<Outcome> {
  const { asked } = outcome.settled;
  const { id } = asked.partner;
  const previous = Object.hasOwn(lock.sources, id) ? (lock.sources[id] ?? null) : null;
  if (!isCopyWanted(run.network.id, outcome, previous)) return outcome;
  for (const carrier of listCarriers(run.network.id, asked, decided, lock)) {
    const copied = await run.fetches(() => readCopy(run, outcome, previous, carrier));
    if (copied !== null) return copied;
  }
  // No node has a copy (any more): what was copied before stays, and is reported as kept.
  const about = aboutSource(asked, previous);
  const [failure, ...others] = outcome.problems;
  return { ...outcome, problems: failure ? [{ ...failure, ...about }, ...others] : [] };
}

/** The copy in one node's repository, at the version of it that is published from now on; null if there is none that can be used. */
async function readCopy(
  run: Run,
  outcome: Outcome,
  previous: LockedSource | null,
  carrier: { asked: Asked; source: LockedSource },
): Promise<Outcome | null> {
  const { root, limits } = run;
  const { asked } = outcome.settled;
  const { id } = asked.partner;
  const mirror = await openCarrier(run, carrier);
  if (mirror === null) return null;
  const folder = `partners/${id}`;
  const tree = await readTree(mirror, carrier.source.commit, limits, [THEIR_LOCK, folder]);
  if (!tree.ok) return null;
  const entry = tree.value.find(({ path }) => path === THEIR_LOCK);
  const isReadable = entry && entry.size !== null && entry.size <= limits.assetBytes;
  const read = isReadable ? await readBlobs(mirror, [entry.blob], limits) : null;
  const text = entry && read?.ok ? parseText(read.value.get(entry.blob) ?? new Uint8Array()) : null;
  const theirs = text === null ? null : parseLock(text, THEIR_LOCK).lock;
  const locked = theirs !== null && Object.hasOwn(theirs.sources, id) ? (theirs.sources[id] ?? null) : null;
  if (locked === null || locked.url !== asked.partner.url) return null;

  const carried = readCarried(tree.value, folder, asked.partner.include, limits);
  if (carried === null) return null;
  const blobs = await readBlobs(mirror, [...new Set(carried.files.map(({ blob }) => blob))], limits);
  if (!blobs.ok) return null;
  const before = {
    previous,
    earlier: readVersions(root, id, previous, limits),
    present: listPartnerFiles(root, id),
  };
  return judgeCopy(outcome, { carrier, locked, carried, blobs: blobs.value }, before, run.options);
}

/** The mirror with that node's pinned version, from the cache or from the first of its addresses that has it; null if none has. */
async function openCarrier(
  run: Run,
  { asked, source }: { asked: Asked; source: LockedSource },
): Promise<Mirror | null> {
  const { root, network, limits } = run;
  const partner = { ...asked.partner, url: source.url };
  const addresses = settleAddresses(partner, network.substitutes, asked.via === network.id);
  for (const way of addresses.ok ? listWays(network.id, { ...asked, partner }, addresses.value) : []) {
    const location = locateWay(root, way);
    if (!location.ok) continue;
    const name = nameMirror(partner.id, partner.url);
    const mirror = await fetchCommits(root, { name, location: location.value }, [source.commit], limits);
    if (mirror.ok) return mirror.value;
  }
  return null;
}
