import { type Counts, type Facets, type Found, type Question, type Texts, without } from "./engine.ts";
import { type Ranked, rank } from "./rank.ts";
import type { Understood } from "./understand.ts";

/** Pages with any of the words that pass the filters, best first; every page that passes if no words were asked for. */
export async function find(
  { filters }: Pick<Question, "filters">,
  words: readonly Understood[],
  exact: boolean,
  texts: Texts,
): Promise<Found> {
  const ranked = words.length === 0 ? everyPage(texts) : rank(words, texts.lengths, exact);
  // What narrows nothing costs nothing.
  const narrow = async (to: Question["filters"]): Promise<readonly Ranked[]> => {
    if (Object.keys(to).length === 0) return ranked;
    const passing = passes(await texts.facets(), to);
    return ranked.filter(({ page }) => passing.every((pages) => pages.has(page)));
  };
  const found = await narrow(filters);
  return {
    total: found.length,
    whole: found.filter((page) => page.words === words.length).length,
    async count() {
      const facets = await texts.facets();
      const counts = countAll(facets, found);
      for (const facet of Object.keys(filters))
        counts[facet] = countAll(facets, await narrow(without(filters, facet)))[facet] ?? {};
      return counts;
    },
    async hits(from, to) {
      const shown = found.slice(from, to).map(({ page, places }) => texts.hit(page, places));
      const hits = await Promise.allSettled(shown);
      return hits.flatMap((hit) => (hit.status === "fulfilled" ? hit.value : []));
    },
  };
}

const everyPage = ({ lengths }: Texts): Ranked[] =>
  lengths.map((_, page) => ({ page, score: 0, words: 0, places: [] }));

const passes = (facets: Facets, filters: Question["filters"]): ReadonlySet<number>[] =>
  Object.entries(filters).map(([facet, value]) => new Set(facets.get(facet)?.get(value)));

function countAll(facets: Facets, found: readonly Ranked[]): Record<string, Counts[string]> {
  const pages = new Set(found.map(({ page }) => page));
  return Object.fromEntries(
    [...facets].map(([facet, values]) => [
      facet,
      Object.fromEntries(
        [...values].map(([value, those]) => [value, those.filter((page) => pages.has(page)).length]),
      ),
    ]),
  );
}
