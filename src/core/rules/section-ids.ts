import type { Section } from "../../model/document.ts";
import type { RuleProblem } from "../../model/problem-rules.ts";
import { readHeadingBraces } from "../headings.ts";
import type { Rule } from "./rule.ts";

/** A text whose sections others refer to. */
interface Text {
  path: string;
  body: string;
  /** 1-based line of the file on which the body begins. */
  bodyLine: number;
}

/** Every heading has an id of its own, written in braces, that the page does not need itself. */
export const sectionsAreNamed: Rule = ({ content, sections }) =>
  [...content.documents, ...content.translations].flatMap((text) => checkSections(text, sections(text.body)));

function checkSections(text: Text, sections: readonly Section[]): readonly RuleProblem[] {
  const lines = new Map<string, number>();
  return sections.slice(1).flatMap((section): RuleProblem[] => {
    const written = findWrittenId(text, section);
    if (written === null) {
      const place = {
        path: text.path,
        line: text.bodyLine + section.line - 1,
        column: 1,
        length: lengthOf(text, section),
      };
      return [
        {
          code: "section-id-missing",
          severity: "error",
          place,
          title: section.title,
          suggestion: section.id,
        },
      ];
    }
    const { id, place } = written;
    const firstLine = lines.get(id);
    if (firstLine !== undefined)
      return [{ code: "section-id-twice", severity: "error", place, id, firstLine }];
    lines.set(id, place.line);
    return id.startsWith("ck-") ? [{ code: "section-id-reserved", severity: "error", place, id }] : [];
  });
}

/** The id as written and where it stands; null without one. The section itself may have another: the second of two equal ids gets a number. */
function findWrittenId(text: Text, section: Section) {
  if (!section.explicit) return null;
  const heading = text.body.slice(section.start, section.bodyStart);
  const title = heading.replace(/[\s#]*$|\n[=-]+[ \t]*\r?\n?$/, "");
  const braces = readHeadingBraces(title);
  if (braces === null) return null;
  const before = title.slice(0, braces.start).split("\n");
  const line = text.bodyLine + section.line + before.length - 2;
  const column = (before.at(-1) ?? "").length + 1;
  return { id: braces.id, place: { path: text.path, line, column, length: title.length - braces.start } };
}

const lengthOf = (text: Text, { start, bodyStart }: Section): number =>
  Math.max(1, text.body.slice(start, bodyStart).split(/\r?\n/, 1)[0]?.length ?? 1);
