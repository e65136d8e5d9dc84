import type { Operation } from "../model/override.ts";
import type { NewSection, PlannedEdit } from "./override-edits.ts";
import type { ParsedBody } from "./sections.ts";

/** From line `from` of the result on (1-based), text stands that was written at `line` of the text, or of the operation's file. */
export interface Origin {
  from: number;
  operation: Operation | null;
  line: number;
}

/** A section that the result should have: one of the text, by its index there, or one that an operation brings. */
export interface PlannedSection extends NewSection {
  from: number | null;
  operation: Operation | null;
}

/** Makes edits that do not overlap, and says which sections the result should have. */
export function writeEdits(
  before: ParsedBody,
  edits: readonly PlannedEdit[],
): { body: string; origins: readonly Origin[]; plan: readonly PlannedSection[] } {
  const eol = before.body.includes("\r\n") ? "\r\n" : "\n";
  const sorted = [...edits].sort((a, b) => a.start - b.start || a.rank - b.rank || b.level - a.level);
  const origins: Origin[] = [];
  const plan: PlannedSection[] = [];
  let body = "";
  let line = 1;
  let position = 0;
  let next = 0;
  const add = (text: string, operation: Operation | null, from: number): void => {
    if (text === "") return;
    origins.push({ from: line, operation, line: from });
    body += text;
    line += text.match(/\r\n?|\n/g)?.length ?? 0;
  };
  /** Sections of the text that begin before `end` stay as they are. */
  const keep = (end: number): void => {
    add(
      before.body.slice(position, end),
      null,
      before.lineStarts.findLastIndex((start) => start <= position) + 1,
    );
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
    const { operation } = edit;
    keep(edit.start);
    skip(edit.end);
    const isLast = position >= before.body.length;
    if (operation.kind === "remove") {
      // An underlined heading must not run together with the paragraph that is now above it.
      if (isUnderlined(before, next) && !endsBlank(body)) add(eol, operation, operation.line);
    } else {
      const gap =
        edit.heading === null && operation.kind !== "prepend"
          ? blankAfter(body, eol)
          : lineEndAfter(body, eol);
      add(gap, operation, operation.line);
      if (edit.heading !== null) add(edit.heading + eol, operation, operation.line);
      add(edit.text, operation, operation.textLine);
      if (!isLast || edit !== sorted.at(-1)) add(blankAfter(body, eol), operation, operation.textLine);
      for (const section of edit.brings) plan.push({ ...section, from: null, operation });
    }
  }
  keep(before.body.length);
  const definitions = lostDefinitions(before, edits);
  if (definitions !== "") add(blankAfter(body, eol) + definitions, null, 1);
  return { body, origins, plan };
}

const endsBlank = (text: string): boolean =>
  text === "" || /\n[ \t]*\n$/.test(text.slice(-200).replace(/\r\n?/g, "\n"));

/** What must follow so that the next words begin on a new line. */
const lineEndAfter = (text: string, eol: string): string => (text === "" || /[\r\n]$/.test(text) ? "" : eol);

/** What must follow so that the next words stand below an empty line. */
const blankAfter = (text: string, eol: string): string =>
  endsBlank(text) ? "" : `${lineEndAfter(text, eol)}${eol}`;

function isUnderlined(parsed: ParsedBody, section: number): boolean {
  const first = parsed.firstTokens[section];
  return first !== undefined && section > 0 && parsed.tokens[first]?.markup.startsWith("#") === false;
}

/** Definitions of links by name that stood in what is taken out, but which other parts still use. */
function lostDefinitions(before: ParsedBody, edits: readonly PlannedEdit[]): string {
  const gone = edits.filter(({ start, end }) => end > start);
  const isGone = (line: number): boolean => {
    const offset = before.lineStarts[line] ?? 0;
    return gone.some(({ start, end }) => offset >= start && offset < end);
  };
  const lost = before.definitions.filter(({ start }) => isGone(start));
  if (lost.length === 0) return "";
  const used = new Set<unknown>();
  for (const token of before.tokens) {
    if (token.type !== "inline" || (token.map && isGone(token.map[0]))) continue;
    for (const child of token.children ?? []) used.add(child.meta?.label);
  }
  return lost
    .filter(({ name }) => used.has(name))
    .map(({ start, end }) => before.body.slice(before.lineStarts[start], before.lineStarts[end]).trimEnd())
    .map((definition) => `${definition}\n`)
    .join("");
}
