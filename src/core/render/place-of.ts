import type { Place } from "../../model/problems/base.ts";
import { lineAt, type ParsedBody } from "../markdown/sections.ts";
import type { RenderContext } from "./context.ts";

/** How far some words have been searched for what could not be filled in. Offsets are in the body, in UTF-16 units. */
interface Search {
  /** Where the last thing was found. What comes next in the words comes next in the text, or is within it. */
  reached: number;
  /** Where the last of each kind ends, so that the next is the next of its kind. */
  met: Map<string, number>;
  /** How many were not found. */
  missed: number;
}

export const startSearch = (): Search => ({ reached: 0, met: new Map(), missed: 0 });

/** The words that are being rendered, and where they are. */
export interface Searched {
  parsed: ParsedBody;
  context: Pick<RenderContext, "place">;
  /** 0-based lines of the body with the current words: from the first to one past the last. */
  lines: readonly [number, number];
  search: Search;
}

/** How far before the last thing another can be: the picture in a link comes after its link in the words, and before its address in the text. */
const WITHIN = 500;
/** So many are looked for to the end of a paragraph that writes them differently: each costs as much as the paragraph is long. */
const MOST_MISSED = 20;

/**
 * The place of something in its file. The parser knows lines only. The column is found by looking for what was written, after
 * an `opening` if there is one; the second time, for its second occurrence, and so on. Column 1 if it is written differently from
 * how it reads.
 */
export function placeOf(state: Searched, written: string, opening = ""): Place {
  const { parsed, lines, search, context } = state;
  const [first, end] = lines;
  const wanted = opening + written;
  const start = parsed.lineStarts[first] ?? 0;
  const text = parsed.body.slice(start, parsed.lineStarts[end]);
  const from = Math.max(start, search.reached - WITHIN, search.met.get(wanted) ?? 0);
  const isLookedFor = wanted !== "" && search.missed < MOST_MISSED;
  const found = isLookedFor ? text.indexOf(wanted, from - start) : -1;
  if (found === -1) {
    if (isLookedFor) search.missed++;
    return { ...context.place(first + 1), column: 1, length: 1 };
  }
  const at = start + found;
  search.reached = Math.max(search.reached, at);
  search.met.set(wanted, at + wanted.length);
  const line = lineAt(parsed, at);
  const column = at - (parsed.lineStarts[line] ?? 0) + opening.length + 1;
  return { ...context.place(line + 1), column, length: Math.max(1, written.length) };
}
