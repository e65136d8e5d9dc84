import type { Agreement } from "../../../model/agreement.ts";
import type { Document } from "../../../model/document.ts";
import type { RuleProblem } from "../../../model/problems/rules.ts";
import { joinPointer } from "../../../values/json/pointer.ts";
import type { Rule, RuleContext } from "./rule.ts";

/** There are at least two alternatives, and every field is used in the text. */
export const agreementsHoldTogether: Rule = (context) =>
  context.content.documents.flatMap((document) => {
    // A translation takes all this from its original, where a mistake is reported once.
    if (document.agreement === null || document.translation !== null) return [];
    return [
      ...findAlternativesAlone(document, document.agreement, context),
      ...findFieldsNotUsed(document, document.agreement, context),
    ];
  });

function findAlternativesAlone(
  { path }: Document,
  { clauses }: Agreement,
  { locate }: RuleContext,
): RuleProblem[] {
  const groups = Object.values(clauses).map(({ alternative }) => alternative);
  return Object.entries(clauses).flatMap(([clause, { alternative }]): RuleProblem[] => {
    if (alternative === null || groups.filter((group) => group === alternative).length > 1) return [];
    const place = locate(path, joinPointer(joinPointer("/clauses", clause), "alternative"), "value");
    return [{ code: "alternative-alone", severity: "warning", place, clause, alternative }];
  });
}

function findFieldsNotUsed(
  { path, body }: Document,
  { fields }: Agreement,
  { locate }: RuleContext,
): RuleProblem[] {
  const used = new Set([...body.matchAll(/:field\[([^[\]\n]{0,200})\]/g)].map(([, id = ""]) => id.trim()));
  return Object.keys(fields)
    .filter((field) => !used.has(field))
    .map((field) => ({
      code: "field-not-used",
      severity: "warning",
      place: locate(path, joinPointer("/fields", field), "key"),
      field,
    }));
}
