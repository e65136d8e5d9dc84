import type { MetWord } from "./engine.ts";
import type { Place } from "./postings.ts";

/** A page with at least one of the words. */
export interface Ranked {
  page: number;
  score: number;
  /** How many of the words it has. */
  words: number;
  /** Where they are, each weighing as much as it tells pages apart. */
  places: readonly Place[];
}

/** How soon more of the same word counts for nothing, and how much a page pays for being longer than others. */
const SOON = 2;
const LENGTH = 0.5;
/** Words that follow one another in the query and are this near in the text make the page count so much more. */
const NEAR = 5;
const NEARNESS = 0.5;

/**
 * Pages with any of the words, best first. A word counts by how rare it is, where on the page it is and how long the page is (BM25: Robertson
 * and Zaragoza, “The Probabilistic Relevance Framework”, 2009); `exact` leaves those on which the words follow one another.
 */
export function rank(
  words: readonly { met: readonly Pick<MetWord, "likeness" | "pages">[] }[],
  lengths: readonly number[],
  exact = false,
): Ranked[] {
  const mean = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length);
  const pages = new Map<number, { score: number; byWord: (readonly Place[])[] }>();
  for (const [at, { met }] of words.entries()) {
    const found = gather(met);
    const rarity = Math.log(1 + (lengths.length - found.size + 0.5) / (found.size + 0.5));
    for (const [page, { weight, places }] of found) {
      const paid = SOON * (1 - LENGTH + (LENGTH * (lengths[page] ?? mean)) / mean);
      const so = pages.get(page) ?? { score: 0, byWord: words.map(() => []) };
      so.score += (rarity * weight) / (weight + paid);
      so.byWord[at] = places.map((place) => ({ at: place, weight: rarity }));
      pages.set(page, so);
    }
  }
  return [...pages]
    .filter(([, { byWord }]) => !exact || follow(byWord))
    .map(([page, { score, byWord }]) => ({
      page,
      score: score * (1 + NEARNESS * nearness(byWord)),
      words: byWord.filter((places) => places.length > 0).length,
      places: byWord.flat(),
    }))
    .sort((a, b) => b.score - a.score || a.page - b.page);
}

/** For each page, how much all that a word met weighs there, and where it is. */
function gather(
  met: readonly Pick<MetWord, "likeness" | "pages">[],
): Map<number, { weight: number; places: number[] }> {
  const found = new Map<number, { weight: number; places: number[] }>();
  for (const { likeness, pages } of met)
    for (const { page, places } of pages) {
      const so = found.get(page) ?? { weight: 0, places: [] };
      for (const { at, weight } of places) {
        so.weight += likeness * weight;
        so.places.push(at);
      }
      found.set(page, so);
    }
  return found;
}

/** How many words of the query are near the next one somewhere on the page, as a share of the words that the page has. */
function nearness(byWord: readonly (readonly Place[])[]): number {
  const there = byWord.filter((places) => places.length > 0);
  const near = there.filter((places, at) =>
    places.some(({ at: one }) => there[at + 1]?.some(({ at: other }) => Math.abs(other - one) <= NEAR)),
  );
  return near.length / there.length;
}

/** True if all words stand somewhere in a row. */
function follow(byWord: readonly (readonly Place[])[]): boolean {
  const [first = [], ...others] = byWord.map((places) => new Set(places.map(({ at }) => at)));
  return [...first].some((start) => others.every((places, at) => places.has(start + at + 1)));
}
