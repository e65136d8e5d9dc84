import type { NodeId } from "../ids.ts";
import type { LimitName, RemoteFault } from "../remote.ts";
import type { PartnerProblem } from "./holds.ts";

/** What can go wrong in reaching a partner's repository, and what helped. */
export type ReachProblem =
  | PartnerUnreachable
  | PartnerCopied
  | MirrorUsed
  | MirrorPassedOver
  | PartnerEmpty
  | PartnerRefMissing;

/** No answer, or not one from a Git server, or data that is refused. */
export interface PartnerUnreachable extends PartnerProblem {
  code: "partner-unreachable";
  reason: RemoteFault;
  /** The address that was tried: the `https:` address, or the substitute as written. Never with a name or password in it. */
  address: string;
  /** The address in `network.yaml`. */
  asked: string;
  /** The limit that was reached; left out if none was. */
  limit?: LimitName;
  /** The environment variable for its token, and whether it is set; null or left out for an address that no token is meant for. */
  token?: { name: string; isSet: boolean } | null;
}

/** A source that a partner brings does not answer, and the partner's copy of it is published. */
export interface PartnerCopied extends PartnerProblem {
  code: "partner-copied";
  /** The partner with the copy. */
  from: NodeId;
  reason: RemoteFault;
  address: string;
}

/** The partner's own address failed, and a mirror worked. */
export interface MirrorUsed extends PartnerProblem {
  code: "mirror-used";
  /** The mirror, as it was tried. */
  address: string;
  /** The address in `network.yaml`, and why it failed. */
  asked: string;
  reason: RemoteFault;
}

/** A mirror that failed too. */
export interface MirrorPassedOver extends PartnerProblem {
  code: "mirror-passed-over";
  address: string;
  reason: RemoteFault;
}

/** The repository exists but is empty. */
export interface PartnerEmpty extends PartnerProblem {
  code: "partner-empty";
}

/** There is no such branch or tag. */
export interface PartnerRefMissing extends PartnerProblem {
  code: "partner-ref-missing";
  ref: string;
  /** Branches and tags that exist, at most twenty. */
  names: readonly string[];
}
