import type { CatalogPage } from "../model/catalog.ts";
import type { Language } from "../model/ids.ts";
import { compareText } from "../values/order.ts";
import type { ListedFacet } from "./addresses.ts";
import { vocabulary } from "./vocabulary.ts";

/** A list of pages that share one word of a facet, in one language. */
export interface Listing {
  language: Language;
  facet: ListedFacet;
  id: string;
  pages: readonly CatalogPage[];
}

/** A list for each word that these pages use: the fixed words in the site's order, then newer ones that a partner already uses. */
export function makeListings(language: Language, pages: readonly CatalogPage[]): Listing[] {
  const facets: readonly ListedFacet[] = ["phase", "topic", "audience"];
  return facets.flatMap((facet) => {
    const lists = new Map<string, CatalogPage[]>(vocabulary[facet].map((id) => [id, []]));
    const newer = new Map<string, CatalogPage[]>();
    for (const page of pages) {
      for (const id of page[facet]) {
        const list = lists.get(id) ?? newer.get(id);
        if (list === undefined) newer.set(id, [page]);
        else list.push(page);
      }
    }
    return [...lists, ...[...newer].sort(([a], [b]) => compareText(a, b))]
      .filter(([, list]) => list.length > 0)
      .map(([id, list]) => ({ language, facet, id, pages: list }));
  });
}
