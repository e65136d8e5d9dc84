import type { ContentProblem } from "../../model/problems/content.ts";
import { startOf } from "../../values/place.ts";

/** The most bytes of YAML that are read in one file or front matter. */
const MAX_BYTES = 64 * 1024;
/** The most lines of YAML that are read in one file or front matter. */
const MAX_LINES = 4000;
/** The most keys that are read in one file: a long agreement has some 700. */
export const MAX_KEYS = 2000;
/** The most levels of maps and lists: Commonkit's own files have at most 6. */
export const MAX_DEPTH = 16;

/**
 * Measures YAML before it is parsed, in one pass, so that nothing costly is ever parsed: size, lines, keys, depth.
 * Null if it can be parsed. The counts are upper bounds: brackets and colons within texts count too.
 */
export function checkLimits(text: string, path: string, firstLine: number): ContentProblem | null {
  const problem = { severity: "error", place: startOf(path, firstLine) } as const;
  const size = text.length > MAX_BYTES ? text.length : Buffer.byteLength(text);
  if (size > MAX_BYTES) {
    const part = firstLine > 1 ? "front-matter" : "file";
    return { ...problem, code: "file-too-large", part, size, limit: MAX_BYTES };
  }
  const { lines, marks, depth } = count(text);
  if (lines > MAX_LINES) return { ...problem, code: "too-many-lines", limit: MAX_LINES };
  if (marks > MAX_KEYS * 2) return { ...problem, code: "too-many-keys", limit: MAX_KEYS };
  if (depth > MAX_DEPTH * 4) return { ...problem, code: "too-deep", limit: MAX_DEPTH };
  return null;
}

/**
 * Counts what makes YAML costly: lines, marks that could start or separate values, and how many values could be open at once.
 * The parser calls itself for each of these. If the stack overflows, V8 can end the whole process, which no `catch` sees.
 */
function count(text: string): { lines: number; marks: number; depth: number } {
  let lines = 1;
  let marks = 0;
  let depth = 0;
  let brackets = 0;
  /** Columns at which a value may have started that can still continue on a later line. */
  const columns: number[] = [];
  let lineStart = 0;
  let indenting = true;
  let before = LINE_FEED;
  for (let i = 0; i < text.length; i++) {
    const character = text.charCodeAt(i);
    if (indenting && character > SPACE) {
      indenting = false;
      while ((columns.at(-1) ?? -1) >= i - lineStart) columns.pop();
      columns.push(i - lineStart);
    }
    if (character === LINE_FEED) {
      lines += 1;
      lineStart = i + 1;
      indenting = true;
    } else if (OPENING.has(character)) {
      brackets += 1;
      marks += 1;
    } else if (CLOSING.has(character)) {
      brackets = Math.max(0, brackets - 1);
      marks += 1;
    } else if (character === COMMA) {
      if (brackets > 0) marks += 1;
    } else if (INDICATORS.has(character)) {
      if (i + 1 === text.length || text.charCodeAt(i + 1) <= SPACE) {
        marks += 1;
        columns.push(i - lineStart + 1);
      }
    } else if (BEGINNERS.has(character) && !isWordCharacter(before)) marks += 1;
    depth = Math.max(depth, columns.length + brackets);
    before = character;
  }
  return { lines, marks, depth };
}

const codes = (characters: string): ReadonlySet<number> =>
  new Set(Array.from(characters, (one) => one.charCodeAt(0)));

const LINE_FEED = 0x0a;
const SPACE = 0x20;
const COMMA = 0x2c;
const OPENING = codes("[{");
const CLOSING = codes("]}");
/** Signs that have a meaning in YAML before a space. */
const INDICATORS = codes("-:?");
/** Signs that have a meaning at the start of a value; an apostrophe within a word does not. */
const BEGINNERS = codes("&*!|>%@`\"'");

/** ASCII letters and digits, and everything outside ASCII. */
function isWordCharacter(code: number): boolean {
  return (
    (code >= 0x30 && code <= 0x39) ||
    (code >= 0x41 && code <= 0x5a) ||
    (code >= 0x61 && code <= 0x7a) ||
    code > 0x7f
  );
}
