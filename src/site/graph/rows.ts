import type { Graph } from "../../model/graph.ts";
import type { NodeId } from "../../model/ids.ts";
import { branch } from "./branch.ts";
import { ASIDE, assignLanes, BOX_HEIGHT, LANE, type Line, type Strip } from "./strip.ts";

/** Height of a row in pixels, as in `styles/graph.css`. */
export const ROW = 38;
const STEP = 22;
/** Free room before the lanes. */
const FREE = 12;
const MOST_LANES = 72;

/** One node under the other, each set in under the one that brings it. */
export interface Rows {
  rows: readonly Row[];
  /** Below the rows: the ways that bring. */
  tree: Strip;
  /** Beside the rows: the other ways, from row to row. */
  lanes: Strip;
}

export interface Row {
  id: NodeId;
  /** Pixels before its box. */
  inset: number;
  /** Whether another way leaves the box for the lanes, and whether one comes in from there. */
  leaves: boolean;
  enters: boolean;
}

/** Rows for a drawing of about this width, in pixels: for narrow screens and long lists. */
export function layoutRows(graph: Graph, width: number): Rows {
  const { order, depth, children, extra } = branch(graph);
  const row = new Map(order.map((id, index) => [id, index]));
  const middle = (id: NodeId): number => (row.get(id) ?? 0) * ROW + ROW / 2;
  const height = order.length * ROW;

  const spans = extra.map(({ from, to }) => ({ key: to, from: middle(from), to: middle(to) }));
  const { lanes, count } = assignLanes(spans);
  const step = count === 0 ? 0 : Math.min(LANE, MOST_LANES / count);
  const room = count === 0 ? 0 : FREE + count * step;
  const beside = extra.map(({ from, to }): Line => {
    const lane = FREE + (lanes.get(to) ?? 0) * step;
    const [start, end] = [middle(from) + ASIDE, middle(to) - ASIDE];
    const points = [[0, start] as const, [lane, start] as const, [lane, end] as const, [0, end] as const];
    return { from, to, points, brings: false, arrives: false };
  });

  // In a long chain steps are small, so that names keep half of the width.
  const deepest = Math.max(1, ...depth.values());
  const inwards = Math.min(STEP, (width - room) / 2 / deepest);
  const inset = (id: NodeId): number => (depth.get(id) ?? 0) * inwards;
  const below = [...children].flatMap(([from, brought]) => {
    const trunk = inset(from) + inwards / 2;
    return brought.map((to): Line => {
      const points = [
        [trunk, middle(from) + BOX_HEIGHT / 2] as const,
        [trunk, middle(to)] as const,
        [inset(to), middle(to)] as const,
      ];
      return { from, to, points, brings: true, arrives: true };
    });
  });
  const [left, entered] = [new Set(extra.map(({ from }) => from)), new Set(extra.map(({ to }) => to))];
  return {
    rows: order.map((id) => ({ id, inset: inset(id), leaves: left.has(id), enters: entered.has(id) })),
    tree: { width: inwards * deepest, height, lines: below },
    lanes: { width: room, height, lines: beside },
  };
}
