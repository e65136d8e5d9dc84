import type { Commit } from "../../model/ids.ts";
import type { HoldReason, LockedSource } from "../../model/lock.ts";
import type { Asked } from "../../model/plan.ts";
import type {
  CommitUnsigned,
  HistoryRewritten,
  PartnerLicence,
  PartnerRemovals,
} from "../../model/problems/holds.ts";
import type { Problem } from "../../model/problems/problem.ts";
import { isAccepted, isSameLicence, NO_LICENCE } from "../licences/licence.ts";
import { aboutSource } from "./about-source.ts";
import { type HistoryHold, holdTraits } from "./hold-traits.ts";
import type { Outcome } from "./outcome.ts";
import { isTooMany, type Removals } from "./removals.ts";
import { isSameAdopt, isSameList } from "./same-choice.ts";

/** A reason to wait until someone accepts, and its problem. */
export interface Doubt {
  why: HoldReason;
  problem: HistoryRewritten | CommitUnsigned | PartnerLicence | PartnerRemovals;
}

/** The partner's new history does not contain the published version. */
export function doubtHistory(asked: Asked, previous: LockedSource, found: Commit, why: HistoryHold): Doubt {
  const about = aboutSource(asked, previous);
  const problem = { ...about, code: "history-rewritten", found, why, flags: [] } as const;
  return { why, problem };
}

/** The commit is not signed by anyone in the list of signers. */
export function doubtSigner(
  asked: Asked,
  previous: LockedSource | null,
  found: Commit,
  signers: string,
): Doubt {
  const about = aboutSource(asked, previous);
  return {
    why: "unsigned",
    problem: { ...about, code: "commit-unsigned", found, signers, flags: [] },
  };
}

/** The node's own licence has changed, or is not accepted; none if all is well. */
export function doubtLicence(asked: Asked, previous: LockedSource | null, next: LockedSource): Doubt[] {
  const { licence } = next;
  const { licences, adopt } = asked.partner;
  // A changed licence in the node's own settings for a foreign repository is not a change by the partner.
  const isComparable = previous !== null && isSameAdopt(adopt, previous.adopt);
  const before = isComparable && !isSameLicence(previous.licence, licence) ? previous.licence : null;
  // A commit that was accepted stays accepted, as long as the list of licences does not change.
  const isSettled = previous?.commit === next.commit && isSameList(previous.licences, licences);
  const isRefused = licence !== NO_LICENCE && !isSettled && !isAccepted(licence, licences);
  if (before === null && !isRefused) return [];
  const accepted = isRefused ? licences : null;
  const about = aboutSource(asked, previous);
  const problem = { ...about, code: "partner-licence", licence, before, accepted, flags: [] } as const;
  return [{ why: "licence", problem }];
}

const MOST_NAMED = 5;

/** More documents are gone than can go without being accepted; none if it is few. */
export function doubtRemovals(
  asked: Asked,
  previous: LockedSource,
  found: Commit,
  removals: Removals,
): Doubt[] {
  if (!isTooMany(removals)) return [];
  const { gone, total } = removals;
  const documents = gone.slice(0, MOST_NAMED);
  const about = { ...aboutSource(asked, previous), code: "partner-removals" as const };
  const problem = { ...about, found, count: gone.length, total, documents, flags: [] };
  return [{ why: "removals", problem }];
}

/**
 * The same outcome if there is no doubt. Otherwise the source is held and every doubt is reported, so that people can accept all of them at
 * once. If nothing can be used at all, that is reported with them. Without a version to keep it is a failure.
 */
export function holdWhileInDoubt(
  asked: Asked,
  previous: LockedSource | null,
  found: Commit,
  doubts: readonly Doubt[],
  outcome: Outcome,
): Outcome {
  const [first] = doubts;
  if (first === undefined) return outcome;
  const refused = outcome.settled.kind === "found" ? [] : outcome.problems;
  const flags = doubts.flatMap(({ why }) => holdTraits[why].flag ?? []);
  const problems: Problem[] = [...doubts.map(({ problem }) => ({ ...problem, flags })), ...refused];
  if (previous === null) return { settled: { asked, kind: "failed" }, problems, network: null };
  return { settled: { asked, kind: "held", found, why: first.why }, problems, network: null };
}
