import MarkdownIt, { type StateInline, type Token } from "markdown-it";
import { addDirectives } from "./directives.ts";
import { limitTables } from "./limit-tables.ts";
import type { LinkTargets } from "./parse-tokens.ts";

/** A link or picture in a text, by offsets in UTF-16 units into the text. */
export interface ForeignLink {
  kind: "link" | "picture";
  /** The `[` of a link, the `!` of a picture. */
  start: number;
  /** The first character of the words in brackets. */
  labelStart: number;
  /** The `]` after them. */
  labelEnd: number;
  /** One past the last character of the whole link or picture. */
  end: number;
  /** Where it leads, as written, without escapes. */
  target: string;
  /** The name that says where it leads, as the parser compares it; null for an address of its own. */
  name: string | null;
}

const markdown = new MarkdownIt({ html: false, linkify: false, maxNesting: 40 });
limitTables(markdown);
addDirectives(markdown);
// Addresses as written, good or bad: the caller judges them.
markdown.validateLink = () => true;
markdown.normalizeLink = (address) => address;
markdown.inline.ruler.before("link", "note_link", noteLink);
markdown.core.ruler.disable(["inline"]);

type Notes = {
  references?: Record<string, { href: string; title: string }>;
  /** The text of the current paragraph, so that links within a picture's words are not recorded. */
  text: string;
  found: ForeignLink[];
};

/**
 * Finds the links and pictures of a text (https://spec.commonmark.org/0.31.2/#links) in order; line ends must be `\n`. A name
 * that the text does not define itself leads where `outer` says.
 */
export function findLinks(body: string, outer: LinkTargets = {}): ForeignLink[] {
  const notes: Notes = { text: "", found: [] };
  const tokens = markdown.parse(body, notes);
  notes.references = { ...outer, ...notes.references };
  const lines = lineStarts(body);
  const links: ForeignLink[] = [];
  let column = 0;
  for (const token of tokens) {
    if (token.type === "tr_open") {
      column = lines[token.map?.[0] ?? 0] ?? 0;
    }
    if (token.type !== "inline" || !/[[\]]/.test(token.content)) continue;
    notes.text = token.content;
    notes.found = [];
    markdown.inline.parse(token.content, markdown, notes, []);
    const toBody =
      token.map === null ? cellOffsets(body, column, token) : paragraphOffsets(body, lines, token);
    if (toBody === null) continue;
    if (token.map === null) column = toBody(token.content.length);
    for (const link of notes.found) {
      const { start, labelStart, labelEnd, end } = link;
      links.push({
        ...link,
        start: toBody(start),
        labelStart: toBody(labelStart),
        labelEnd: toBody(labelEnd),
        end: toBody(end),
      });
    }
  }
  return links.sort((a, b) => a.start - b.start);
}

function lineStarts(body: string): number[] {
  const starts = [0];
  for (let at = body.indexOf("\n"); at !== -1; at = body.indexOf("\n", at + 1)) starts.push(at + 1);
  return starts;
}

/** From places in a table cell to places in the text; null if the cell cannot be found as it is read. */
function cellOffsets(body: string, from: number, { content }: Token): ((offset: number) => number) | null {
  const end = body.indexOf("\n", from);
  // A bar within a cell is written with a backslash, which the parser removes.
  const start = body.slice(from, end === -1 ? undefined : end).indexOf(content.replaceAll("|", "\\|"));
  if (start === -1) return null;
  const bars = [...content.matchAll(/\|/g)].map(({ index }) => index);
  return (offset) => from + start + offset + countBelow(bars, offset);
}

/** From places in a paragraph to places in the text: the marks of lists and quotes before each line are not in the paragraph. */
function paragraphOffsets(body: string, lines: readonly number[], token: Token): (offset: number) => number {
  const first = token.map?.[0] ?? 0;
  const starts: number[] = [];
  const places: number[] = [];
  let offset = 0;
  token.content.split("\n").forEach((line, index) => {
    const lineStart = lines[first + index] ?? body.length;
    const written = body.slice(lineStart, (lines[first + index + 1] ?? body.length + 1) - 1);
    const blanks = line.length - line.trimStart().length;
    starts.push(offset);
    places.push(lineStart + Math.max(0, written.lastIndexOf(line.trim())) - blanks);
    offset += line.length + 1;
  });
  return (at) => {
    const index = Math.max(0, countBelow(starts, at + 1) - 1);
    return (places[index] ?? 0) + at - (starts[index] ?? 0);
  };
}

/** How many of these numbers, in rising order, are below a limit. */
function countBelow(numbers: readonly number[], limit: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Records a link or picture that starts here, and leaves it to the parser's own rules to read it. */
function noteLink(state: StateInline, silent: boolean): boolean {
  const notes = state.env as unknown as Notes;
  const isPicture = state.src.startsWith("![", state.pos);
  if (silent || state.src !== notes.text || (!isPicture && state.src[state.pos] !== "[")) return false;
  const open = state.pos + (isPicture ? 1 : 0);
  const labelEnd = markdown.helpers.parseLinkLabel(state, open, !isPicture);
  if (labelEnd < 0) return false;
  const rest = readInBrackets(state, labelEnd + 1) ?? readReference(state, open, labelEnd, notes);
  if (rest === null) return false;
  const kind = isPicture ? "picture" : "link";
  notes.found.push({ kind, start: state.pos, labelStart: open + 1, labelEnd, ...rest });
  return false;
}

/** `(target "title")` after the words. */
function readInBrackets(
  { src, posMax }: StateInline,
  at: number,
): Pick<ForeignLink, "end" | "target" | "name"> | null {
  if (src[at] !== "(") return null;
  const skip = (from: number): number => {
    let next = from;
    while (next < posMax && /[ \t\n]/.test(src[next] ?? "")) next++;
    return next;
  };
  const start = skip(at + 1);
  const target = markdown.helpers.parseLinkDestination(src, start, posMax);
  const afterTarget = target.ok ? target.pos : start;
  let next = skip(afterTarget);
  const title = next > afterTarget ? markdown.helpers.parseLinkTitle(src, next, posMax) : null;
  if (title?.ok) next = skip(title.pos);
  if (next >= posMax || src[next] !== ")") return null;
  return { end: next + 1, target: target.ok ? target.str : "", name: null };
}

/** `[name]`, `[]` or nothing after the words, if the text defines elsewhere where the name leads. */
function readReference(
  state: StateInline,
  open: number,
  labelEnd: number,
  { references = {} }: Notes,
): Pick<ForeignLink, "end" | "target" | "name"> | null {
  const words = state.src.slice(open + 1, labelEnd);
  const close = state.src[labelEnd + 1] === "[" ? markdown.helpers.parseLinkLabel(state, labelEnd + 1) : -1;
  const name = close > labelEnd + 2 ? state.src.slice(labelEnd + 2, close) : words;
  const key = markdown.utils.normalizeReference(name);
  const target = Object.hasOwn(references, key) ? references[key]?.href : undefined;
  return target === undefined ? null : { end: close === -1 ? labelEnd + 1 : close + 1, target, name: key };
}
