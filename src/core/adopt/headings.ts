import type { Section } from "../../model/document.ts";
import { makeIdChooser } from "../../values/free-ids.ts";
import { oneForm } from "../documents/path-of-link.ts";
import { readHeadingBraces, slugOf } from "../markdown/headings.ts";
import { introId } from "../markdown/sections.ts";
import type { TextEdit } from "../markdown/text-edits.ts";
import type { Outline } from "./outline.ts";

/** A heading that stays in the text, with the id that it gets. */
export interface NamedHeading {
  section: Section;
  /** Its place among the sections of the text. */
  index: number;
  id: string;
}

/** Ids that can be used in an address and in braces as they are. */
const GOOD = /^[\p{L}\p{N}][\p{L}\p{N}\p{M}_.:-]{0,99}$/u;

/**
 * Gives every heading an id: the one it has if that is good, or a slug. A text in another language than the original (`source`)
 * gets the original's ids if it has the same headings, so that its sections are known to be the same.
 */
export function nameHeadings(
  { parsed, titleSection }: Outline,
  source: readonly NamedHeading[] | null,
): NamedHeading[] {
  const headings = parsed.sections
    .map((section, index) => ({ section, index }))
    .filter(({ section, index }) => index > 0 && section !== titleSection);
  const isSame =
    source !== null &&
    source.length === headings.length &&
    source.every(({ section }, index) => section.level === headings[index]?.section.level);
  if (isSame) return headings.map((heading, index) => ({ ...heading, id: source[index]?.id ?? "" }));
  const choose = makeIdChooser(new Set([introId]));
  const written = headings.map(({ section: { id, explicit } }) =>
    explicit && GOOD.test(id) && !id.startsWith("ck-") ? choose(id) : null,
  );
  return headings.map((heading, index) => ({
    ...heading,
    id: written[index] ?? choose(slugOf(heading.section.title)),
  }));
}

/** Where links to sections of a text lead, by the names that GitHub and other tools give them; null for the top of the page. */
export function listAnchors(
  { parsed, titleSection }: Outline,
  headings: readonly NamedHeading[],
): ReadonlyMap<string, string | null> {
  const ids = new Map(headings.map(({ section, id }) => [section, id]));
  const anchors = new Map<string, string | null>();
  const counts = new Map<string, number>();
  const add = (name: string, id: string | null): void => {
    if (!anchors.has(oneForm(name))) anchors.set(oneForm(name), id);
  };
  for (const section of parsed.sections.slice(1)) {
    const id = section === titleSection ? null : (ids.get(section) ?? null);
    // https://github.com/Flet/github-slugger
    const name = section.title
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N}\p{Pc} -]/gu, "")
      .replaceAll(" ", "-");
    const count = counts.get(name) ?? 0;
    counts.set(name, count + 1);
    add(count === 0 ? name : `${name}-${count}`, id);
    add(section.id.toLowerCase(), id);
    if (id !== null) add(id.toLowerCase(), id);
  }
  return anchors;
}

/** The edits that remove the title from a text and write the ids after all other headings. */
export function editHeadings(
  { parsed, titleSection }: Outline,
  headings: readonly NamedHeading[],
): TextEdit[] {
  const edits = headings.map(({ index, id }) => writeId(parsed, index, id));
  if (titleSection === null) return edits;
  // The line stays as an empty one, so that the text before and after it does not join.
  return [{ start: titleSection.start, end: titleSection.bodyStart, text: "\n" }, ...edits];
}

function writeId(
  { body, tokens, firstTokens, lineStarts }: Outline["parsed"],
  index: number,
  id: string,
): TextEdit {
  const first = firstTokens[index] ?? 0;
  const [top = 0, behind = 1] = tokens[first]?.map ?? [];
  const isUnderlined = !tokens[first]?.markup.startsWith("#");
  const line = isUnderlined ? behind - 2 : top;
  const start = lineStarts[line] ?? 0;
  const written = body.slice(start, lineStarts[line + 1]).replace(/\n$/, "");
  const heading = (isUnderlined ? written : withoutClosing(written)).trimEnd();
  const from = heading.slice(0, readHeadingBraces(heading)?.start).trimEnd().length;
  return { start: start + from, end: start + written.length, text: ` {#${id}}` };
}

/** A heading's line without any signs `#` at its end. */
function withoutClosing(line: string): string {
  const trimmed = line.trimEnd();
  let end = trimmed.length;
  while (trimmed[end - 1] === "#") end--;
  return end < trimmed.length && /[ \t]/.test(trimmed[end - 1] ?? "") ? trimmed.slice(0, end) : line;
}
