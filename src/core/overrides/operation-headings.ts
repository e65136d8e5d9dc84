import type { Section } from "../../model/document.ts";
import type { Place } from "../../model/problems/base.ts";
import type { MergeProblem } from "../../model/problems/merge.ts";
import type { HeadingBraces } from "../markdown/headings.ts";
import { headingBraces, headingWords, lineAt, type ParsedBody } from "../markdown/sections.ts";

/** A heading of an override with the content of its braces; the id as written, which can differ from the section's id. */
export interface OperationHeading {
  section: Section;
  braces: HeadingBraces | null;
  /** Markdown of the heading on one line. */
  title: string;
  place: Place;
}

/**
 * The headings of an override that ask for something, each with the deeper ones that belong to its text. `firstLine` is that of
 * the text in its file.
 */
export function readOperationHeadings(
  parsed: ParsedBody,
  firstLine: number,
  path: string,
): readonly { heading: OperationHeading; inside: readonly OperationHeading[] }[] {
  const headings = readHeadings(parsed, firstLine, path);
  // A title above the changes, or an underlined sentence among them, does not make them deeper.
  const asking = headings.filter(({ braces }) => braces !== null && braces.attributes.length > 0);
  const levels = (asking.length > 0 ? asking : headings).map(({ section }) => section.level);
  const top = levels.reduce((least, level) => Math.min(least, level), Number.POSITIVE_INFINITY);
  const groups: { heading: OperationHeading; inside: OperationHeading[] }[] = [];
  for (const heading of headings) {
    if (heading.section.level <= top) groups.push({ heading, inside: [] });
    else groups.at(-1)?.inside.push(heading);
  }
  return groups;
}

function readHeadings(parsed: ParsedBody, firstLine: number, path: string): readonly OperationHeading[] {
  return parsed.sections.slice(1).map((section, index) => {
    const braces = headingBraces(parsed, index + 1);
    const title = headingWords(parsed, index + 1);
    const written = parsed.body.slice(section.start, section.bodyStart);
    const at = braces ? written.lastIndexOf("{#") : 0;
    const before = written.slice(0, at).split(/\r\n?|\n/);
    const column = (before.at(-1)?.length ?? 0) + 1;
    const end = braces ? written.lastIndexOf("}") + 1 : written.trimEnd().length;
    const place = {
      path,
      line: firstLine + section.line - 2 + before.length,
      column,
      length: Math.max(1, end - at),
    };
    return { section, braces, title, place };
  });
}

/** The problem with text before `end`, which belongs to no section; none if there is no such text. */
export function findStrayText(
  parsed: ParsedBody,
  end: number,
  firstLine: number,
  path: string,
): readonly MergeProblem[] {
  const stray = parsed.body.slice(0, end);
  const at = stray.search(/\S/);
  if (at < 0) return [];
  const line = lineAt(parsed, at);
  const column = at - (parsed.lineStarts[line] ?? 0) + 1;
  const place = { path, line: firstLine + line, column, length: 1 };
  return [{ code: "text-before-heading", severity: "error", place }];
}
