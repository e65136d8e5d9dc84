import type { Commit, Day, DocumentId, Language, NodeId } from "./ids.ts";
import type { Adopt } from "./network.ts";

/** What was found: one commit for each source. Written to `network.lock.json`; contains no time of a run. */
export interface Lock {
  format: 1;
  /** Keyed by node, in alphabetical order. */
  sources: Readonly<Record<NodeId, LockedSource>>;
}

/** One source at one commit. */
export interface LockedSource {
  /** The `https:` address as asked, never what a substitute led to. */
  url: string;
  ref: string;
  commit: Commit;
  /** First line of the commit's message, for people who review the lock's diff. */
  subject: string;
  /** When the commit was made: ISO 8601 with time, UTC. */
  committed: string;
  /** Who brought it: the own node, or the partner that is followed. */
  via: NodeId;
  /** SPDX identifier that the node declares. */
  licence: string;
  /** Toolkits that were asked for; left out for all. */
  include?: readonly string[];
  /** Languages that were asked for; left out for all. */
  languages?: readonly Language[];
  /** Licences that are accepted; left out for all. */
  licences?: readonly string[];
  /** How its files were adopted; left out for a node's own. */
  adopt?: Adopt;
  /**
   * Set if the source itself could not be reached and a partner's copy of it is used: whose, where that partner is, and at which of its commits.
   * Everything else about this source is then as that partner's lock says. Otherwise left out.
   */
  copy?: { from: NodeId; url: string; commit: Commit };
  /** Set while the whole source waits to be accepted: the reference is at this commit, which is not used. */
  held?: { commit: Commit; why: HoldReason };
  /** Partner's files under `partners/<node>/`, keyed by path in its repository, in alphabetical order. */
  files: Readonly<Record<string, LockedFile>>;
  /** Files of the pinned commit that were never used in any version, keyed by path; left out if there are none. */
  left_out?: Readonly<Record<string, NotTaken>>;
  /** Documents that the partner removed, keyed by path; left out if there are none. */
  removed?: Readonly<Record<string, RemovedFile>>;
}

/**
 * Why a source waits: `rewritten`: the new commit does not follow from the pinned one · `behind`: it is older than the pinned one ·
 * `gone`: the server no longer has the pinned commit · `other-id`: the repository now names another node · `unsigned`: no one in the list
 * of signers has signed it · `licence`: the node's licence has changed, or is not accepted · `removals`: too many documents are gone ·
 * `newer-format`: it is written for a newer Commonkit. If there are several reasons, the first that was found.
 */
export type HoldReason =
  | "rewritten"
  | "behind"
  | "gone"
  | "other-id"
  | "unsigned"
  | "licence"
  | "removals"
  | "newer-format";

/** One file of a partner as it is under `partners/`. */
export interface LockedFile {
  /** `sha256-<64 hex digits>` of its bytes. */
  digest: string;
  /** Git's object id, so that a later tree can be compared without reading. */
  blob: string;
  /** The commit in which these bytes first arrived. */
  since: Commit;
  /** Path of the file it was made from, in a repository that was not written for Commonkit; left out if it is the same. */
  from?: string;
  /** Set if the pinned commit has another version that is not used. */
  held?: NotTaken;
}

/** A version of a file that is not used. */
export interface NotTaken {
  /** The commit in which this version was first seen. */
  commit: Commit;
  /** Git's object id of that version. */
  blob: string;
  /** Code of the first problem found in it. */
  why: string;
}

/** A document that the partner removed, so that its old address can say so. The entry is deleted if the document returns. */
export interface RemovedFile {
  /** The first commit without it. */
  commit: Commit;
  /** The day of that commit. */
  day: Day;
  title: string;
  /** Ids it had before; left out if it had none. */
  formerly?: readonly DocumentId[];
}

/** When each partner was checked: `network.status.json`, committed with the lock. */
export interface Status {
  format: 1;
  partners: Readonly<Record<NodeId, PartnerStatus>>;
}

/** A failed check changes neither day. */
export interface PartnerStatus {
  last_checked: Day;
  last_changed: Day;
}
