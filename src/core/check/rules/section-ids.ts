import type { Document, Section } from "../../../model/document.ts";
import type { RuleProblem } from "../../../model/problems/rules.ts";
import { startOf } from "../../../values/place.ts";
import type { PlacedText } from "../../documents/placed-text.ts";
import { findWrittenId } from "../../documents/section-names.ts";
import { findNearBraces } from "../../markdown/headings.ts";
import { matchHeadings } from "./match-headings.ts";
import { findOriginals } from "./originals.ts";
import type { Rule, RuleContext } from "./rule.ts";

/** Every heading has an id of its own, written in braces; in a translation, the original's. */
export const sectionsAreNamed: Rule = (context) => {
  const originals = findOriginals(context);
  return [...context.content.documents, ...context.content.translations].flatMap((text) =>
    checkSections(text, originals.get(text) ?? null, context),
  );
};

function checkSections(
  text: PlacedText,
  original: Document | null,
  { sections }: RuleContext,
): readonly RuleProblem[] {
  const lines = new Map<string, number>();
  const headings = sections(text.body).slice(1);
  const meant =
    original !== null && headings.some(({ explicit }) => !explicit)
      ? findMeant(headings, sections(original.body).slice(1))
      : null;
  return headings.flatMap((section, index): RuleProblem[] => {
    const written = findWrittenId(text, section);
    if (written === null) return [describeUnnamed(text, section, meant, index)];
    const { id, place } = written;
    const firstLine = lines.get(id);
    if (firstLine !== undefined)
      return [{ code: "section-id-twice", severity: "error", place, id, firstLine }];
    lines.set(id, place.line);
    return [];
  });
}

/** The original's ids that a translation does not have yet, and the one that each heading without an id probably needs, by its index. */
interface Meant {
  left: readonly string[];
  ids: ReadonlyMap<number, string>;
}

function findMeant(headings: readonly Section[], theirs: readonly Section[]): Meant {
  // A slug is not the id of a translated heading, even if the original has that id elsewhere.
  const ours = headings.map((one) => (one.explicit ? one : { ...one, id: "" }));
  const known = new Set(ours.map(({ id }) => id));
  return {
    left: theirs.map(({ id }) => id).filter((id) => !known.has(id)),
    ids: matchHeadings(ours, theirs),
  };
}

function describeUnnamed(
  text: PlacedText,
  section: Section,
  meant: Meant | null,
  index: number,
): RuleProblem {
  const [line = ""] = text.body.slice(section.start, section.bodyStart).split(/\r?\n/, 1);
  const at = text.bodyLine + section.line - 1;
  const near = findNearBraces(line);
  if (near !== null) {
    const { written, start, id, fault } = near;
    const place = { path: text.path, line: at, column: start + 1, length: written.length };
    const suggestion = meant?.left.find((one) => one.toLowerCase() === id) ?? meant?.ids.get(index) ?? id;
    return { code: "section-id-unread", severity: "error", place, written, fault, suggestion };
  }
  return {
    code: "section-id-missing",
    severity: "error",
    place: startOf(text.path, at, Math.max(1, line.length)),
    title: section.title,
    suggestion: meant === null ? section.id : (meant.ids.get(index) ?? null),
    original: meant?.left ?? null,
  };
}
