import type { NodeId } from "../../model/ids.ts";
import { compareText } from "../../values/order.ts";

/** A point of a strip in pixels, from the corner where reading starts; the styles turn it for right-to-left scripts. */
export type Point = readonly [x: number, y: number];

/** A stretch of the way from one node to another, along these points. */
export interface Line {
  from: NodeId;
  to: NodeId;
  points: readonly Point[];
  /** False for a way that is only also there. */
  brings: boolean;
  /** True if it ends at the node that it leads to, with a head; false if another strip continues it. */
  arrives: boolean;
}

/**
 * Lines between boxes, of a known size. The boxes are next to strips and are as wide as the names in them, which only the
 * browser can measure: letters differ from one device to the next.
 */
export interface Strip {
  width: number;
  height: number;
  lines: readonly Line[];
}

/** Height of a box in pixels, as in `styles/graph.css`. */
export const BOX_HEIGHT = 32;
/** Other ways leave a box a little below its middle and arrive a little above, so that they look different from those that bring texts. */
export const ASIDE = 7;
/** Between two lines side by side. */
export const LANE = 9;

/** A stretch of one way that needs room of its own. */
export interface Span {
  key: string;
  from: number;
  to: number;
}

/** Gives each key a lane, so that stretches of different keys that lie side by side never share one; the first lane is 0. */
export function assignLanes(spans: readonly Span[]): { lanes: ReadonlyMap<string, number>; count: number } {
  const whole = new Map<string, Span>();
  for (const { key, from, to } of spans) {
    const known = whole.get(key);
    const [low, high] = [Math.min(from, to), Math.max(from, to)];
    whole.set(key, { key, from: Math.min(known?.from ?? low, low), to: Math.max(known?.to ?? high, high) });
  }
  // Short ones lie next to the boxes, so that fewer lines cross.
  const order = [...whole.values()].sort(
    (a, b) => a.to - a.from - (b.to - b.from) || a.from - b.from || compareText(a.key, b.key),
  );
  const taken: Span[][] = [];
  const lanes = new Map<string, number>();
  for (const span of order) {
    const free = taken.findIndex((lane) =>
      lane.every(({ from, to }) => span.to < from - 4 || span.from > to + 4),
    );
    const lane = free === -1 ? taken.length : free;
    taken[lane] = [...(taken[lane] ?? []), span];
    lanes.set(span.key, lane);
  }
  return { lanes, count: taken.length };
}
