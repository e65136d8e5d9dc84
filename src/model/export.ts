import type { Commit, NodeId } from "./ids.ts";
import type { Problem } from "./problems/problem.ts";

/** A Git bundle that was written. */
export interface WrittenBundle {
  node: NodeId;
  /** As it was asked for, or else next to `network.yaml`. */
  file: string;
  branch: string;
  commit: Commit;
  /** First line of the commit's message. */
  subject: string;
  /** ISO 8601 with time, UTC. */
  committed: string;
  /** Bytes. */
  size: number;
  /** Files of the node that differ on disk from the bundle: changed or new, and not committed. */
  uncommitted: readonly string[];
}

/** The result; null if nothing was written. */
export interface Exported {
  bundle: WrittenBundle | null;
  problems: readonly Problem[];
}
