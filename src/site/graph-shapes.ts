import type { NodeId } from "../model/ids.ts";
import { compareText } from "../values/order.ts";

/** A drawing in pixels, its origin at the corner where reading begins: `mirror` turns it for scripts that run from right to left. */
export interface Drawing {
  width: number;
  height: number;
  boxes: readonly Box[];
  lines: readonly Line[];
}

/** A node with its name, cut where it is too long. */
export interface Box {
  id: NodeId;
  x: number;
  y: number;
  width: number;
  height: number;
  label: string;
}

/** A line along these points, with a head at the last. */
export interface Line {
  from: NodeId;
  to: NodeId;
  points: readonly Point[];
  brings: boolean;
}

export type Point = readonly [x: number, y: number];

/** Size of the letters in pixels, as in `styles/graph.css`. */
const LETTERS = 15;
export const BOX_HEIGHT = 32;
export const ROW = 40;
/** Between the side of a box and its name. */
export const PAD = 12;
/** Extra lines leave a box a little below its middle and come in a little above, so that they are told apart from the others. */
export const ASIDE = 7;

/** The drawing for readers of a script that runs from right to left. */
export function mirror({ width, height, boxes, lines }: Drawing): Drawing {
  return {
    width,
    height,
    boxes: boxes.map((box) => ({ ...box, x: width - box.x - box.width })),
    lines: lines.map((line) => ({ ...line, points: line.points.map(([x, y]) => [width - x, y] as const) })),
  };
}

/** About how wide a text is, in pixels; rather too wide, since fonts differ and our own name is bold. */
export function measure(text: string): number {
  let ems = 0;
  for (const letter of text) {
    if (/[\p{M}\u200b-\u200f]/u.test(letter)) continue;
    ems += /[\u1100-\uffdc]/u.test(letter)
      ? 1.05
      : /[\p{Lu}mwMW]/u.test(letter)
        ? 0.86
        : /[iljtf.,:;'|()\s-]/.test(letter)
          ? 0.36
          : 0.6;
  }
  return ems * LETTERS;
}

/** A text cut so that it is not wider than so many pixels. */
export function cutName(text: string, width: number): string {
  if (measure(text) <= width) return text;
  const letters = [...text];
  while (letters.length > 1 && measure(`${letters.join("")}…`) > width) letters.pop();
  return `${letters.join("").trimEnd()}…`;
}

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
