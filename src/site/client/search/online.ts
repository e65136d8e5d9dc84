import { formOf } from "../../../values/search/normalise-word.ts";
import { root } from "../root.ts";
import type { Texts } from "./engine.ts";
import { makeHit } from "./page-hit.ts";
import { placesWithin } from "./places-within.ts";
import { SearchIndex } from "./search-index.ts";

const opening = new Map<string, Promise<SearchIndex>>();

/** The pages of the site in a language, through its index. Rejects if that cannot be reached. */
export async function openTexts(language: string): Promise<Texts> {
  const opened =
    opening.get(language) ??
    SearchIndex.open(new URL("pagefind/", root), language).catch(reopenNextTime(language));
  opening.set(language, opened);
  const index = await opened;
  return {
    lengths: index.lengths,
    knowsEndings: index.knowsEndings,
    normalise: (word) => formOf(word, language),
    meet: (word) => index.meet(word).catch(reopenNextTime(language)),
    frequency: (word) => index.frequency(word).catch(reopenNextTime(language)),
    async facets() {
      const every = index.lengths.map((_, page) => page);
      return new Map([...(await index.facets()), ["language", new Map([[language, every]])]]);
    },
    async hit(page, places) {
      const text = await index.page(page);
      return makeHit(text, placesWithin(text.content, places), {
        url: root.pathname + text.url.replace(/^\/+/, ""),
        language,
      });
    },
  };
}

/** The site may have been published again, under other names: then the open index no longer works. */
function reopenNextTime(language: string): (error: unknown) => never {
  return (error) => {
    opening.delete(language);
    throw error;
  };
}
