import type { NodeContent } from "../../model/content.ts";
import type { NodeId } from "../../model/ids.ts";

/**
 * The order of nodes' changes: groups of nodes on the same level, lowest first, the own node alone on top.
 * A node's changes count if the own node follows it (or is it), directly or through others; they go on top of those of every node it
 * follows itself (transnational → national → local). A circle of followers ends where it would start again.
 * Within a group the order is that of `contents`, in which the own node is first.
 */
export function orderLayers(contents: readonly NodeContent[]): readonly (readonly NodeId[])[] {
  const [own] = contents;
  if (!own) return [];
  const byId = new Map(contents.map((content) => [content.id, content]));
  const followedBy = (id: NodeId): NodeId[] =>
    (byId.get(id)?.network?.partners ?? [])
      .filter((partner) => partner.follow && byId.has(partner.id) && partner.id !== own.id)
      .map((partner) => partner.id);

  const heights = new Map<NodeId, number>();
  const heightOf = (id: NodeId, path: readonly NodeId[]): number => {
    const known = heights.get(id);
    if (known !== undefined) return known;
    const below = followedBy(id).filter((next) => !path.includes(next));
    const height = Math.max(-1, ...below.map((next) => heightOf(next, [...path, id]))) + 1;
    heights.set(id, height);
    return height;
  };
  const top = heightOf(own.id, []);
  const groups = Array.from({ length: top }, (_, height) =>
    contents.filter(({ id }) => id !== own.id && heights.get(id) === height).map(({ id }) => id),
  );
  return [...groups.filter((group) => group.length > 0), [own.id]];
}
