import { foldQuery } from "../../filters/fold.ts";
import { root } from "../root.ts";
import { type Engine, type Found, type Hit, type Question, without } from "./engine.ts";
import { makeExcerpt } from "./excerpt.ts";
import { type PageText, type RawHit, SearchIndex } from "./search-index.ts";

const EXCERPT = 24;
const SECTIONS = 3;

const opening = new Map<string, Promise<SearchIndex>>();

/** The index of the language that is asked for, or else of the page's. Rejects if it cannot be reached. */
export const online: Engine = {
  async search({
    query,
    filters: { language = document.documentElement.lang, ...filters },
  }: Question): Promise<Found> {
    const index = await open(language);
    const words = foldQuery(query, language);
    const results = await index.search(words, filters).catch(reopenNextTime(language));
    return {
      total: results.length,
      async count() {
        const counts = { ...(await index.count(words, filters)) };
        counts.language = { [language]: results.length };
        for (const facet of Object.keys(filters))
          counts[facet] = (await index.count(words, without(filters, facet)))[facet] ?? {};
        return counts;
      },
      async hits(from, to) {
        const shown = results.slice(from, to);
        const pages = await Promise.allSettled(
          shown.map(async (hit) => toHit(await index.page(hit), hit, language)),
        );
        return pages.flatMap((page) => (page.status === "fulfilled" ? page.value : []));
      },
    };
  },
};

function open(language: string): Promise<SearchIndex> {
  const index =
    opening.get(language) ??
    SearchIndex.open(new URL("pagefind/", root), language).catch(reopenNextTime(language));
  opening.set(language, index);
  return index;
}

/** The site may have been published again, under other names: then the open index no longer works. */
function reopenNextTime(language: string): (error: unknown) => never {
  return (error) => {
    opening.delete(language);
    throw error;
  };
}

function toHit({ url, content, meta, filters, anchors }: PageText, { l }: RawHit, language: string): Hit {
  const met = l.map((word) => ({ place: word.l, weight: word.s }));
  const address = root.pathname + url.replace(/^\/+/, "");
  return {
    url: address,
    title: meta.title ?? address,
    language,
    languages: meta.languages?.split(" ") ?? [],
    sensitive: meta.sensitive !== undefined,
    type: filters.type?.[0] ?? null,
    node: filters.node?.[0] ?? null,
    excerpt: makeExcerpt(content, met, EXCERPT),
    sections: sectionsOf(anchors, met)
      .filter(({ text }) => text !== meta.title)
      .slice(0, SECTIONS)
      .map(({ id, text }) => ({ title: text, url: `${address}#${encodeURIComponent(id)}` })),
  };
}

/** The headings above the words that were found, in the order of the text. */
function sectionsOf(anchors: PageText["anchors"], met: readonly { place: number }[]): PageText["anchors"] {
  const headings = anchors.filter(({ element, text }) => /^h\d$/i.test(element) && text.trim() !== "");
  const above = met.map(({ place }) => headings.findLast(({ location }) => location <= place));
  return headings.filter((heading) => above.includes(heading));
}
