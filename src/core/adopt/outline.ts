import type { Section } from "../../model/document.ts";
import { cleanText } from "../../values/hidden.ts";
import { plainText } from "../markdown/inline-text.ts";
import { type ParsedBody, parseBody, parseShown } from "../markdown/sections.ts";
import type { ForeignText } from "./front-matter.ts";
import type { ForeignValues } from "./values.ts";

/** What a foreign text is made of. */
export interface Outline {
  title: string;
  summary: string;
  parsed: ParsedBody;
  /** The heading that became the title and leaves the text; null if there is none. */
  titleSection: Section | null;
}

const LONGEST_TITLE = 200;
const LONGEST_SUMMARY = 300;
/** A sentence that ends before this says too little. */
const SHORTEST_SUMMARY = 40;

/** Finds a text's title and summary: from its front matter, or its first heading and first paragraph, or its name. */
export function readOutline({ body }: ForeignText, values: ForeignValues, path: string): Outline {
  const parsed = parseBody(body);
  const titleSection = findTitle(parsed, values.title ?? null);
  const shown = parseShown(parsed, () => true);
  const heading = shown.sections.slice(1).find(({ line }) => line === titleSection?.line)?.title ?? "";
  const title = values.title ?? (shorten(cleanText(heading), LONGEST_TITLE) || nameOf(path));
  const summary = values.summary ?? findSummary(shown) ?? title;
  return { title, summary, parsed, titleSection };
}

/** The first heading, if it is the text's title: one of level 1, or the first thing in the text. */
function findTitle({ sections, body }: ParsedBody, written: string | null): Section | null {
  const first = sections.slice(1).find(({ level }) => level === 1) ?? sections[1];
  if (first === undefined || cleanText(first.title) === "") return null;
  const isFirst = body.slice(0, first.start).trim() === "";
  if (first.level !== 1 && !isFirst) return null;
  const isSame =
    written === null || (isFirst && cleanText(first.title).toLowerCase() === written.toLowerCase());
  return isSame ? first : null;
}

/** `docs/first-week.md` becomes “First week”, and a folder's own text gets the name of the folder. */
function nameOf(path: string): string {
  const parts = path.replace(/\.(md|markdown)$/i, "").split("/");
  if (/^(readme|index|_index)$/i.test(parts.at(-1) ?? "") && parts.length > 1) parts.pop();
  const words = cleanText((parts.at(-1) ?? "").replace(/[-_.]+/g, " ")).slice(0, LONGEST_TITLE);
  return words === "" ? "…" : words.charAt(0).toUpperCase() + words.slice(1);
}

function findSummary({ tokens }: ParsedBody): string | null {
  for (const [index, token] of tokens.entries()) {
    if (token.type !== "paragraph_open" || token.level !== 0) continue;
    const children = (tokens[index + 1]?.children ?? []).filter(({ type }) => type !== "image");
    const own = cleanText(plainText(children.filter(({ level }) => level === 0)));
    const text = cleanText(plainText(children));
    // A row of badges, raw HTML or another tool's sign says nothing about the text.
    if (/\p{L}/u.test(own) && !/^(?:<|\{|:::|\[\[|!)/.test(text)) return shorten(text, LONGEST_SUMMARY);
  }
  return null;
}

/** A text that is not too long: cut after a sentence, or after a word. */
function shorten(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most - 1);
  const sentence = [...cut.matchAll(/[.!?。؟](?=\s)/gu)].at(-1)?.index ?? -1;
  if (sentence >= SHORTEST_SUMMARY) return cut.slice(0, sentence + 1);
  const word = cut.lastIndexOf(" ");
  return `${cut.slice(0, word > SHORTEST_SUMMARY ? word : most - 1).replace(/[\ud800-\udbff]$/, "")}…`;
}
