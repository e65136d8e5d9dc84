import type { Graph, GraphEdge } from "../model/graph.ts";
import type { NodeId } from "../model/ids.ts";
import {
  ASIDE,
  assignLanes,
  BOX_HEIGHT,
  type Box,
  cutName,
  type Drawing,
  type Line,
  measure,
  PAD,
  type Point,
  ROW,
  type Span,
} from "./graph-shapes.ts";
import { branch } from "./graph-tree.ts";

const LANE = 9;
/** Free room at both sides of the lanes between two columns. */
const FREE = 20;
const NARROWEST = 130;
const WIDEST = 360;
/** A node stands beside the middle of those that it brings, but not so far down that it is lost. */
const LOWEST = 3 * ROW;

/**
 * Columns by the number of steps from our own node, each node beside those that it brings; other ways run between the columns. Null when
 * the names would be cut too short: then rows read better.
 */
export function layoutColumns(graph: Graph, nameOf: (id: NodeId) => string, width: number): Drawing | null {
  const { order, depth, children, extra } = branch(graph);
  const columns = Math.max(0, ...depth.values()) + 1;
  const column = (id: NodeId): number => depth.get(id) ?? 0;
  const isOver = extra.some(({ from, to }) => column(to) - column(from) > 1 || column(from) - column(to) > 1);
  const top = isOver ? 18 : 2;
  const middle = placeRows(order, children, top);

  const routes = extra.map((edge) => route(edge, column));
  const spans = routes.map(({ legs, edge }) =>
    legs.map((leg, index): Span & { gap: number } => ({
      gap: leg.gap,
      key: leg.key,
      from: index === 0 ? middle(edge.from) + ASIDE : 0,
      to: index === legs.length - 1 ? middle(edge.to) - ASIDE : 0,
    })),
  );
  const gaps = Array.from({ length: columns }, (_, gap) =>
    assignLanes(spans.flat().filter((span) => span.gap === gap)),
  );
  const rooms = gaps.map(({ count }, gap) =>
    gap === columns - 1 ? (count > 0 ? FREE + count * LANE : 0) : FREE * 2 + count * LANE,
  );
  const share = (width - 2 - rooms.reduce((sum, room) => sum + room, 0)) / columns;
  const wanted = order.some((id) => measure(nameOf(id)) + PAD * 2 > NARROWEST);
  if (share < (wanted ? NARROWEST : 80)) return null;

  const labels = new Map(order.map((id) => [id, cutName(nameOf(id), Math.min(share, WIDEST) - PAD * 2)]));
  const widths = Array.from({ length: columns }, (_, at) =>
    Math.max(
      ...order
        .filter((id) => column(id) === at)
        .map((id) => Math.ceil(measure(labels.get(id) ?? "")) + PAD * 2),
    ),
  );
  const starts = widths.map(
    (_, at) => 1 + widths.slice(0, at).reduce((sum, one, i) => sum + one + (rooms[i] ?? 0), 0),
  );
  const left = (id: NodeId): number => starts[column(id)] ?? 0;
  const right = (id: NodeId): number => left(id) + (widths[column(id)] ?? 0);
  const laneAt = (gap: number, key: string): number =>
    (starts[gap] ?? 0) + (widths[gap] ?? 0) + FREE + (gaps[gap]?.lanes.get(key) ?? 0) * LANE;

  const boxes = order.map(
    (id): Box => ({
      id,
      x: left(id),
      y: middle(id) - BOX_HEIGHT / 2,
      width: widths[column(id)] ?? 0,
      height: BOX_HEIGHT,
      label: labels.get(id) ?? "",
    }),
  );
  const lines: Line[] = [...children].flatMap(([from, below]) =>
    below.map((to): Line => {
      const trunk = right(from) + FREE / 2;
      const points: Point[] = [
        [right(from), middle(from)],
        [trunk, middle(from)],
        [trunk, middle(to)],
        [left(to), middle(to)],
      ];
      return { from, to, brings: true, points };
    }),
  );
  for (const { edge, legs } of routes) {
    const { from, to } = edge;
    const [first, last] = [legs[0], legs.at(-1)];
    if (first === undefined || last === undefined) continue;
    const out = first.gap === column(from) ? right(from) : left(from);
    const into = last.gap === column(to) ? right(to) : left(to);
    const [start, end] = [laneAt(first.gap, first.key), laneAt(last.gap, last.key)];
    const over: Point[] =
      legs.length === 1
        ? []
        : [
            [start, 8],
            [end, 8],
          ];
    const points: Point[] = [
      [out, middle(from) + ASIDE],
      [start, middle(from) + ASIDE],
      ...over,
      [end, middle(to) - ASIDE],
      [into, middle(to) - ASIDE],
    ];
    lines.push({ from, to, brings: false, points });
  }
  const bottom = Math.max(0, ...boxes.map((box) => box.y + box.height));
  const far = columns - 1;
  return {
    width: (starts[far] ?? 0) + (widths[far] ?? 0) + (rooms[far] ?? 0) + 1,
    height: bottom + 2,
    boxes,
    lines,
  };
}

/** Middle of each node's row: leaves one under the other, the others beside what they bring. */
function placeRows(
  order: readonly NodeId[],
  children: ReadonlyMap<NodeId, readonly NodeId[]>,
  top: number,
): (id: NodeId) => number {
  const rows = new Map<NodeId, number>();
  let next = top + BOX_HEIGHT / 2;
  for (const id of order) {
    if (children.has(id)) continue;
    rows.set(id, next);
    next += ROW;
  }
  for (const id of [...order].reverse()) {
    const below = (children.get(id) ?? []).map((child) => rows.get(child) ?? 0);
    const [first, last] = [below[0], below.at(-1)];
    if (first !== undefined && last !== undefined) rows.set(id, Math.min((first + last) / 2, first + LOWEST));
  }
  return (id) => rows.get(id) ?? 0;
}

interface Leg {
  /** Number of the column to its left. */
  gap: number;
  /** Ways to the same node share a lane. */
  key: string;
}

/** Between which columns a way runs: within one gap, or up, over the columns between, and down again. */
function route(edge: GraphEdge, column: (id: NodeId) => number): { edge: GraphEdge; legs: readonly Leg[] } {
  const [from, to] = [column(edge.from), column(edge.to)];
  const key = `to ${edge.to}`;
  if (to === from || to === from + 1)
    return { edge, legs: [{ gap: from, key: to === from ? key : `on ${key}` }] };
  const out = to < from ? from - 1 : from;
  const into = to < from ? to : to - 1;
  if (out === into) return { edge, legs: [{ gap: out, key }] };
  return {
    edge,
    legs: [
      { gap: out, key: `over ${key}` },
      { gap: into, key },
    ],
  };
}
