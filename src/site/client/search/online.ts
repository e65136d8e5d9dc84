import { foldQuery } from "../../filters/fold.ts";
import { root } from "../root.ts";
import type { Engine, Found, Hit, Question } from "./engine.ts";
import { parseExcerpt } from "./excerpt.ts";

/** The part of Pagefind that we use (https://pagefind.app/docs/api/). `meta` and `title` are raw text. */
interface Pagefind {
  init(): Promise<void>;
  filters(): Promise<unknown>;
  search(
    query: string | null,
    options: { filters: Readonly<Record<string, string>> },
  ): Promise<PagefindFound>;
}

interface PagefindFound {
  results: readonly { data(): Promise<PagefindPage> }[];
  filters: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

interface PagefindPage {
  url: string;
  excerpt: string;
  meta: Readonly<Record<string, string | undefined>>;
  filters: Readonly<Record<string, readonly string[] | undefined>>;
  sub_results: readonly { title: string; url: string; anchor?: { id: string } }[];
}

const loading = new Map<string, Promise<Pagefind>>();

/** The index of the language that is asked for, else of the page's. Rejects when it cannot be reached. */
export const online: Engine = {
  async search({
    query,
    filters: { language = document.documentElement.lang, ...filters },
  }: Question): Promise<Found> {
    const pagefind = await load(language);
    const words = foldQuery(query, language);
    const look = () => pagefind.search(words === "" ? null : words, { filters });
    const { results } = await look();
    return {
      total: results.length,
      async count() {
        // Until all filters are loaded, a search does not count them.
        await pagefind.filters();
        return { ...(await look()).filters, language: { [language]: results.length } };
      },
      async hits(from, to) {
        const pages = await Promise.allSettled(results.slice(from, to).map((result) => result.data()));
        return pages.flatMap((page) => (page.status === "fulfilled" ? toHit(page.value, language) : []));
      },
    };
  },
};

function load(language: string): Promise<Pagefind> {
  let index = loading.get(language);
  if (index === undefined) {
    index = start(language).catch((error: unknown) => {
      loading.delete(language);
      throw error;
    });
    loading.set(language, index);
  }
  return index;
}

async function start(language: string): Promise<Pagefind> {
  const { createInstance } = (await import(new URL("pagefind/pagefind.js", root).href)) as {
    createInstance(options: object): Pagefind;
  };
  // It reads the language off the page, at this very moment and never again.
  const own = document.documentElement.lang;
  document.documentElement.lang = language;
  // Its worker would be the same code once more: nothing here is slow enough to need it.
  const pagefind = createInstance({
    basePath: new URL("pagefind/", root).pathname,
    baseUrl: root.pathname,
    excerptLength: 24,
    noWorker: true,
  });
  document.documentElement.lang = own;
  await pagefind.init();
  return pagefind;
}

function toHit(page: PagefindPage, language: string): Hit {
  return {
    url: page.url,
    title: page.meta.title ?? page.url,
    language,
    languages: page.meta.languages?.split(" ") ?? [],
    sensitive: page.meta.sensitive !== undefined,
    type: page.filters.type?.[0] ?? null,
    node: page.filters.node?.[0] ?? null,
    excerpt: parseExcerpt(page.excerpt),
    sections: page.sub_results
      .filter((section) => section.anchor !== undefined && section.title !== page.meta.title)
      .slice(0, 3)
      .map(({ title, url }) => ({ title, url })),
  };
}
