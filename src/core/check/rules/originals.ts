import type { NodeContent } from "../../../model/content.ts";
import type { Document, TranslationFile } from "../../../model/document.ts";
import type { RuleInput } from "./rule.ts";

/** The original of each translation of a node; nothing for other texts, and where the original is not there. */
export function findOriginals({
  content,
  partners,
}: Pick<RuleInput, "content" | "partners">): ReadonlyMap<Document | TranslationFile, Document> {
  const translated = content.documents.filter(({ translation }) => translation !== null);
  const wanted = new Set([
    ...translated.map(({ id }) => id),
    ...content.translations.map(({ document }) => document),
  ]);
  const sources = listSources([content, ...partners], wanted);
  return new Map(
    [
      ...translated.map((one) => [one, sources.get(`${one.id} ${one.translation?.of}`)] as const),
      ...content.translations.map((one) => [one, sources.get(one.document)] as const),
    ].flatMap(([text, source]) => (source === undefined ? [] : [[text, source] as const])),
  );
}

function listSources(
  contents: readonly NodeContent[],
  wanted: ReadonlySet<string>,
): ReadonlyMap<string, Document> {
  const sources = new Map<string, Document>();
  for (const document of contents.flatMap(({ documents }) => documents)) {
    if (document.translation !== null || !wanted.has(document.id)) continue;
    sources.set(`${document.id} ${document.language}`, document);
    // A translation of another node's document does not name the original language: that node's own is meant.
    if (!sources.has(document.id)) sources.set(document.id, document);
  }
  return sources;
}
