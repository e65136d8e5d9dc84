import { foldQuery } from "../../filters/fold.ts";
import { root } from "../root.ts";
import type { Engine, Found, Hit, Question } from "./engine.ts";
import { parseExcerpt } from "./excerpt.ts";

/** The part of Pagefind that we use (https://pagefind.app/docs/api/). `meta` and `title` are raw text. */
interface Pagefind {
  options(options: { basePath: string; baseUrl: string; excerptLength: number }): Promise<void>;
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

let loading: Promise<Pagefind> | null = null;

/** The index of the page's language. Rejects when it cannot be reached. */
export const online: Engine = {
  async search({ query, filters }: Question): Promise<Found> {
    const pagefind = await load();
    const words = foldQuery(query, document.documentElement.lang);
    const { results, filters: counts } = await pagefind.search(words === "" ? null : words, { filters });
    return {
      total: results.length,
      counts,
      async hits(from, to) {
        const pages = await Promise.allSettled(results.slice(from, to).map((result) => result.data()));
        return pages.flatMap((page) => (page.status === "fulfilled" ? toHit(page.value) : []));
      },
    };
  },
};

async function load(): Promise<Pagefind> {
  loading ??= start().catch((error: unknown) => {
    loading = null;
    throw error;
  });
  return loading;
}

async function start(): Promise<Pagefind> {
  const pagefind = (await import(new URL("pagefind/pagefind.js", root).href)) as Pagefind;
  await pagefind.options({
    basePath: new URL("pagefind/", root).pathname,
    baseUrl: root.pathname,
    excerptLength: 24,
  });
  await pagefind.init();
  // Until the filters are loaded, a search does not count them.
  await pagefind.filters();
  return pagefind;
}

function toHit(page: PagefindPage): Hit {
  return {
    url: page.url,
    title: page.meta.title ?? page.url,
    language: null,
    type: page.filters.type?.[0] ?? null,
    node: page.filters.node?.[0] ?? null,
    excerpt: parseExcerpt(page.excerpt),
    sections: page.sub_results
      .filter((section) => section.anchor !== undefined && section.title !== page.meta.title)
      .slice(0, 3)
      .map(({ title, url }) => ({ title, url })),
  };
}
