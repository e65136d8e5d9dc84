import type { Commit, NodeId } from "./ids.ts";

/** Where a text came from. */
export interface Origin {
  node: NodeId;
  /** The commit in which this text first arrived; null for the node's own work tree. */
  commit: Commit | null;
  /** Path in the node's repository, `/` between parts. */
  path: string;
}

/** A text file that has not been read yet. */
export interface SourceFile {
  origin: Origin;
  /** Path from the root of the node being built: what messages show. */
  path: string;
  text: string;
}

/** A picture or PDF in a document's folder, with its bytes unchanged. */
export interface Asset {
  origin: Origin;
  /** Path from the root of the node being built. */
  path: string;
  bytes: Uint8Array;
}
