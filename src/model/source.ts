import type { Commit, NodeId } from "./ids.ts";

/** Where a text came from. */
export interface Origin {
  node: NodeId;
  /** The commit in which this text first arrived; null for the node's own work tree. */
  commit: Commit | null;
  /** Path in the node's repository, `/` between parts. */
  path: string;
}

/** A text file that nobody has looked into yet. */
export interface SourceFile {
  origin: Origin;
  /** Path from the root of the node that is being built: what messages show. */
  path: string;
  text: string;
}

/** A picture or PDF that stands beside a document, with its bytes as they are. */
export interface Asset {
  origin: Origin;
  /** Path from the root of the node that is being built. */
  path: string;
  bytes: Uint8Array;
}
