import type { Graph, GraphEdge } from "../../model/graph.ts";
import type { NodeId } from "../../model/ids.ts";

/** The ways by which texts reach the own node, in reading order, and the others. */
export interface Branching {
  /** Our own node first; each node before those that it brings. */
  order: readonly NodeId[];
  /** Steps from the own node. */
  depth: ReadonlyMap<NodeId, number>;
  children: ReadonlyMap<NodeId, readonly NodeId[]>;
  /** Ways that are only also there: second ways to a node, and ways back. */
  extra: readonly GraphEdge[];
}

/** Tells the ways by which texts come from those that are only also there. A node that no way leads to hangs on the first. */
export function branch({ nodes, edges }: Graph): Branching {
  const order: NodeId[] = [];
  const depth = new Map<NodeId, number>();
  const children = new Map<NodeId, NodeId[]>();
  const known = new Set(nodes.map(({ id }) => id));
  const bringing = edges.filter((edge) => edge.brings && known.has(edge.from) && known.has(edge.to));
  const used = new Set<GraphEdge>();
  const walk = (id: NodeId, steps: number): void => {
    order.push(id);
    depth.set(id, steps);
    for (const edge of bringing) {
      if (edge.from !== id || depth.has(edge.to)) continue;
      used.add(edge);
      children.set(id, [...(children.get(id) ?? []), edge.to]);
      walk(edge.to, steps + 1);
    }
  };
  const root = nodes.find(({ own }) => own) ?? nodes[0];
  if (root === undefined) return { order, depth, children, extra: [] };
  walk(root.id, 0);
  for (const { id } of nodes) {
    if (depth.has(id)) continue;
    children.set(root.id, [...(children.get(root.id) ?? []), id]);
    walk(id, 1);
  }
  const extra = edges.filter((edge) => !used.has(edge) && known.has(edge.from) && known.has(edge.to));
  return { order, depth, children, extra };
}
