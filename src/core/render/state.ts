import type { Document, Section } from "../../model/document.ts";
import type { RecordId } from "../../model/ids.ts";
import type { Place } from "../../model/problems/base.ts";
import type { MergeProblem } from "../../model/problems/merge.ts";
import { escapeHtml } from "../../values/escape.ts";
import type { ParsedBody } from "../markdown/sections.ts";
import type { RenderContext } from "./context.ts";

/** What rendering one text collects on its way. */
export interface RenderState {
  document: Document;
  parsed: ParsedBody;
  context: RenderContext;
  /** Ids that links within the page can lead to. */
  partIds: ReadonlySet<string>;
  /** How many levels headings move down, because only the page itself has level 1. */
  headingShift: 0 | 1;
  /** The section being rendered. */
  section: Section;
  /** How many tables the section has had so far. */
  tables: number;
  /** True within the words of a link, which cannot contain another. */
  inLink: boolean;
  /** 0-based lines of the body with the current words: from the first to one past the last. */
  lines: readonly [number, number];
  /** How often each thing that could not be filled in was met on these lines, to find its column. */
  met: Map<string, number>;
  problems: MergeProblem[];
  /** True once the page had no room for something. */
  isFull: boolean;
  /** The section that says that there are more services than it shows; null if none does. */
  saysMore: Section | null;
  facts: Set<RecordId>;
  services: Set<RecordId>;
  terms: Set<RecordId>;
}

/** What could not be filled in, as it was written, visibly marked. */
export const renderMissing = (written: string): string =>
  `<mark class="ck-missing">${escapeHtml(written)}</mark>`;

/**
 * The place of something in its file. The parser knows lines only. The column is found by looking for what was written, after
 * an `opening` if there is one; the second time, for its second occurrence, and so on. Column 1 if it is written differently from
 * how it reads.
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

/** Whether the page has room for a record, or words of so many bytes. The first time that it has not is a problem. */
export function hasRoom(
  state: RenderState,
  record: RecordId | null,
  bytes: number,
  written: string,
): boolean {
  if (state.context.room?.takes(record, bytes) !== false) return true;
  reportFull(state, written);
  return false;
}

/** Reports, once for each text, that its page is full. */
export function reportFull(state: RenderState, written: string): void {
  const reached = state.context.room?.reached();
  if (state.isFull || !reached) return;
  state.isFull = true;
  const { id: document } = state.document;
  const place = placeOf(state, written);
  state.problems.push({ code: "page-full", severity: "warning", place, document, ...reached });
}
