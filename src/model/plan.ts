import type { Commit, DocumentId, NodeId } from "./ids.ts";
import type { Lock, Status } from "./lock.ts";
import type { Partner } from "./network.ts";

/** What a sync would change, as plain data: carried out whole or not at all. */
export interface SyncPlan {
  writes: readonly FileWrite[];
  /** Paths from the node's root. */
  removes: readonly string[];
  lock: Lock;
  status: Status;
  /** One entry a source: in the order of `network.yaml`, then followed ones, then those that are no longer listed. */
  outcomes: readonly SourceOutcome[];
}

/** A file to be written, path from the node's root. */
export interface FileWrite {
  path: string;
  bytes: Uint8Array;
}

/** What came of one source, for the report. */
export interface SourceOutcome {
  node: NodeId;
  /** Our own node, or the partner that is followed. */
  via: NodeId;
  /**
   * `first`: never had before · `moved` · `unchanged` · `held`: the pin stays until a person accepts · `failed` ·
   * `removed`: no longer listed in `network.yaml`.
   */
  kind: "first" | "moved" | "unchanged" | "held" | "failed" | "removed";
  /** The commit that is now pinned; null when nothing was ever had. */
  commit: Commit | null;
  /** First line of that commit's message; null with it. */
  subject: string | null;
  /** When it was made, ISO 8601 with time, UTC; null with it. */
  committed: string | null;
  /** The partner whose copy of it is shown, where it could never be reached itself; not there else. */
  copyFrom?: NodeId;
  /** Documents, whatever the number of their languages. */
  added: readonly DocumentId[];
  updated: readonly DocumentId[];
  removed: readonly DocumentId[];
  /** Paths of other files (services, facts, pictures …) that were added, changed or removed. */
  others: readonly string[];
}

/** One source to be looked at: a partner of ours, or one that a followed partner brings. */
export interface Asked {
  partner: Partner;
  /** Our own node, or the partner that is followed. */
  via: NodeId;
  /** Place in our own `network.yaml` of the entry that brought it. */
  place: Partner["place"];
}

/** What a sync tells while it runs. */
export type SyncEvent =
  | { kind: "asked"; node: NodeId; via: NodeId }
  | { kind: "step"; node: NodeId; step: "checking" | "waiting" | "fetching" | "reading" }
  | { kind: "settled"; node: NodeId; outcome: "first" | "moved" | "unchanged" | "held" | "failed" };

/** What a person asked of one run. */
export interface SyncOptions {
  /** Ids of the partners to look at; not given means all. */
  partners?: readonly NodeId[];
  /** Fetch exactly what is in the lock. */
  locked: boolean;
  /** Touch no network. */
  offline: boolean;
  /** Partners whose rewritten history is accepted. */
  acceptRewrite: readonly NodeId[];
  /** Partners of which it is accepted that many documents are gone; not given means nobody. */
  acceptRemovals?: readonly NodeId[];
  /** Partners whose licence is accepted, whatever it is; not given means nobody. */
  acceptLicence?: readonly NodeId[];
  /** Partners whose newest version is accepted whoever signed it; not given means nobody. */
  acceptSigner?: readonly NodeId[];
}
