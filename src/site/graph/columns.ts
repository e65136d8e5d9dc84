import type { Graph, GraphEdge } from "../../model/graph.ts";
import type { NodeId } from "../../model/ids.ts";
import { branch } from "./branch.ts";
import { ASIDE, assignLanes, BOX_HEIGHT, LANE, type Line, type Point, type Strip } from "./strip.ts";

const ROW = 40;
/** Free room at both sides of the lanes of a strip. */
const FREE = 20;
/** Names with less room than this would be cut too short. */
const NARROWEST = 130;
/** A node is next to the middle of those that it brings, but not so far down that it gets lost. */
const LOWEST = 3 * ROW;
/** How far below the upper edge ways run that pass over a column. */
export const OVER = 8;

/** Nodes at the same number of steps from the own node, and the strip that leads on from them. */
export interface Column {
  /** From above, each with the upper edge of its box in pixels. */
  boxes: readonly { id: NodeId; y: number }[];
  /** Whether a way passes over them. */
  passed: boolean;
  strip: Strip;
}

/**
 * Columns by the number of steps from the own node, each node next to those that it brings; other ways run between the columns. Null if
 * names would be cut too short in this width, in pixels: then rows read better.
 */
export function layoutColumns(graph: Graph, width: number): readonly Column[] | null {
  const { order, depth, children, extra } = branch(graph);
  const column = (id: NodeId): number => depth.get(id) ?? 0;
  const routes = extra.map((edge) => route(edge, column));
  const middle = placeRows(order, children, routes.some(({ legs }) => legs.length > 1) ? 18 : 2);

  const count = Math.max(0, ...depth.values()) + 1;
  const lanes = Array.from({ length: count }, (_, at) => assignLanes(spansIn(at, routes, middle)));
  const widths = lanes.map((here, at) => {
    const sides = at < count - 1 ? FREE * 2 : here.count > 0 ? FREE : 0;
    return sides + here.count * LANE;
  });
  if ((width - widths.reduce((sum, one) => sum + one, 0)) / count < NARROWEST) return null;

  const height = Math.max(0, ...order.map(middle)) + BOX_HEIGHT / 2 + 2;
  const strips = widths.map((wide): Strip & { lines: Line[] } => ({ width: wide, height, lines: [] }));
  for (const { edge, legs } of routes) {
    const ends = { start: middle(edge.from) + ASIDE, end: middle(edge.to) - ASIDE };
    for (const [index, { strip, key, startsFar, endsFar }] of legs.entries()) {
      const lane = FREE + (lanes[strip]?.lanes.get(key) ?? 0) * LANE;
      const [isFirst, isLast] = [index === 0, index === legs.length - 1];
      const [start, end] = [isFirst ? ends.start : OVER, isLast ? ends.end : OVER];
      const side = (isFar: boolean): number => (isFar ? (widths[strip] ?? 0) : 0);
      const points: Point[] = [
        [side(startsFar), start],
        [lane, start],
        [lane, end],
        [side(endsFar), end],
      ];
      strips[strip]?.lines.push({ from: edge.from, to: edge.to, points, brings: false, arrives: isLast });
    }
    for (const strip of strips.filter((_, at) => isPassed(at, legs) && isPassed(at + 1, legs))) {
      const points: Point[] = [
        [0, OVER],
        [strip.width, OVER],
      ];
      strip.lines.push({ from: edge.from, to: edge.to, points, brings: false, arrives: false });
    }
  }
  for (const [from, brought] of children)
    for (const to of brought) {
      const strip = strips[column(from)];
      const points: Point[] = [
        [0, middle(from)],
        [FREE / 2, middle(from)],
        [FREE / 2, middle(to)],
        [strip?.width ?? 0, middle(to)],
      ];
      strip?.lines.push({ from, to, points, brings: true, arrives: true });
    }
  return strips.map((strip, at) => ({
    boxes: order.filter((id) => column(id) === at).map((id) => ({ id, y: middle(id) - BOX_HEIGHT / 2 })),
    passed: routes.some(({ legs }) => isPassed(at, legs)),
    strip,
  }));
}

/** Middle of each node's row: leaves one under the other, the others next to what they bring. */
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

/** A part of a way within one strip. */
interface Leg {
  /** Number of the column that the strip leads on from. */
  strip: number;
  /** Ways to the same node share a lane. */
  key: string;
  /** Whether it starts, and ends, at the far side of the strip. */
  startsFar: boolean;
  endsFar: boolean;
}

interface Route {
  edge: GraphEdge;
  legs: readonly Leg[];
}

/** In which strips a way runs: in one, or up in one, over the columns between, and down in another. */
function route(edge: GraphEdge, column: (id: NodeId) => number): Route {
  const [from, to] = [column(edge.from), column(edge.to)];
  const key = `to ${edge.to}`;
  if (to === from) return { edge, legs: [{ strip: from, key, startsFar: false, endsFar: false }] };
  if (to === from + 1)
    return { edge, legs: [{ strip: from, key: `on ${key}`, startsFar: false, endsFar: true }] };
  const isOnward = to > from;
  const out = isOnward ? from : from - 1;
  const into = isOnward ? to - 1 : to;
  if (out === into) return { edge, legs: [{ strip: out, key, startsFar: true, endsFar: false }] };
  const up = { strip: out, key: `over ${key}`, startsFar: !isOnward, endsFar: isOnward };
  const down = { strip: into, key, startsFar: !isOnward, endsFar: isOnward };
  return { edge, legs: [up, down] };
}

/** Whether a way passes over this column: over every one between its two strips. */
function isPassed(column: number, legs: readonly Leg[]): boolean {
  const strips = legs.map(({ strip }) => strip);
  return Math.min(...strips) < column && column <= Math.max(...strips);
}

/** What the ways in one strip need of its lanes. */
function spansIn(strip: number, routes: readonly Route[], middle: (id: NodeId) => number) {
  return routes.flatMap(({ edge, legs }) =>
    legs.flatMap((leg, index) => {
      const from = index === 0 ? middle(edge.from) + ASIDE : OVER;
      const to = index === legs.length - 1 ? middle(edge.to) - ASIDE : OVER;
      return leg.strip === strip ? { key: leg.key, from, to } : [];
    }),
  );
}
