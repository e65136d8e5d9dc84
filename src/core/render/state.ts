import type { Document, Section } from "../../model/document.ts";
import type { RecordId } from "../../model/ids.ts";
import type { Place } from "../../model/problems/base.ts";
import type { MergeProblem } from "../../model/problems/merge.ts";
import { escapeHtml } from "../../values/clean-text.ts";
import type { ParsedBody } from "../markdown/sections.ts";
import type { RenderContext } from "./context.ts";

/** What rendering one text collects on its way. */
export interface RenderState {
  document: Document;
  parsed: ParsedBody;
  context: RenderContext;
  /** Ids that links within the page may lead to. */
  partIds: ReadonlySet<string>;
  /** How many levels headings move down, since the page has the only one of level 1. */
  headingShift: 0 | 1;
  /** The section that is being rendered. */
  section: Section;
  /** How many tables the section had so far. */
  tables: number;
  /** True within the words of a link, which cannot hold another. */
  inLink: boolean;
  /** 0-based lines of the body that the present words stand on: from the first to one past the last. */
  lines: readonly [number, number];
  /** How often each thing that could not be filled was met on these lines, to find its column. */
  met: Map<string, number>;
  problems: MergeProblem[];
  facts: Set<RecordId>;
  services: Set<RecordId>;
  terms: Set<RecordId>;
}

/** What could not be filled, as it was written and for all to see. */
export const renderMissing = (written: string): string =>
  `<mark class="ck-missing">${escapeHtml(written)}</mark>`;

/**
 * Where something stands in its file. The parser knows lines only: the column is found by looking for what was written, behind
 * an `opening` where it has one, the second time for its second occurrence and so on. Column 1 when it is written otherwise
 * than it reads.
 */
export function placeOf(state: RenderState, written: string, opening = ""): Place {
  const { parsed, lines, met } = state;
  const [first, end] = lines;
  const wanted = opening + written;
  let skip = met.get(wanted) ?? 0;
  met.set(wanted, skip + 1);
  for (let line = first; line < end && wanted !== ""; line++) {
    const text = parsed.body.slice(parsed.lineStarts[line], parsed.lineStarts[line + 1]);
    for (let at = text.indexOf(wanted); at !== -1; at = text.indexOf(wanted, at + wanted.length)) {
      if (skip-- > 0) continue;
      const column = at + opening.length + 1;
      return { ...state.context.place(line + 1), column, length: Math.max(1, written.length) };
    }
  }
  return { ...state.context.place(first + 1), column: 1, length: 1 };
}
