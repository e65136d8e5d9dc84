import { writeCbor } from "../../values/search/cbor.ts";
import { findPhoneRuns } from "../../values/search/phone-key.ts";
import type { IndexWord } from "./index-words.ts";

/** How Pagefind writes that a word weighs as much as ordinary text. */
const PLAIN = -25;

/** Words of an index for phone numbers in texts, under what their forms have in common. `texts` are the words of each page, as a query has them. */
export function makePhoneWords(texts: readonly (readonly string[])[]): IndexWord[] {
  const numbers = new Map<string, Map<number, Set<number>>>();
  for (const [page, words] of texts.entries())
    for (const { key, from, to } of findPhoneRuns(words)) {
      const pages = numbers.get(key) ?? new Map<number, Set<number>>();
      numbers.set(key, pages);
      const places = pages.get(page) ?? new Set();
      pages.set(page, places);
      for (let at = from; at <= to; at++) places.add(at);
    }
  return [...numbers].map(([text, pages]) => {
    const entries = [...pages].map(([page, places], at, all) => [
      page - (all[at - 1]?.[0] ?? 0),
      [PLAIN, ...steps([...places].sort((a, b) => a - b))],
      [],
    ]);
    return { text, bytes: writeCbor([text, entries, []]) };
  });
}

/** How far each place is from the one before. */
export const steps = (places: readonly number[]): number[] =>
  places.map((place, at) => place - (places[at - 1] ?? 0));
