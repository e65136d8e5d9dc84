import type { Token } from "markdown-it";
import type { Section } from "../../model/document.ts";
import { makeIdChooser } from "../../values/free-ids.ts";
import type { CommentNotes } from "./comments.ts";
import { type HeadingBraces, readHeadingBraces, slugOf } from "./headings.ts";
import { plainText } from "./inline-text.ts";
import { type LinkTargets, type ParsedTokens, parseShownTokens, parseTokens } from "./parse-tokens.ts";

/** A text that is parsed once, for every function that would otherwise parse it again. */
export interface ParsedBody extends ParsedTokens {
  body: string;
  sections: readonly Section[];
  /** For each section the index of its first token; 0 for `_intro`. */
  firstTokens: readonly number[];
  /** Offset of each line, in UTF-16 units; one more for the end of the text. */
  lineStarts: readonly number[];
}

/** Id of the text before the first heading. */
export const introId = "_intro";

/** Parses a text into tokens and sections; headings in lists, quotes and code do not make sections. See `parseTokens` for `outer`. */
export const parseBody = (body: string, outer: LinkTargets = {}): ParsedBody =>
  divide(body, parseTokens(body, outer));

/**
 * A text as readers see it, without the comments that are in one text each (see `CommentNotes`). Its sections have the ids that they have with
 * their comments, so that no address changes.
 */
export function parseShown(
  parsed: ParsedBody,
  isOneText: CommentNotes["isOneText"],
  outer: LinkTargets = {},
): ParsedBody {
  if (!parsed.body.includes("<!--")) return parsed;
  const ids = new Map(parsed.sections.map(({ line, id }) => [line, id]));
  const seen = divide(parsed.body, parseShownTokens(parsed.body, isOneText, outer));
  const [intro, ...others] = seen.sections;
  const named = others.map((section) => ({ ...section, id: ids.get(section.line) ?? section.id }));
  return { ...seen, sections: intro === undefined ? named : [intro, ...named] };
}

function divide(body: string, parsed: ParsedTokens): ParsedBody {
  const lineStarts = findLineStarts(body);
  const firstTokens = [0];
  parsed.tokens.forEach((token, index) => {
    if (token.type === "heading_open" && token.level === 0) firstTokens.push(index);
  });
  return {
    ...parsed,
    body,
    firstTokens,
    lineStarts,
    sections: makeSections(body, parsed.tokens, firstTokens, lineStarts),
  };
}

/**
 * The sections of a text in order. The first is always `_intro`, which can be empty. Joined together, their own texts
 * (`start` to `ownEnd`) are the text again.
 */
export function readSections(body: string | ParsedBody): readonly Section[] {
  return toParsed(body).sections;
}

/** A text that may already be parsed. */
export const toParsed = (body: string | ParsedBody): ParsedBody =>
  typeof body === "string" ? parseBody(body) : body;

/** The 0-based line of an offset. */
export function lineAt({ lineStarts }: ParsedBody, offset: number): number {
  let first = 0;
  let last = lineStarts.length - 1;
  while (first < last) {
    const middle = Math.ceil((first + last) / 2);
    if ((lineStarts[middle] ?? 0) <= offset) first = middle;
    else last = middle - 1;
  }
  return first;
}

/** The heading of a section, by its index, as written: on one line and without its braces. Empty for `_intro`, which has none. */
export function headingWords({ tokens, firstTokens }: ParsedBody, index: number): string {
  const first = index > 0 ? firstTokens[index] : undefined;
  return first === undefined ? "" : (tokens[first + 1]?.content ?? "").replace(/\s*\n\s*/g, " ").trim();
}

/** The braces at the end of a section's heading, by its index; null if there are none. */
export function headingBraces({ tokens, firstTokens }: ParsedBody, index: number): HeadingBraces | null {
  return readHeadingBraces(tokens[firstTokens[index] ?? 0]?.info ?? "");
}

/** Counts lines as the parser does: each of CR LF, LF and CR ends one. */
function findLineStarts(body: string): readonly number[] {
  const starts = [0];
  for (const { index, 0: ending } of body.matchAll(/\r\n?|\n/g)) starts.push(index + ending.length);
  if (starts.at(-1) !== body.length) starts.push(body.length);
  return starts;
}

function makeSections(
  body: string,
  tokens: readonly Token[],
  firstTokens: readonly number[],
  lineStarts: readonly number[],
): readonly Section[] {
  const headings = firstTokens.slice(1).map((first) => {
    const [line = 0, bodyLine = 0] = tokens[first]?.map ?? [];
    const braces = readHeadingBraces(tokens[first]?.info ?? "");
    const title = plainText(tokens[first + 1]?.children ?? []).trim();
    return { level: Number(tokens[first]?.tag.slice(1)), line, bodyLine, braces, title };
  });
  const ids = chooseIds(headings.map(({ braces, title }) => ({ explicit: braces?.id ?? null, title })));
  const startOf = (index: number): number =>
    lineStarts[headings[index]?.line ?? lineStarts.length] ?? body.length;

  const ends = new Array<number>(headings.length).fill(body.length);
  const open: number[] = [];
  headings.forEach(({ level }, index) => {
    while (open.length > 0 && (headings[open.at(-1) ?? 0]?.level ?? 0) >= level)
      ends[open.pop() ?? 0] = startOf(index);
    open.push(index);
  });
  const introEnd = startOf(0);
  const intro: Section = {
    id: introId,
    explicit: false,
    level: 0,
    title: "",
    attributes: [],
    start: 0,
    bodyStart: 0,
    end: introEnd,
    ownEnd: introEnd,
    line: 1,
  };
  return [
    intro,
    ...headings.map(
      ({ level, line, bodyLine, braces, title }, index): Section => ({
        id: ids[index] ?? "",
        explicit: braces !== null,
        level,
        title,
        attributes: braces?.attributes ?? [],
        start: startOf(index),
        bodyStart: lineStarts[bodyLine] ?? body.length,
        end: ends[index] ?? body.length,
        ownEnd: startOf(index + 1),
        line: line + 1,
      }),
    ),
  ];
}

/** Written ids first, so that no slug takes one; the second of two equal ids gets `-2`. */
function chooseIds(headings: readonly { explicit: string | null; title: string }[]): readonly string[] {
  const choose = makeIdChooser(new Set([introId]));
  const ids = headings.map(({ explicit }) => (explicit === null ? null : choose(explicit)));
  return headings.map(({ title }, index) => ids[index] ?? choose(slugOf(title)));
}
