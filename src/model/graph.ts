import type { NodeId } from "./ids.ts";

/** Which node gets texts from which, as far as this node knows. */
export interface Graph {
  /** The own node first, then partners in the order of `network.yaml`, then those that they bring. */
  nodes: readonly GraphNode[];
  /** In the order of `nodes`, by `from`, then by `to`. */
  edges: readonly GraphEdge[];
}

export interface GraphNode {
  id: NodeId;
  /** True for the node whose graph this is. */
  own: boolean;
  /** True if something from it has been fetched; always true for the own node. */
  received: boolean;
}

/** `from` lists `to` as a partner. */
export interface GraphEdge {
  from: NodeId;
  to: NodeId;
  /** True if `from` also gets what `to` gets from others. */
  follow: boolean;
  /** True for the one way by which the texts of `to` reach the own node. */
  brings: boolean;
}

/** The same graph, to be read from the top: each node appears once with the nodes it lists; everywhere else it is only named. */
export interface GraphBranch {
  node: GraphNode;
  /** The edge that leads here; null for the first branch, and for a node that no other lists any more. */
  edge: GraphEdge | null;
  /**
   * `here`: the nodes it lists follow below · `elsewhere`: they are under the node that brings it · `circle`: they are above, on
   * the way to here.
   */
  stands: "here" | "elsewhere" | "circle";
  /** The node it is under, for `elsewhere`; otherwise null. */
  under: NodeId | null;
  branches: readonly GraphBranch[];
}
