import type { CatalogPage } from "../model/catalog.ts";

const SHOWN = 3;
/** How many pages of a topic are looked at; enough to find three, and the same work however large the network is. */
const LOOKED_AT = 40;

/** Finds pages on the same topics. Each page looks on from its own place in the list, so that all pages are named somewhere. */
export class RelatedPages {
  private readonly lists = new Map<string, CatalogPage[]>();
  private readonly places = new Map<string, number>();

  constructor(pages: readonly CatalogPage[]) {
    for (const page of pages) {
      for (const topic of page.topic) {
        const key = `${page.language} ${topic}`;
        const list = this.lists.get(key) ?? [];
        this.lists.set(key, list);
        this.places.set(`${key} ${page.url}`, list.length);
        list.push(page);
      }
    }
  }

  /** Up to three pages of other toolkits in the same language, the most alike first; empty if there are none. */
  of(page: CatalogPage): CatalogPage[] {
    const scores = new Map<CatalogPage, number>();
    for (const topic of page.topic) {
      const key = `${page.language} ${topic}`;
      const list = this.lists.get(key) ?? [];
      const place = this.places.get(`${key} ${page.url}`) ?? 0;
      for (let step = 1; step < Math.min(list.length, LOOKED_AT); step++) {
        const other = list[(place + step) % list.length] as CatalogPage;
        if (other.toolkit !== page.toolkit) scores.set(other, (scores.get(other) ?? alike(page, other)) + 2);
      }
    }
    return [...scores]
      .sort(([, a], [, b]) => b - a)
      .slice(0, SHOWN)
      .map(([other]) => other);
  }
}

function alike(page: CatalogPage, other: CatalogPage): number {
  return other.phase.some((phase) => page.phase.includes(phase)) ? 1 : 0;
}
