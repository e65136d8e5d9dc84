import { splitWords } from "./excerpt.ts";
import type { Place } from "./postings.ts";

/** Places in the text that readers see: those of a page's keywords are behind it. */
export function placesWithin(content: string, places: readonly Place[]): readonly Place[] {
  const { words } = splitWords(content);
  return places.filter(({ at }) => at < words.length);
}
