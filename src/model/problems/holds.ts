import type { Commit, NodeId } from "../ids.ts";
import type { ProblemBase } from "./base.ts";

/** Why a partner's newest version waits as a whole; one for each reason in `HoldReason`. */
export type HoldProblem =
  | HistoryRewritten
  | CommitUnsigned
  | PartnerOtherId
  | PartnerLicence
  | PartnerRemovals
  | PartnerNewerFormat;

/** The options of `sync` that accept what waits: `--accept-rewrite` and so on. */
export type AcceptFlag = "rewrite" | "signer" | "licence" | "removals";

/** A problem that people can accept by name. */
interface AcceptableProblem extends PartnerProblem {
  /** All options that this version needs, including those for its other reasons to wait, since it is not accepted otherwise. */
  flags: readonly AcceptFlag[];
}

/** What every problem with one partner has. */
export interface PartnerProblem extends ProblemBase {
  node: NodeId;
  /** The partner's version that is still published; null if there never was one. */
  kept: Kept | null;
}

/** The version that stays published. */
export interface Kept {
  commit: Commit;
  /** When it was made, ISO 8601 with time, UTC. */
  committed: string;
}

/** The partner's new history does not contain the published version: it was rewritten, or is older. */
export interface HistoryRewritten extends AcceptableProblem {
  code: "history-rewritten";
  found: Commit;
  /** `behind`: an older version than the published one · `gone`: the server no longer has the pinned commit at all. */
  why: "rewritten" | "behind" | "gone";
}

/** The partner's newest commit is not signed by anyone in the list. */
export interface CommitUnsigned extends AcceptableProblem {
  code: "commit-unsigned";
  found: Commit;
  /** Path of the file that lists who must sign. */
  signers: string;
}

/** The repository names another node than `network.yaml` does. */
export interface PartnerOtherId extends PartnerProblem {
  code: "partner-other-id";
  found: NodeId;
}

/** The partner's own licence has changed, or is not accepted. */
export interface PartnerLicence extends AcceptableProblem {
  code: "partner-licence";
  /** The licence that the partner's newest version names. */
  licence: string;
  /** The licence of the published version; null if there is none, or it is the same. */
  before: string | null;
  /** Licences that `network.yaml` accepts from this partner; null if this one is among them, or if all are accepted. */
  accepted: readonly string[] | null;
}

/** More documents are gone than can go without being accepted. */
export interface PartnerRemovals extends AcceptableProblem {
  code: "partner-removals";
  found: Commit;
  /** How many documents are gone, of how many. */
  count: number;
  total: number;
  /** Ids of the first few, without the node's. */
  documents: readonly string[];
}

/** The partner's files are written for a newer Commonkit than this one. */
export interface PartnerNewerFormat extends PartnerProblem {
  code: "partner-newer-format";
  /** As the partner's `network.yaml` says. */
  found: string;
  /** The newest that this Commonkit knows. */
  known: number;
}
