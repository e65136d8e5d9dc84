import type { Place } from "../model/problems/base.ts";
import { hideSecrets, runsLeftwards, showHidden, widthOf } from "./sentences/visible.ts";

/** How many characters of a long line are shown on either side of the place. */
const around = 60;

/**
 * The line that a problem is about and a line that marks the place under it:
 *
 * ```
 *   5 | status: actve
 *     |         ^^^^^
 * ```
 *
 * Tabs are drawn as arrows; in lines that run from right to left the place is quoted, because screens put its columns
 * elsewhere. Empty when the text has no such line.
 */
export type Frame = (place: Place) => readonly string[];

/** Frames of places in these texts, by path. A text is split once, and a line read once, for all places in it that come one after the other. */
export function makeFrames(sources: ReadonlyMap<string, string>): Frame {
  let [path, lines]: [string | null, readonly string[]] = [null, []];
  let [written, line]: [string | null, string] = [null, ""];
  return (place) => {
    if (place.path !== path) {
      path = place.path;
      lines = sources.get(path)?.split(/\r?\n/) ?? [];
    }
    const here = lines[place.line - 1];
    if (here === undefined) return [];
    if (here !== written) [written, line] = [here, hideSecrets(here)];
    const number = String(place.line);
    const { shown, mark } = drawLine(line, place.column - 1, Math.max(1, place.length));
    return [`  ${number} | ${shown}`, `  ${" ".repeat(number.length)} | ${mark}`];
  };
}

/** Offsets and lengths are UTF-16 units of the line. */
function drawLine(line: string, offset: number, length: number): { shown: string; mark: string } {
  const from = Math.max(0, offset - around);
  const to = Math.min(line.length, Math.min(offset + length, offset + around) + around);
  let shown = from > 0 ? "…" : "";
  let before = shown.length;
  let marked = 0;
  for (const { segment, index } of new Intl.Segmenter("en").segment(line.slice(from, to))) {
    const drawn = segment === "\t" ? "→   " : showHidden(segment);
    const width = drawn === segment ? widthOf(segment) : drawn.length;
    const start = from + index;
    shown += drawn;
    if (start + segment.length <= offset) before += width;
    else if (start < offset + length) marked += width;
  }
  if (to < line.length) shown += "…";
  const mark = runsLeftwards(line.slice(from, offset + length))
    ? `here: “${quoteHere(line, offset, length)}”`
    : " ".repeat(before) + "^".repeat(Math.max(1, marked));
  return { shown: shown.replaceAll("##[", "##‹"), mark };
}

/** The marked text; the whole word when only its first character is marked. */
function quoteHere(line: string, offset: number, length: number): string {
  const rest = line.slice(offset, offset + around);
  return showHidden(length > 1 ? rest.slice(0, length) : (/^\S+/.exec(rest)?.[0] ?? rest));
}
