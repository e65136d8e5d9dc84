import type { NodeContent } from "./content.ts";
import type { Digest } from "./ids.ts";
import type { Lock, Status } from "./lock.ts";
import type { Network } from "./network.ts";
import type { Problem } from "./problems/problem.ts";

/** A node with all its content, including its partners' files: read, parsed, each file valid on its own. */
export interface LoadedNode {
  network: Network;
  lock: Lock;
  status: Status;
  /** The own node first, then the others in the order of `network.yaml`, then those that they bring. */
  contents: readonly NodeContent[];
  /** Bytes of pictures and files, keyed by their address in the site. */
  files: ReadonlyMap<string, Uint8Array>;
  /** Addresses of the same, keyed by path from the node's root. */
  assets: ReadonlyMap<string, string>;
  /** Texts that changes and translations were made against, keyed by digest. */
  bases: ReadonlyMap<Digest, string>;
}

/** What was found at a node's root; `node` is null if the own `network.yaml` cannot be used. */
export interface Loaded {
  node: LoadedNode | null;
  problems: readonly Problem[];
  /** Texts of all files that were read, keyed by path. */
  sources: ReadonlyMap<string, string>;
}
