import type { Document } from "../../model/document.ts";
import type { ContentProblem } from "../../model/problems/content.ts";
import { joinPointer } from "../../values/json/pointer.ts";
import { startOf } from "../../values/place.ts";
import { suggestWord } from "../../values/suggest.ts";
import type { ParsedYaml } from "../files/yaml.ts";
import { findDeepLine, mostSteps } from "../markdown/parse-tokens.ts";
import { readSections } from "../markdown/sections.ts";
import type { PlacedText } from "./placed-text.ts";
import { findWrittenId } from "./section-names.ts";

/** What makes a text unusable whatever surrounds it: lists too deep to be read, and names that the page itself needs. */
export function checkText(text: PlacedText): ContentProblem[] {
  const deep = findDeepLine(text.body);
  if (deep !== null) {
    const place = startOf(text.path, text.bodyLine + deep);
    return [{ code: "too-deep", severity: "error", place, limit: mostSteps }];
  }
  return checkReservedNames(text);
}

function checkReservedNames(text: PlacedText): ContentProblem[] {
  // Nearly no text has one, and parsing is the costly part.
  if (!text.body.includes("{#ck-")) return [];
  return readSections(text.body).flatMap((section): ContentProblem[] => {
    const written = findWrittenId(text, section);
    return written?.id.startsWith("ck-")
      ? [{ code: "section-id-reserved", severity: "error", ...written }]
      : [];
  });
}

/** What makes a document unusable: its text, former ids that are not its own to name, and clauses without a section. */
export function checkDocument(document: Document, locate: ParsedYaml["locate"]): ContentProblem[] {
  return [...checkText(document), ...checkFormerIds(document, locate), ...checkClauses(document, locate)];
}

/** A node can only name addresses of its own. */
function checkFormerIds({ formerly, node }: Document, locate: ParsedYaml["locate"]): ContentProblem[] {
  return formerly.flatMap((id, index): ContentProblem[] => {
    if (id.startsWith(`${node}/`)) return [];
    const place = locate(`/formerly/${index}`, "value");
    return [{ code: "former-id-wrong", severity: "error", place, id, reason: "other-node", other: null }];
  });
}

function checkClauses({ agreement, body }: Document, locate: ParsedYaml["locate"]): ContentProblem[] {
  const clauses = Object.keys(agreement?.clauses ?? {});
  if (clauses.length === 0) return [];
  const sections = readSections(body)
    .slice(1)
    .map(({ id }) => id);
  const free = sections.filter((id) => !clauses.includes(id));
  return clauses
    .filter((clause) => !sections.includes(clause))
    .map((clause) => ({
      code: "clause-without-section",
      severity: "error",
      place: locate(joinPointer("/clauses", clause), "key"),
      clause,
      suggestion: suggestWord(clause, free),
    }));
}
