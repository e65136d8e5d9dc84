import type { NodeContent } from "./content.ts";
import type { Digest } from "./ids.ts";
import type { Lock, Status } from "./lock.ts";
import type { Network } from "./network.ts";
import type { Problem } from "./problems/problem.ts";

/** A node with all that it holds, its partners' files included: read, parsed, each file valid by itself. */
export interface LoadedNode {
  network: Network;
  lock: Lock;
  status: Status;
  /** Our own node first, then the others in the order of `network.yaml`, then those that they brought. */
  contents: readonly NodeContent[];
  /** Bytes of pictures and files, keyed by their address in the site. */
  files: ReadonlyMap<string, Uint8Array>;
  /** Addresses of the same, keyed by path from the node's root. */
  assets: ReadonlyMap<string, string>;
  /** Texts that changes and translations were made against, keyed by digest. */
  bases: ReadonlyMap<Digest, string>;
}

/** What was found at a node's root; `node` is null when our own `network.yaml` cannot be used. */
export interface Loaded {
  node: LoadedNode | null;
  problems: readonly Problem[];
  /** Texts of all files that were read, keyed by path. */
  sources: ReadonlyMap<string, string>;
}
