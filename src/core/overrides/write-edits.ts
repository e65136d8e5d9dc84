import type { Operation } from "../../model/override.ts";
import { lineAt, type ParsedBody } from "../markdown/sections.ts";
import type { NewSection, PlannedEdit } from "./edits.ts";
import { operationTraits } from "./operation-traits.ts";
import { makeTextWriter, type Origin } from "./text-writer.ts";

/** A section that the result should have: one of the text, by its index there, or one that an operation adds. */
export interface PlannedSection extends NewSection {
  from: number | null;
  operation: Operation | null;
}

/** Makes edits that do not overlap, and lists the sections that the result should have. */
export function writeEdits(
  before: ParsedBody,
  edits: readonly PlannedEdit[],
): { body: string; origins: readonly Origin[]; plan: readonly PlannedSection[] } {
  const eol = /\r\n?|\n/.exec(before.body)?.[0] ?? "\n";
  const sorted = [...edits].sort((a, b) => a.start - b.start || a.rank - b.rank || b.level - a.level);
  const { add, lineEnd, blankLine, finish } = makeTextWriter(eol);
  const plan: PlannedSection[] = [];
  let position = 0;
  let next = 0;
  /** Sections of the text that start before `end` stay as they are. */
  const keep = (end: number): void => {
    add(before.body.slice(position, end), null, lineAt(before, position) + 1);
    position = end;
    for (; next < before.sections.length; next++) {
      const section = before.sections[next];
      if (!section || (next > 0 && section.start >= end)) break;
      plan.push({ id: section.id, level: section.level, from: next, operation: null });
    }
  };
  const skip = (end: number): void => {
    position = end;
    while (next < before.sections.length && (before.sections[next]?.start ?? 0) < end) next++;
  };
  for (const edit of sorted) {
    const { operation, heading, text, brings } = edit;
    keep(edit.start);
    skip(edit.end);
    const { hasText, edge } = operationTraits[operation.kind];
    if (!hasText) {
      // An underlined heading must not join the paragraph that is now above it.
      if (isUnderlined(before, next)) add(blankLine(), operation, operation.line);
      continue;
    }
    add(heading === null && edge !== "start" ? blankLine() : lineEnd(), operation, operation.line);
    if (heading !== null) add(heading + eol, operation, operation.line);
    add(text, operation, operation.textLine);
    const isLast = edit === sorted.at(-1) && position >= before.body.length;
    if (!isLast) add(blankLine(), operation, operation.textLine);
    for (const section of brings) plan.push({ ...section, from: null, operation });
  }
  keep(before.body.length);
  lostDefinitions(before, edits).forEach(({ text, line }, index) => {
    add(index === 0 ? blankLine() : lineEnd(), null, line);
    add(text, null, line);
  });
  return { ...finish(), plan };
}

function isUnderlined(parsed: ParsedBody, section: number): boolean {
  const first = parsed.firstTokens[section];
  return first !== undefined && section > 0 && parsed.tokens[first]?.markup.startsWith("#") === false;
}

/** Link definitions in removed text that other sections still use, and their 1-based lines. */
function lostDefinitions(
  before: ParsedBody,
  edits: readonly PlannedEdit[],
): readonly { text: string; line: number }[] {
  const gone = edits.filter(({ start, end }) => end > start);
  const isGone = (line: number): boolean => {
    const offset = before.lineStarts[line] ?? 0;
    return gone.some(({ start, end }) => offset >= start && offset < end);
  };
  const lost = before.definitions.filter(({ start }) => isGone(start));
  if (lost.length === 0) return [];
  const used = new Set<unknown>();
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
