import type { NodeId } from "../ids.ts";
import type { LimitName, RemoteFault } from "../remote.ts";
import type { PartnerProblem } from "./holds.ts";

/** What can go wrong on the way to a partner's repository, and what helped. */
export type ReachProblem =
  | PartnerUnreachable
  | PartnerCopied
  | MirrorUsed
  | MirrorPassedOver
  | PartnerEmpty
  | PartnerRefMissing;

/** No answer, or not one of a Git server, or data that is not taken. */
export interface PartnerUnreachable extends PartnerProblem {
  code: "partner-unreachable";
  reason: RemoteFault;
  /** Where it was tried: the `https:` address, or the substitute as written. Never with a name or password in it. */
  address: string;
  /** The address in `network.yaml`. */
  asked: string;
  /** The limit of ours that was reached; not there when it is none. */
  limit?: LimitName;
  /** The variable of the environment that may hold a token for it, and whether it does; null or not there for an address that no token is meant for. */
  token?: { name: string; isSet: boolean } | null;
}

/** A source that a partner brings does not answer, and the copy that the partner carries is published. */
export interface PartnerCopied extends PartnerProblem {
  code: "partner-copied";
  /** Whose copy. */
  from: NodeId;
  reason: RemoteFault;
  address: string;
}

/** The partner's own address did not do, and a mirror did. */
export interface MirrorUsed extends PartnerProblem {
  code: "mirror-used";
  /** The mirror, as it was tried. */
  address: string;
  /** The address in `network.yaml`, and why it did not do. */
  asked: string;
  reason: RemoteFault;
}

/** A mirror that did no better than the partner's own address. */
export interface MirrorPassedOver extends PartnerProblem {
  code: "mirror-passed-over";
  address: string;
  reason: RemoteFault;
}

/** The repository is there and holds nothing. */
export interface PartnerEmpty extends PartnerProblem {
  code: "partner-empty";
}

/** There is no such branch or tag. */
export interface PartnerRefMissing extends PartnerProblem {
  code: "partner-ref-missing";
  ref: string;
  /** Branches and tags that are there, at most twenty. */
  names: readonly string[];
}
