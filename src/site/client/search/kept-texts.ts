import { fold } from "../../../values/search/fold.ts";
import { normaliseWord } from "../../../values/search/normalise-word.ts";
import { findPhoneRuns, phoneKey } from "../../../values/search/phone-key.ts";
import type { MetWord, Texts } from "./engine.ts";
import { makeHit, type PageText } from "./page-hit.ts";
import { placesWithin } from "./places-within.ts";
import type { Place, Posting } from "./postings.ts";

/** A page that this device keeps, as far as the search needs it. */
export interface KeptPage extends PageText {
  url: string;
  language: string;
  /** How much each word of the content weighs. */
  weights: readonly number[];
  /** Words that find it and are not shown. */
  keywords: readonly string[];
}

/** The texts of kept pages, searched as the index is, but for the endings of words, which a device does not know. */
export function keptTexts(pages: readonly KeptPage[]): Texts {
  const words = new Map<string, Map<number, Place[]>>();
  for (const [page, { content, weights, keywords }] of pages.entries()) {
    const add = (word: string, at: number): void => {
      const places = words.get(word) ?? new Map<number, Place[]>();
      words.set(word, places);
      const there = places.get(page) ?? [];
      places.set(page, there);
      there.push({ at, weight: weights[at] ?? 1 });
    };
    const text = [...content.split(/[ \u200B]/), ...keywords];
    for (const [at, word] of text.entries()) add(normalise(word), at);
    for (const { key, from, to } of findPhoneRuns(text)) for (let at = from; at <= to; at++) add(key, at);
  }
  return {
    lengths: pages.map(({ weights }) => weights.length),
    knowsEndings: false,
    normalise,
    meet: async (word) => meet(word, words),
    frequency: async () => null,
    facets: async () => facetsOf(pages),
    async hit(page, places) {
      const kept = pages[page];
      if (kept === undefined) throw new Error(`there is no page ${page}`);
      return makeHit(kept, placesWithin(kept.content, places), kept);
    },
  };
}

const normalise = (word: string): string =>
  phoneKey(word) ?? fold(normaliseWord(word)).replace(/[^\p{L}\p{N}]/gu, "");

function meet(word: string, words: ReadonlyMap<string, ReadonlyMap<number, readonly Place[]>>): MetWord[] {
  const found = [...words.keys()].filter((text) => text.startsWith(word));
  const shorter = [...words.keys()].filter((text) => text !== "" && word.startsWith(text));
  const texts = found.length > 0 ? found : shorter.sort((a, b) => b.length - a.length).slice(0, 1);
  return texts.map((text) => ({
    text,
    likeness: Math.min(word.length, text.length) / Math.max(word.length, text.length),
    pages: [...(words.get(text) ?? [])].map(([page, places]): Posting => ({ page, places })),
  }));
}

function facetsOf(pages: readonly KeptPage[]): Map<string, Map<string, number[]>> {
  const facets = new Map<string, Map<string, number[]>>();
  for (const [page, { filters, language }] of pages.entries())
    for (const [facet, values] of Object.entries({ ...filters, language: [language] })) {
      const pagesOf = facets.get(facet) ?? new Map<string, number[]>();
      facets.set(facet, pagesOf);
      for (const value of new Set(values)) {
        const those = pagesOf.get(value) ?? [];
        pagesOf.set(value, those);
        those.push(page);
      }
    }
  return facets;
}
