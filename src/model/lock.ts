import type { Commit, Day, DocumentId, Language, NodeId } from "./ids.ts";
import type { Adopt } from "./network.ts";

/** What was found: one commit a source. Written to `network.lock.json`; holds no time of a run. */
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
  /** First line of the commit's message, for whoever reviews the lock's diff. */
  subject: string;
  /** When the commit was made: ISO 8601 with time, UTC. */
  committed: string;
  /** Who brought it: our own node, or the partner that is followed. */
  via: NodeId;
  /** SPDX identifier that the node declares. */
  licence: string;
  /** Toolkits that were taken; not there when all were. */
  include?: readonly string[];
  /** Languages that were taken; not there when all were. */
  languages?: readonly Language[];
  /** Licences that were accepted; not there when all were. */
  licences?: readonly string[];
  /** How its files were made into ours; not there when they are a node's own. */
  adopt?: Adopt;
  /**
   * Set when nobody could reach the source itself, and a partner's copy of it was taken: whose, where that partner is, and at which of its commits. All
   * else about this source is then as that partner's lock says. Not there else.
   */
  copy?: { from: NodeId; url: string; commit: Commit };
  /** Set while the whole source waits for a person: the reference is at this commit, and was not taken. */
  held?: { commit: Commit; why: HoldReason };
  /** Partner's files under `partners/<node>/`, keyed by path in its repository, in alphabetical order. */
  files: Readonly<Record<string, LockedFile>>;
  /** Files of the pinned commit that were never taken in any version, keyed by path; not there when there are none. */
  left_out?: Readonly<Record<string, NotTaken>>;
  /** Documents that we had and the partner has removed, keyed by path; not there when there are none. */
  removed?: Readonly<Record<string, RemovedFile>>;
}

/**
 * Why a source waits: `rewritten`: the new commit does not follow from the pinned one · `behind`: it is an older one than the pinned ·
 * `gone`: the server no longer has the pinned commit · `other-id`: the repository now says that it is another node · `unsigned`: nobody who
 * may sign has signed it · `licence`: the node's licence is another, or not one that we accept · `removals`: too many documents are gone ·
 * `newer-format`: it is written for a newer Commonkit. Where there are several reasons, the first that was found.
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

/** One file of a partner as it stands under `partners/`. */
export interface LockedFile {
  /** `sha256-<64 hex digits>` of its bytes. */
  digest: string;
  /** Git's object id, so that a later tree can be compared without reading. */
  blob: string;
  /** The commit in which these bytes first arrived. */
  since: Commit;
  /** Path of the file it was made from, in a repository that was not written for Commonkit; not there when it is the same. */
  from?: string;
  /** Set when the pinned commit has another version that was not taken. */
  held?: NotTaken;
}

/** A version of a file that was not taken. */
export interface NotTaken {
  /** The commit in which this version was first seen. */
  commit: Commit;
  /** Git's object id of that version. */
  blob: string;
  /** Code of the first problem found in it. */
  why: string;
}

/** A document that is gone at the partner's, so that its old address can say so. It goes when the document comes back. */
export interface RemovedFile {
  /** The first commit in which we found it gone. */
  commit: Commit;
  /** The day of that commit. */
  day: Day;
  title: string;
  /** Ids it had before; not there when it had none. */
  formerly?: readonly DocumentId[];
}

/** When each partner was looked at: `network.status.json`, committed beside the lock. */
export interface Status {
  format: 1;
  partners: Readonly<Record<NodeId, PartnerStatus>>;
}

/** A check that failed moves neither day. */
export interface PartnerStatus {
  last_checked: Day;
  last_changed: Day;
}
