import type { CatalogPage } from "../model/catalog.ts";
import type { DocumentId, Language } from "../model/ids.ts";
import type { TranslationState } from "../model/override.ts";
import type { Site } from "./site.ts";
import { coverageWords } from "./state-words.ts";

/** The state of one document in one language. `original`: it was written in it. */
export interface CoverageCell {
  language: Language;
  state: "original" | TranslationState;
  machine: boolean;
  /** Null if it is missing. */
  page: CatalogPage | null;
}

/** One document in every language of the node. */
export interface CoverageRow {
  document: DocumentId;
  cells: readonly CoverageCell[];
}

/** Every document of the site by language, those of one toolkit together in reading order, then the others. */
export function coverageRows(site: Site): readonly CoverageRow[] {
  const { catalog } = site;
  const listed = catalog.toolkits.flatMap(({ documents }) => documents);
  const all = [...new Set([...listed, ...catalog.pages.map(({ document }) => document)])];
  const pages = new Map(catalog.pages.map((page) => [`${page.document} ${page.language}`, page]));
  return all.map((document) => ({
    document,
    cells: site.languages.map((language) => {
      const page = pages.get(`${document} ${language}`) ?? null;
      const state = page === null ? "missing" : (page.translation?.state ?? "original");
      return { language, state, machine: page?.translation?.machine ?? false, page };
    }),
  }));
}

/** How many documents a reader of each language finds in it, as the original has them today and read by a person. */
export function coverageShares(rows: readonly CoverageRow[]): ReadonlyMap<Language, number> {
  const shares = new Map<Language, number>();
  for (const { language, state, machine } of rows.flatMap(({ cells }) => cells)) {
    const good = !machine && coverageWords[state].mark === "good";
    shares.set(language, (shares.get(language) ?? 0) + (good ? 1 : 0));
  }
  return shares;
}
