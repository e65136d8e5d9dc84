import type { Document, Section } from "../../model/document.ts";
import type { RecordId } from "../../model/ids.ts";
import type { MergeProblem } from "../../model/problems/merge.ts";
import { escapeHtml } from "../../values/escape.ts";
import type { RenderContext } from "./context.ts";
import { placeOf, type Searched } from "./place-of.ts";

/** What rendering one text collects on its way. */
export interface RenderState extends Searched {
  document: Document;
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
