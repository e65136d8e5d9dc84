import type { Commit, DocumentId, NodeId } from "./ids.ts";
import type { Lock, Status } from "./lock.ts";
import type { Partner } from "./network.ts";
import type { AcceptFlag } from "./problems/holds.ts";

/** What a sync would change, as plain data: carried out whole or not at all. */
export interface SyncPlan {
  writes: readonly FileWrite[];
  /** Paths from the node's root. */
  removes: readonly string[];
  lock: Lock;
  status: Status;
  /** One entry for each source: in the order of `network.yaml`, then followed ones, then those that are no longer listed. */
  outcomes: readonly SourceOutcome[];
}

/** A file to be written, path from the node's root. */
export interface FileWrite {
  path: string;
  bytes: Uint8Array;
}

/** The result for one source, for the report. */
export interface SourceOutcome {
  node: NodeId;
  /** The own node, or the partner that is followed. */
  via: NodeId;
  /**
   * `first`: new · `moved` · `unchanged` · `held`: the pin stays until someone accepts · `failed` ·
   * `removed`: no longer listed in `network.yaml`.
   */
  kind: "first" | "moved" | "unchanged" | "held" | "failed" | "removed";
  /** The commit that is now pinned; null if nothing was ever fetched. */
  commit: Commit | null;
  /** First line of that commit's message; null with it. */
  subject: string | null;
  /** When it was made, ISO 8601 with time, UTC; null with it. */
  committed: string | null;
  /** The partner whose copy of it is shown, if it could never be reached itself; otherwise left out. */
  copyFrom?: NodeId;
  /** Documents, whatever the number of their languages. */
  added: readonly DocumentId[];
  updated: readonly DocumentId[];
  removed: readonly DocumentId[];
  /** Paths of other files (services, facts, pictures …) that were added, changed or removed. */
  others: readonly string[];
}

/** One source to check: a partner, or one that a followed partner brings. */
export interface Asked {
  partner: Partner;
  /** The own node, or the partner that is followed. */
  via: NodeId;
  /** Place in the own `network.yaml` of the entry that brought it. */
  place: Partner["place"];
}

/** The events of a running sync. */
export type SyncEvent =
  | { kind: "asked"; node: NodeId; via: NodeId }
  | { kind: "step"; node: NodeId; step: "checking" | "waiting" | "fetching" | "reading" }
  | { kind: "settled"; node: NodeId; outcome: "first" | "moved" | "unchanged" | "held" | "failed" };

/** Partners whose waiting version a person accepts, by the option for it; left out for none. */
export type Accepted = {
  readonly [Flag in AcceptFlag as `accept${Capitalize<Flag>}`]?: readonly NodeId[];
};

/** The options of one run. */
export interface SyncOptions extends Accepted {
  /** Ids of the partners to check; left out for all. */
  partners?: readonly NodeId[];
  /** Fetch exactly what is in the lock. */
  locked: boolean;
  /** Use no network. */
  offline: boolean;
}
