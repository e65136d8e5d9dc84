import type { Graph, GraphBranch, GraphEdge, GraphNode } from "../../model/graph.ts";
import type { NodeId } from "../../model/ids.ts";
import type { Lock } from "../../model/lock.ts";
import type { Network } from "../../model/network.ts";

/**
 * Which node gets texts from which: the own node, its partners and their partners, each with what its own `network.yaml` lists.
 * Nodes that are only named, and never asked, are left out. `networks` are the descriptions of nodes that were fetched.
 */
export function makeGraph(network: Network, lock: Lock, networks: ReadonlyMap<NodeId, Network>): Graph {
  const asked = network.partners.map(({ id }) => id).filter((id) => id !== network.id);
  const brought = Object.keys(lock.sources)
    .filter((id) => id !== network.id && !asked.includes(id))
    .sort();
  const ids = [network.id, ...asked, ...brought];
  const nodes = ids.map(
    (id): GraphNode => ({
      id,
      own: id === network.id,
      received: id === network.id || Object.hasOwn(lock.sources, id),
    }),
  );
  const rank = new Map(ids.map((id, index) => [id, index]));
  const via = (id: NodeId): NodeId =>
    asked.includes(id) ? network.id : (lock.sources[id]?.via ?? network.id);
  const edges = ids.flatMap((from) => {
    const listed = from === network.id ? network : networks.get(from);
    const edges = (listed?.partners ?? [])
      .filter(({ id }) => id !== from && rank.has(id))
      .map(
        ({ id, follow }): GraphEdge => ({
          from,
          to: id,
          follow,
          brings: id !== network.id && via(id) === from,
        }),
      );
    // A node that its bringer no longer lists (it could not be asked) still came that way.
    const missing = ids.filter(
      (id) => id !== network.id && via(id) === from && !edges.some(({ to }) => to === id),
    );
    return [...edges, ...missing.map((to): GraphEdge => ({ from, to, follow: false, brings: true }))].sort(
      (a, b) => (rank.get(a.to) ?? 0) - (rank.get(b.to) ?? 0),
    );
  });
  return { nodes, edges };
}

/**
 * The graph as a tree for reading: each node appears with its partners once, under the node that brings it. Further branches are
 * nodes that no such way leads to; there are none as long as the lock is complete.
 */
export function growTree({ nodes, edges }: Graph): readonly GraphBranch[] {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const leaving = new Map<NodeId, GraphEdge[]>();
  for (const edge of edges) leaving.set(edge.from, [...(leaving.get(edge.from) ?? []), edge]);
  const bringer = new Map(edges.filter(({ brings }) => brings).map(({ from, to }) => [to, from]));
  const placed = new Set<NodeId>();

  const grow = (node: GraphNode, edge: GraphEdge | null, path: readonly NodeId[]): GraphBranch => {
    placed.add(node.id);
    const way = [...path, node.id];
    const branches = (leaving.get(node.id) ?? []).flatMap((next): GraphBranch[] => {
      const target = byId.get(next.to);
      if (target === undefined) return [];
      if (next.brings && !placed.has(next.to)) return [grow(target, next, way)];
      const stands = way.includes(next.to) ? "circle" : "elsewhere";
      const under = stands === "elsewhere" ? (bringer.get(next.to) ?? null) : null;
      return [{ node: target, edge: next, stands, under, branches: [] }];
    });
    return { node, edge, stands: "here", under: null, branches };
  };
  const roots: GraphBranch[] = [];
  for (const node of nodes) if (node.own) roots.push(grow(node, null, []));
  for (const node of nodes) if (!placed.has(node.id)) roots.push(grow(node, null, []));
  return roots;
}
