import type { Section } from "../../../model/document.ts";
import type { RuleProblem } from "../../../model/problems/rules.ts";
import { startOf } from "../../../values/place.ts";
import type { PlacedText } from "../../documents/placed-text.ts";
import { findWrittenId } from "../../documents/section-names.ts";
import type { Rule } from "./rule.ts";

/** Every heading has an id of its own, written in braces. */
export const sectionsAreNamed: Rule = ({ content, sections }) =>
  [...content.documents, ...content.translations].flatMap((text) => checkSections(text, sections(text.body)));

function checkSections(text: PlacedText, sections: readonly Section[]): readonly RuleProblem[] {
  const lines = new Map<string, number>();
  return sections.slice(1).flatMap((section): RuleProblem[] => {
    const written = findWrittenId(text, section);
    if (written === null) {
      const place = startOf(text.path, text.bodyLine + section.line - 1, lengthOf(text, section));
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
    return [];
  });
}

const lengthOf = (text: PlacedText, { start, bodyStart }: Section): number =>
  Math.max(1, text.body.slice(start, bodyStart).split(/\r?\n/, 1)[0]?.length ?? 1);
