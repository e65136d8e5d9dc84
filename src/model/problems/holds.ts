import type { Commit, NodeId } from "../ids.ts";
import type { ProblemBase } from "./base.ts";

/** Why a partner's newest version waits for a person, as a whole; one for each reason in `HoldReason`. */
export type HoldProblem =
  | HistoryRewritten
  | CommitUnsigned
  | PartnerOtherId
  | PartnerLicence
  | PartnerRemovals
  | PartnerNewerFormat;

/** The flags of `sync` by which a person accepts what waits: `--accept-rewrite` and so on. */
export type AcceptFlag = "rewrite" | "signer" | "licence" | "removals";

/** A problem that a person can accept by name. */
interface AcceptableProblem extends PartnerProblem {
  /** All flags that this version needs: those of the other reasons that it waits for too, since none is taken by itself. */
  flags: readonly AcceptFlag[];
}

/** What every problem with one partner carries. */
export interface PartnerProblem extends ProblemBase {
  node: NodeId;
  /** What we still publish of this partner; null when we never had anything. */
  kept: Kept | null;
}

/** The version that stays published. */
export interface Kept {
  commit: Commit;
  /** When it was made, ISO 8601 with time, UTC. */
  committed: string;
}

/** The partner's new history does not contain what we have: somebody rewrote it, or it is an older one. */
export interface HistoryRewritten extends AcceptableProblem {
  code: "history-rewritten";
  found: Commit;
  /** `behind`: an older version of what we have · `gone`: the server no longer has the pinned commit at all. */
  why: "rewritten" | "behind" | "gone";
}

/** The partner's newest commit is not signed by one of those who may. */
export interface CommitUnsigned extends AcceptableProblem {
  code: "commit-unsigned";
  found: Commit;
  /** Path of the file that lists who may sign. */
  signers: string;
}

/** The repository says it is another node than `network.yaml` says. */
export interface PartnerOtherId extends PartnerProblem {
  code: "partner-other-id";
  found: NodeId;
}

/** The partner's own licence is another than it was, or not one that we accept. */
export interface PartnerLicence extends AcceptableProblem {
  code: "partner-licence";
  /** The licence that the partner's newest version names. */
  licence: string;
  /** The licence of what we have; null when we have nothing, or it is the same. */
  before: string | null;
  /** Licences that `network.yaml` accepts of this partner; null when this one is among them, or when all are accepted. */
  accepted: readonly string[] | null;
}

/** More documents are gone than go by themselves. */
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
  /** As it stands in the partner's `network.yaml`. */
  found: string;
  /** The newest that we know. */
  known: number;
}
