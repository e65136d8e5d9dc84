import type { Token } from "markdown-it";
import type { Piece } from "../../model/catalog.ts";
import type { Document, Section } from "../../model/document.ts";
import type { RecordId } from "../../model/ids.ts";
import type { MergeProblem } from "../../model/problems/merge.ts";
import { escapeHtml } from "../../values/escape.ts";
import { introId, type ParsedBody, parseBody, parseShown } from "../markdown/sections.ts";
import { asHtml, headingLevel, renderBlocks } from "./blocks.ts";
import type { RenderContext } from "./context.ts";
import { renderInline, renderTitle } from "./inline.ts";
import { startSearch } from "./place-of.ts";
import type { RenderState } from "./state.ts";

export type { RenderContext } from "./context.ts";

/** A text as pieces of safe HTML, the problems in it, and the records it shows, in the order of their first use. */
export interface Rendered {
  /** One for each section; none for an empty `_intro`. */
  pieces: readonly Piece[];
  problems: readonly MergeProblem[];
  used: { facts: readonly RecordId[]; services: readonly RecordId[]; terms: readonly RecordId[] };
}

/**
 * Renders a document. Its text is untrusted: it can only become the tags that this room writes. What cannot be filled
 * in is visibly marked and reported. `parsed` is the body, if it is already parsed.
 */
export function renderPieces(
  document: Document,
  context: RenderContext,
  parsed: ParsedBody | null = null,
): Rendered {
  const text = parseShown(parsed ?? parseBody(document.body), readOneText(context));
  const [intro] = text.sections;
  if (!intro) return { pieces: [], problems: [], used: { facts: [], services: [], terms: [] } };
  const state: RenderState = {
    document,
    parsed: text,
    context,
    partIds: new Set(text.sections.slice(1).map(({ id }) => id)),
    headingShift: text.tokens.some(
      ({ type, level, tag }) => type === "heading_open" && level === 0 && tag === "h1",
    )
      ? 1
      : 0,
    section: intro,
    tables: 0,
    inLink: false,
    lines: [0, 1],
    search: startSearch(),
    problems: [],
    isFull: false,
    saysMore: null,
    facts: new Set(),
    services: new Set(),
    terms: new Set(),
  };
  const pieces = text.sections.map((section, index) => renderPiece(state, section, index));
  return {
    pieces: pieces.filter(({ id, blocks }) => id !== introId || blocks.length > 0),
    problems: state.problems,
    used: { facts: [...state.facts], services: [...state.services], terms: [...state.terms] },
  };
}

/** Whether lines of the body, from 0, are from one file; each line is looked up once. */
function readOneText({ place }: RenderContext): (first: number, last: number) => boolean {
  /** For a line, the last one that is known to be of the same file. */
  const ends = new Map<number, number>();
  return (first, last) => {
    const known = ends.get(first);
    let end = known ?? first;
    while (end < last && place(end + 2).path === place(first + 1).path) end++;
    if (end !== known) for (let line = first; line <= end; line++) ends.set(line, end);
    return end >= last;
  };
}

function renderPiece(state: RenderState, section: Section, index: number): Piece {
  const { parsed, context } = state;
  const first = parsed.firstTokens[index] ?? 0;
  const end = parsed.firstTokens[index + 1] ?? parsed.tokens.length;
  const change = context.changed.get(section.id) ?? null;
  state.section = section;
  state.tables = 0;
  if (section.level === 0) {
    const blocks = renderBlocks(state, first, end);
    return { id: section.id, level: 0, title: "", heading: asHtml(""), blocks, change };
  }
  const heading = renderHeading(
    state,
    section,
    parsed.tokens[first],
    parsed.tokens[first + 1]?.children ?? [],
  );
  return { id: section.id, ...heading, blocks: renderBlocks(state, first + 3, end), change };
}

function renderHeading(
  state: RenderState,
  { id }: Section,
  opening: Token | undefined,
  words: readonly Token[],
): Pick<Piece, "level" | "title" | "heading"> {
  state.lines = opening?.map ?? [0, 1];
  state.search = startSearch();
  const level = opening ? headingLevel(opening, state) : 2;
  const html = `<h${level} id="${escapeHtml(id)}">${renderInline(words, state)}</h${level}>`;
  return { level, title: renderTitle(words, state), heading: asHtml(html) };
}
