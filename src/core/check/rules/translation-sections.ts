import type { Document } from "../../../model/document.ts";
import type { RuleProblem } from "../../../model/problems/rules.ts";
import { startOf } from "../../../values/place.ts";
import { suggestWord } from "../../../values/suggest.ts";
import type { PlacedText } from "../../documents/placed-text.ts";
import { matchHeadings } from "./match-headings.ts";
import { findOriginals } from "./originals.ts";
import type { Rule, RuleContext } from "./rule.ts";

/** A translation has the sections of its original, with the same ids. */
export const translationsHaveTheSameSections: Rule = (context) =>
  [...findOriginals(context)].flatMap(([text, source]) => compare(text, source, context));

function compare(
  { path, body, bodyLine }: PlacedText,
  source: Document,
  { sections }: RuleContext,
): RuleProblem[] {
  const theirs = sections(source.body).slice(1);
  const ours = sections(body).slice(1);
  // Headings without an id are reported separately; it is not known which section they would be.
  if ([...theirs, ...ours].some(({ explicit }) => !explicit)) return [];
  const missing = theirs.map(({ id }) => id).filter((id) => !ours.some((section) => section.id === id));
  const unknown = ours.filter(({ id }) => !theirs.some((section) => section.id === id));
  const [first] = unknown;
  const problems: RuleProblem[] = [];
  if (missing.length > 0) {
    const place = startOf(path, bodyLine - 1, 3);
    problems.push({
      code: "sections-missing",
      severity: "warning",
      place,
      sections: missing,
      source: source.path,
    });
  }
  if (first !== undefined) {
    const place = startOf(path, bodyLine + first.line - 1, Math.max(1, first.title.length));
    const matches = matchHeadings(ours, theirs);
    const meant = unknown.flatMap((section) => {
      const id = suggestWord(section.id, missing) ?? matches.get(ours.indexOf(section));
      return id === undefined ? [] : [{ found: section.id, meant: id }];
    });
    problems.push({
      code: "sections-unknown",
      severity: "warning",
      place,
      sections: unknown.map(({ id }) => id),
      meant,
      source: source.path,
    });
  }
  return problems;
}
