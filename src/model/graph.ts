import type { NodeId } from "./ids.ts";

/** Who takes texts from whom, as far as this node knows. */
export interface Graph {
  /** Our own node first, then partners in the order of `network.yaml`, then those that they brought. */
  nodes: readonly GraphNode[];
  /** In the order of `nodes`, by `from`, then by `to`. */
  edges: readonly GraphEdge[];
}

export interface GraphNode {
  id: NodeId;
  /** True for the node whose graph this is. */
  own: boolean;
  /** True when we have something from it; our own node counts as had. */
  received: boolean;
}

/** `from` lists `to` among its partners. */
export interface GraphEdge {
  from: NodeId;
  to: NodeId;
  /** True when `from` also takes what `to` takes from others. */
  follow: boolean;
  /** True on the one way by which the texts of `to` come to us. */
  brings: boolean;
}

/** The same graph to be read from the top: each node stands once with what it lists, everywhere else it is only named. */
export interface GraphBranch {
  node: GraphNode;
  /** The edge that leads here; null for the first branch, and for a node that nobody lists any more. */
  edge: GraphEdge | null;
  /**
   * `here`: what it lists stands below · `elsewhere`: it stands under the node that brings it · `circle`: it stands above, on the
   * way to here.
   */
  stands: "here" | "elsewhere" | "circle";
  /** The node under which it stands, for `elsewhere`; else null. */
  under: NodeId | null;
  branches: readonly GraphBranch[];
}
