import type { Document } from "../../../model/document.ts";
import type { DocumentId, Language } from "../../../model/ids.ts";
import type { RuleProblem } from "../../../model/problems/rules.ts";
import { startOf } from "../../../values/place.ts";
import type { Rule } from "./rule.ts";

/** The parts of a translation that are compared. */
interface Text {
  path: string;
  body: string;
  /** 1-based line of the file on which the body starts. */
  bodyLine: number;
}

/** A translation has the sections of its original, with the same ids. */
export const translationsHaveTheSameSections: Rule = ({ content, partners, sections }) => {
  const translated = new Set([
    ...content.documents.flatMap(({ id, translation }) => (translation === null ? [] : id)),
    ...content.translations.map(({ document }) => document),
  ]);
  const sources = new Map<string, Document>();
  for (const document of [content, ...partners].flatMap(({ documents }) => documents)) {
    if (document.translation !== null || !translated.has(document.id)) continue;
    sources.set(`${document.id} ${document.language}`, document);
    // A translation of another node's document does not name the original language: that node's own is meant.
    if (!sources.has(document.id)) sources.set(document.id, document);
  }
  const sourceOf = (id: DocumentId, language: Language | null) =>
    sources.get(language === null ? id : `${id} ${language}`);

  const compare = ({ path, body, bodyLine }: Text, source: Document | undefined): RuleProblem[] => {
    if (source === undefined) return [];
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
      const ids = unknown.map(({ id }) => id);
      problems.push({
        code: "sections-unknown",
        severity: "warning",
        place,
        sections: ids,
        source: source.path,
      });
    }
    return problems;
  };

  return [
    ...content.documents.flatMap((document) =>
      document.translation === null ? [] : compare(document, sourceOf(document.id, document.translation.of)),
    ),
    ...content.translations.flatMap((translation) =>
      compare(translation, sourceOf(translation.document, null)),
    ),
  ];
};
