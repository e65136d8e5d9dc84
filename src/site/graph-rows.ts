import type { Graph } from "../model/graph.ts";
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
} from "./graph-shapes.ts";
import { branch } from "./graph-tree.ts";

const STEP = 22;
const LINE = 38;
const LANE = 9;
const MOST_LANES = 72;

/** One node under the other, each set in under the one that brings it; other ways run beside them. For narrow screens and long lists. */
export function layoutRows(graph: Graph, nameOf: (id: NodeId) => string, width: number): Drawing {
  const { order, depth, children, extra } = branch(graph);
  const row = new Map(order.map((id, index) => [id, index]));
  const middle = (id: NodeId): number => (row.get(id) ?? 0) * LINE + BOX_HEIGHT / 2 + 1;
  const { lanes, count } = assignLanes(
    extra.map(({ from, to }) => ({ key: to, from: middle(from), to: middle(to) })),
  );
  const step = count === 0 ? 0 : Math.min(LANE, MOST_LANES / count);
  const room = count === 0 ? 1 : 22 + step * count;
  // In a long chain steps are small, so that the last names are not cut to nothing.
  const deepest = Math.max(1, ...depth.values());
  const inwards = Math.min(STEP, (width - room) / 2 / deepest);
  const inset = (id: NodeId): number => (depth.get(id) ?? 0) * inwards + 1;
  const boxes = order.map((id): Box => {
    const label = cutName(nameOf(id), width - room - inset(id) - PAD * 2 - 1);
    return {
      id,
      x: inset(id),
      y: middle(id) - BOX_HEIGHT / 2,
      width: Math.ceil(measure(label)) + PAD * 2,
      height: BOX_HEIGHT,
      label,
    };
  });
  const at = new Map(boxes.map((box) => [box.id, box]));
  const edge = Math.max(0, ...boxes.map((box) => box.x + box.width));
  const side = (id: NodeId): number => (at.get(id)?.x ?? 0) + (at.get(id)?.width ?? 0);
  const lines: Line[] = [...children].flatMap(([from, below]) => {
    const trunk = inset(from) + inwards / 2;
    return below.map(
      (to): Line => ({
        from,
        to,
        brings: true,
        points: [
          [trunk, middle(from) + BOX_HEIGHT / 2],
          [trunk, middle(to)],
          [inset(to), middle(to)],
        ],
      }),
    );
  });
  for (const { from, to } of extra) {
    const lane = edge + 14 + (lanes.get(to) ?? 0) * step;
    lines.push({
      from,
      to,
      brings: false,
      points: [
        [side(from), middle(from) + ASIDE],
        [lane, middle(from) + ASIDE],
        [lane, middle(to) - ASIDE],
        [side(to), middle(to) - ASIDE],
      ],
    });
  }
  return {
    width: Math.ceil(edge + room),
    height: order.length * LINE - (LINE - BOX_HEIGHT) + 2,
    boxes,
    lines,
  };
}
