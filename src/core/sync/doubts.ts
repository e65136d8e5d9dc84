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

/** A reason to wait for a person, and what to tell that person. */
export interface Doubt {
  why: HoldReason;
  problem: HistoryRewritten | CommitUnsigned | PartnerLicence | PartnerRemovals;
}

/** The partner's new history does not contain what we have. */
export function doubtHistory(asked: Asked, previous: LockedSource, found: Commit, why: HistoryHold): Doubt {
  const about = aboutSource(asked, previous);
  const problem = { ...about, code: "history-rewritten", found, why, flags: [] } as const;
  return { why, problem };
}

/** The commit is not signed by one of those who may. */
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

/** The node's own licence is another than it was, or is not accepted; none when all is well. */
export function doubtLicence(asked: Asked, previous: LockedSource | null, next: LockedSource): Doubt[] {
  const { licence } = next;
  const { licences, adopt } = asked.partner;
  // Another licence that our own settings give to a foreign repository is nothing that the partner changed.
  const isComparable = previous !== null && isSameAdopt(adopt, previous.adopt);
  const before = isComparable && !isSameLicence(previous.licence, licence) ? previous.licence : null;
  // What was accepted at this very commit stays accepted, as long as nobody asks for other licences.
  const isSettled = previous?.commit === next.commit && isSameList(previous.licences, licences);
  const isRefused = licence !== NO_LICENCE && !isSettled && !isAccepted(licence, licences);
  if (before === null && !isRefused) return [];
  const accepted = isRefused ? licences : null;
  const about = aboutSource(asked, previous);
  const problem = { ...about, code: "partner-licence", licence, before, accepted, flags: [] } as const;
  return [{ why: "licence", problem }];
}

const MOST_NAMED = 5;

/** More documents are gone than go by themselves; none when it is few. */
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
 * The same outcome when there is no doubt; else the source is held, and every doubt is told, so that a person can accept all of them at
 * once. Where nothing can be taken at all, that is told with them. Without anything to stay it is a failure.
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
