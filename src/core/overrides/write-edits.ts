import type { Operation } from "../../model/override.ts";
import { needsSeparator, openFence, separator, type Words } from "../markdown/joints.ts";
import { pinHeading } from "../markdown/pin-heading.ts";
import { lineAt, type ParsedBody } from "../markdown/sections.ts";
import { makeEdits } from "../markdown/text-edits.ts";
import { type NewSection, type PlannedEdit, writtenText } from "./edits.ts";
import { operationTraits } from "./operation-traits.ts";
import { makeTextWriter, type Origin } from "./text-writer.ts";

/** A section that the result should have: one of the text, by its index there, or one that an operation adds. */
export interface PlannedSection extends NewSection {
  from: number | null;
  operation: Operation | null;
}

/** A text with edits made, and what it should be. */
export interface WrittenEdits {
  body: string;
  origins: readonly Origin[];
  /** The sections that it should have. */
  plan: readonly PlannedSection[];
  /** The words that it is made of, in order, each with the tokens that it should have there. */
  words: readonly PlacedWords[];
}

/** Words of the text, from one offset of it to another, or of an edit. */
export type PlacedWords = Words & ({ start: number; end: number } | { edit: PlannedEdit });

/** Makes edits that do not overlap. Headings in `pins`, by their section's index in the text, get that id in braces. */
export function writeEdits(
  before: ParsedBody,
  edits: readonly PlannedEdit[],
  pins: ReadonlyMap<number, string>,
): WrittenEdits {
  const eol = /\r\n?|\n/.exec(before.body)?.[0] ?? "\n";
  const sorted = [...edits].sort((a, b) => a.start - b.start || a.rank - b.rank || b.level - a.level);
  const { add, lineEnd, blankLine, finish } = makeTextWriter(eol);
  const plan: PlannedSection[] = [];
  const written: PlacedWords[] = [];
  let position = 0;
  let next = 0;
  /** Words that follow must not become part of those above them, or the other way round. */
  const join = (words: PlacedWords, operation: Operation | null, line: number): void => {
    const above = written.at(-1);
    if (words.text.trim() === "") return;
    written.push(words);
    if (above === undefined) return;
    // A block of ours that does not end is a mistake, which its author is told.
    const fence = above.parsed === before ? openFence(above) : null;
    if (fence !== null) add(lineEnd() + fence + eol, operation, line);
    if (needsSeparator(above, words)) add(blankLine() + separator + eol, operation, line);
  };
  /** Sections of the text that start before `end` stay as they are. */
  const keep = (end: number): void => {
    const range = { start: position, end, from: tokenAt(before, position), to: tokenAt(before, end) };
    const text = before.body.slice(position, end);
    const line = lineAt(before, position) + 1;
    join({ ...range, text, parsed: before }, null, line);
    const headings: { start: number; end: number; text: string }[] = [];
    const start = position;
    position = end;
    for (; next < before.sections.length; next++) {
      const section = before.sections[next];
      if (!section || (next > 0 && section.start >= end)) break;
      plan.push({ id: section.id, level: section.level, from: next, operation: null });
      const pin = pins.get(next);
      if (pin === undefined) continue;
      const heading = pinHeading(before, next, pin);
      headings.push({ start: section.start - start, end: section.bodyStart - start, text: heading });
    }
    add(makeEdits(text, headings), null, line);
  };
  const skip = (end: number): void => {
    position = end;
    while (next < before.sections.length && (before.sections[next]?.start ?? 0) < end) next++;
  };
  for (const edit of sorted) {
    const { operation, heading, text, alone, brings } = edit;
    keep(edit.start);
    skip(edit.end);
    const { hasText, edge } = operationTraits[operation.kind];
    if (!hasText) {
      // An underlined heading must not join the paragraph that is now above it.
      if (isUnderlined(before, next)) add(blankLine(), operation, operation.line);
      continue;
    }
    const whole = { from: 0, to: alone.tokens.length, text: writtenText(edit), parsed: alone, edit };
    join(whole, operation, operation.line);
    add(heading === null && edge !== "start" ? blankLine() : lineEnd(), operation, operation.line);
    if (heading !== null) add(heading + eol, operation, operation.line);
    add(text, operation, operation.textLine);
    const isLast = edit === sorted.at(-1) && position >= before.body.length;
    if (!isLast) add(blankLine(), operation, operation.textLine);
    for (const section of brings) plan.push({ ...section, from: null, operation });
  }
  keep(before.body.length);
  lostDefinitions(before, edits).forEach(({ text, line }, index) => {
    if (index === 0) join({ start: 0, end: 0, from: 0, to: 0, text, parsed: before }, null, line);
    add(index === 0 ? blankLine() : lineEnd(), null, line);
    add(text, null, line);
  });
  return { ...finish(), plan, words: written };
}

/** The index of the first token at or after an offset where a section starts or its heading ends. */
export function tokenAt({ body, sections, firstTokens, tokens }: ParsedBody, offset: number): number {
  if (offset >= body.length) return tokens.length;
  const index = sections.findLastIndex(({ start }) => start <= offset);
  const first = firstTokens[index] ?? 0;
  return index > 0 && sections[index]?.start !== offset ? first + 3 : first;
}

function isUnderlined(parsed: ParsedBody, section: number): boolean {
  const first = parsed.firstTokens[section];
  return first !== undefined && section > 0 && parsed.tokens[first]?.markup.startsWith("#") === false;
}

/** Link definitions in removed text that other words still use, and their 1-based lines. */
function lostDefinitions(
  before: ParsedBody,
  edits: readonly PlannedEdit[],
): readonly { text: string; line: number }[] {
  const gone = edits.filter(({ start, end }) => end > start);
  const isGone = (line: number): boolean => {
    const offset = before.lineStarts[line] ?? 0;
    return gone.some(({ start, end }) => offset >= start && offset < end);
  };
  const lost = before.definitions.filter(({ start, nested }) => !nested && isGone(start));
  if (lost.length === 0) return [];
  const used = new Set<unknown>(edits.flatMap(({ borrowed }) => [...borrowed]));
  for (const token of before.tokens) {
    if (token.type !== "inline" || (token.map && isGone(token.map[0]))) continue;
    for (const child of token.children ?? []) used.add(child.meta?.label);
  }
  return lost
    .filter(({ name }) => used.has(name))
    .map(({ start, end }) => ({
      text: before.body.slice(before.lineStarts[start], before.lineStarts[end]),
      line: start + 1,
    }));
}
