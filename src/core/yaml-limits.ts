import type { ContentProblem } from "../model/problem-content.ts";

/** Bytes of YAML that are read in one file or front matter. */
const MAX_BYTES = 64 * 1024;
/** Lines of YAML that are read in one file or front matter. */
const MAX_LINES = 4000;
/** Keys that are read in one file: a long agreement has some 700. */
export const MAX_KEYS = 2000;
/** Levels of maps and lists: our own files have at most 6. */
export const MAX_DEPTH = 16;

/**
 * Looks at YAML before it is parsed, in one pass, so that nothing costly is ever parsed: size, lines, keys, depth.
 * Null when it may be parsed. What it counts is an upper bound: brackets and colons within texts count too.
 */
export function checkLimits(text: string, path: string, firstLine: number): ContentProblem | null {
  const problem = { severity: "error", place: { path, line: firstLine, column: 1, length: 1 } } as const;
  const size = text.length > MAX_BYTES ? text.length : Buffer.byteLength(text);
  if (size > MAX_BYTES) {
    const part = firstLine > 1 ? "front-matter" : "file";
    return { ...problem, code: "file-too-large", part, size, limit: MAX_BYTES };
  }
  const { lines, marks, brackets } = count(text);
  if (lines > MAX_LINES) return { ...problem, code: "too-many-lines", limit: MAX_LINES };
  if (marks > MAX_KEYS * 2) return { ...problem, code: "too-many-keys", limit: MAX_KEYS };
  if (brackets > MAX_DEPTH * 4 || STAIRS.test(text)) {
    return { ...problem, code: "too-deep", limit: MAX_DEPTH };
  }
  return null;
}

/** `- - - -`: a list in a list in a list, on one line. */
const STAIRS = new RegExp(`^[ \\t]*(?:[-?:][ \\t]+){${MAX_DEPTH}}`, "m");

/** Counts what makes YAML costly: lines, marks that may begin or separate values, and brackets open at once. */
function count(text: string): { lines: number; marks: number; brackets: number } {
  let lines = 1;
  let marks = 0;
  let open = 0;
  let brackets = 0;
  let before = 0x0a;
  for (let i = 0; i < text.length; i++) {
    const character = text.charCodeAt(i);
    switch (character) {
      case 0x0a:
        lines += 1;
        break;
      case 0x5b: // [
      case 0x7b: // {
        open += 1;
        marks += 1;
        brackets = Math.max(brackets, open);
        break;
      case 0x5d: // ]
      case 0x7d: // }
        open = Math.max(0, open - 1);
        marks += 1;
        break;
      case 0x2c: // a comma separates only between brackets
        if (open > 0) marks += 1;
        break;
      case 0x2d: // -
      case 0x3a: // :
      case 0x3f: // ?
        if (i + 1 === text.length || text.charCodeAt(i + 1) <= 0x20) marks += 1;
        break;
      default:
        // not the apostrophe in a word
        if (BEGINNERS.has(character) && !isWordCharacter(before)) marks += 1;
    }
    before = character;
  }
  return { lines, marks, brackets };
}

/** Characters that mean something to YAML at the start of a value. */
const BEGINNERS = new Set(Array.from("&*!|>%@`\"'", (character) => character.charCodeAt(0)));

/** ASCII letters and digits, and all that is beyond ASCII. */
function isWordCharacter(code: number): boolean {
  return (
    (code >= 0x30 && code <= 0x39) ||
    (code >= 0x41 && code <= 0x5a) ||
    (code >= 0x61 && code <= 0x7a) ||
    code > 0x7f
  );
}
