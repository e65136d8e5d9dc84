import type { LockedSource } from "../../model/lock.ts";
import type { Asked, SyncOptions } from "../../model/plan.ts";
import { aboutSource } from "./about-source.ts";
import { toCopy } from "./copy.ts";
import { doubtLicence, doubtRemovals, holdWhileInDoubt } from "./doubts.ts";
import { acceptAll, makeLicenceJudge } from "./licences.ts";
import type { Outcome } from "./outcome.ts";
import { listGone } from "./removals.ts";
import type { ChosenTree } from "./tree.ts";
import { type Before, understandFiles } from "./understand.ts";

/** What a node that brings a source has of it, and what that node's lock says about it. */
export interface Carried {
  carrier: { asked: Asked; source: LockedSource };
  locked: LockedSource;
  carried: ChosenTree;
  /** Bytes of its files, by Git's ids. */
  blobs: ReadonlyMap<string, Uint8Array>;
}

/**
 * The result for a source that does not answer (`outcome`) if a copy of it was read instead. What waits at its own address
 * waits in a copy too. Null if the copy cannot be used.
 */
export function judgeCopy(
  { settled: { asked }, problems: [failure] }: Outcome,
  { carrier, locked, carried, blobs }: Carried,
  before: Before,
  options: SyncOptions,
): Outcome | null {
  const { previous, earlier } = before;
  const { id } = asked.partner;
  const { own, facts, files } = toCopy(asked, locked, carried, blobs, earlier);
  const isLicenceAccepted = options.acceptLicence?.includes(id) === true;
  const judge = isLicenceAccepted ? acceptAll : makeLicenceJudge(own, previous, earlier);
  const understood = understandFiles(own, facts, files, before, judge);
  const { settled } = understood;
  if (settled.kind !== "found") return null;
  const gone = previous
    ? listGone(Object.keys(previous.files), [...files.blobs.keys(), ...files.rejected.keys()])
    : null;
  const doubts = [
    ...(isLicenceAccepted ? [] : doubtLicence(own, previous, settled.source)),
    ...(previous === null || gone === null || options.acceptRemovals?.includes(id)
      ? []
      : doubtRemovals(asked, previous, facts.commit, gone)),
  ];
  if (doubts.length > 0) return holdWhileInDoubt(asked, previous, facts.commit, doubts, understood);
  if (failure?.code !== "partner-unreachable") return null;
  const copy = { from: carrier.asked.partner.id, url: carrier.source.url, commit: carrier.source.commit };
  const source = { ...settled.source, copy };
  const { reason, address } = failure;
  const about = aboutSource(asked, source);
  const told = { ...about, code: "partner-copied" as const, from: copy.from, reason, address };
  return { ...understood, settled: { ...settled, asked, source }, problems: [told, ...understood.problems] };
}
