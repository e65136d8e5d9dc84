/** The content of the braces at the end of a heading: `{#emergency-numbers replace}`. */
export interface HeadingBraces {
  id: string;
  /** The words after the id, as written: `replace`, `after=housing`, `remove="No such fund"`. */
  attributes: readonly string[];
  /** Where the braces start in the heading, in UTF-16 units. */
  start: number;
}

/** One word, or `name="several words"`; editors turn straight quotes into curved ones. */
const attribute = /[ \t\n]+([^\s{}="“”„]+(?:=(?:["“„](?:[^"“”„\\]|\\.)*["“”]|[^\s{}="“”„]*))?)/y;
const idStart = /\{#([^\s{}="“”„]+)/y;
const end = /[ \t\n]*\}$/y;

/**
 * Reads `{#id …}` at the end of a heading's text; null if there is none, or it is escaped (`\{#id}`) or not well formed.
 * It does not judge whether the id is good.
 */
export function readHeadingBraces(heading: string): HeadingBraces | null {
  if (!heading.endsWith("}")) return null;
  for (let start = heading.indexOf("{#"); start !== -1; start = heading.indexOf("{#", start + 2)) {
    if (heading[start - 1] === "\\") continue;
    const braces = readBracesAt(heading, start);
    if (braces) return braces;
  }
  return null;
}

/** A heading as people write it: `headingLine(2, "Housing", "housing replace")` is `## Housing {#housing replace}`. */
export const headingLine = (level: number, words: string, braces: string): string =>
  `${"#".repeat(level)} ${words} {#${braces}}`;

function readBracesAt(heading: string, start: number): HeadingBraces | null {
  idStart.lastIndex = start;
  const id = idStart.exec(heading)?.[1];
  if (id === undefined) return null;
  const attributes: string[] = [];
  let position = idStart.lastIndex;
  for (;;) {
    end.lastIndex = position;
    if (end.test(heading)) return { id, attributes, start };
    attribute.lastIndex = position;
    const word = attribute.exec(heading)?.[1];
    if (word === undefined) return null;
    attributes.push(word);
    position = attribute.lastIndex;
  }
}

/** Ids are never longer than this, in UTF-16 units. */
const longestSlug = 80;

/**
 * An id made from a heading in any script: `Eerste week!` becomes `eerste-week`. Never empty, and never one that the page itself
 * needs (`ck-…`).
 */
export function slugOf(title: string): string {
  const slug = title
    .slice(0, 4 * longestSlug)
    .normalize("NFKC")
    .toLowerCase()
    .replace(/\u200c|\u200d|['’]/g, "")
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, "-")
    .replace(/^-|-$/g, "");
  const short = [...slug].slice(0, longestSlug).join("").replace(/-$/, "");
  if (short === "") return "section";
  return short.startsWith("ck-") ? `x-${short}` : short;
}

/** Braces in a heading that were meant as its id, but are not read as one. */
export interface NearBraces {
  /** As they are in the text. */
  written: string;
  /** Where they start in the heading, in UTF-16 units. */
  start: number;
  /** The id that was meant, in small letters. */
  id: string;
  /** `spaces` inside them · no `hash` · other `signs` than {, # and }, or a backslash · not at the `end` of the heading. */
  fault: "spaces" | "hash" | "signs" | "end";
}

const inBraces = /\\?[{｛]([^{}｛｝\n]{1,200})[}｝]/g;
const idForm = /^[\p{L}\p{N}][\p{L}\p{N}\p{M}_-]{0,79}$/u;

/**
 * Finds `{ #id }`, `{id}`, `\{#id}`, `｛＃id｝` and `{#id} Heading`, as machines that translate write them. The heading is as written,
 * and has no braces that can be read. Null if there is nothing like it.
 */
export function findNearBraces(heading: string): NearBraces | null {
  for (const { 0: written, 1: inside = "", index: start } of heading.matchAll(inBraces)) {
    const plain = inside.replace(/\\/g, "").trim();
    const hasHash = /^[#＃]/.test(plain);
    const [id = "", ...others] = plain.replace(/^[#＃]\s*/, "").split(/\s+/);
    if (!idForm.test(id) || (!hasHash && others.length > 0)) continue;
    return { written, start, id: id.toLowerCase(), fault: findFault(written, hasHash) };
  }
  return null;
}

function findFault(written: string, hasHash: boolean): NearBraces["fault"] {
  if (/[｛｝＃\\]/.test(written)) return "signs";
  if (!hasHash) return "hash";
  return /^\{#\S/.test(written) ? "end" : "spaces";
}
