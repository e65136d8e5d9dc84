import type { NodeId } from "../../model/ids.ts";
import type { HoldReason } from "../../model/lock.ts";
import type { Accepted } from "../../model/plan.ts";
import type { AcceptFlag, HoldProblem } from "../../model/problems/holds.ts";

/** What follows from a reason why a partner's newest version waits. */
interface HoldTraits {
  /** The problem that reports it. */
  problem: HoldProblem["code"];
  /** The option that accepts this version anyway; null if none does. */
  flag: AcceptFlag | null;
}

/** Every reason to hold a partner's newest version. */
export const holdTraits = {
  rewritten: { problem: "history-rewritten", flag: "rewrite" },
  behind: { problem: "history-rewritten", flag: "rewrite" },
  gone: { problem: "history-rewritten", flag: "rewrite" },
  "other-id": { problem: "partner-other-id", flag: null },
  unsigned: { problem: "commit-unsigned", flag: "signer" },
  licence: { problem: "partner-licence", flag: "licence" },
  removals: { problem: "partner-removals", flag: "removals" },
  "newer-format": { problem: "partner-newer-format", flag: null },
} as const satisfies Readonly<Record<HoldReason, HoldTraits>>;

type ReasonsOf<Code> = {
  [Why in HoldReason]: (typeof holdTraits)[Why]["problem"] extends Code ? Why : never;
}[HoldReason];

/** Ways in which a partner's newest version does not follow from the published one. */
export type HistoryHold = ReasonsOf<"history-rewritten">;

/** True for a reason in the partner's history, whatever its files say. */
export const isHistoryHold = (why: HoldReason): why is HistoryHold =>
  holdTraits[why].problem === "history-rewritten";

/** The options of one run that name the partners for each reason. */
const acceptOptions: Readonly<Record<AcceptFlag, keyof Accepted>> = {
  rewrite: "acceptRewrite",
  signer: "acceptSigner",
  licence: "acceptLicence",
  removals: "acceptRemovals",
};

/** Every partner named in an option, as often as it is named. */
export const listAccepted = (options: Accepted): readonly NodeId[] =>
  Object.values(acceptOptions).flatMap((name) => options[name] ?? []);
