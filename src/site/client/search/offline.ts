import { localesOf } from "../../../values/locale.ts";
import { fold } from "../../filters/fold.ts";
import { keptCache, root } from "../root.ts";
import { type Engine, type Found, type Hit, type Question, type Run, without } from "./engine.ts";

/** A page that this device keeps, as far as the search needs it. */
export interface KeptPage {
  url: string;
  title: string;
  language: string;
  dir: string;
  text: string;
  sensitive: boolean;
  filters: Readonly<Record<string, readonly string[]>>;
  sections: readonly { id: string; title: string }[];
}

const AROUND = 90;

/** All pages that this device keeps, by title; empty if there are none or nothing can be kept. */
export async function readKeptPages(): Promise<KeptPage[]> {
  const pages: KeptPage[] = [];
  const cache = await openKept();
  if (cache === null) return pages;
  for (const request of await cache.keys()) {
    const answer = await cache.match(request);
    if (!(answer?.headers.get("content-type") ?? "").startsWith("text/html")) continue;
    pages.push(parsePage(request.url, (await answer?.text()) ?? ""));
  }
  const order = new Intl.Collator(localesOf(document.documentElement.lang));
  return pages.sort((a, b) => order.compare(a.title, b.title));
}

/** Searches the kept pages: every word must start a word of the page, in any of its spellings. */
export function offline(pages: readonly KeptPage[]): Engine {
  return {
    async search({ query, filters }: Question): Promise<Found> {
      const words = fold(query).match(/[\p{L}\p{N}]+/gu) ?? [];
      const scored = pages
        .map((page) => ({ page, score: score(page, words) }))
        .filter((entry) => entry.score > 0)
        .sort((a, b) => b.score - a.score);
      const narrow = (to: Question["filters"]) => scored.filter(({ page }) => passes(page, to));
      const found = narrow(filters);
      return {
        total: found.length,
        async count() {
          const counts = count(found);
          for (const facet of Object.keys(filters))
            counts[facet] = count(narrow(without(filters, facet)))[facet] ?? {};
          return counts;
        },
        hits: async (from, to) => found.slice(from, to).map(({ page }) => toHit(page, words)),
      };
    },
  };
}

/** Null where a browser has no such store, or refuses it. */
async function openKept(): Promise<Cache | null> {
  try {
    return await caches.open(keptCache(root));
  } catch {
    return null;
  }
}

function parsePage(url: string, html: string): KeptPage {
  const parsed = new DOMParser().parseFromString(html, "text/html");
  const filters: Record<string, string[]> = Object.create(null);
  for (const marked of parsed.querySelectorAll("[data-pagefind-filter]")) {
    const [facet = "", id = ""] = (marked.getAttribute("data-pagefind-filter") ?? "").split(":");
    filters[facet] = [...(filters[facet] ?? []), id];
  }
  const extra = parsed.querySelector("[data-words]")?.getAttribute("data-words") ?? "";
  const title = parsed.querySelector("h1")?.textContent?.trim() ?? parsed.title;
  const sections = [...parsed.querySelectorAll("main h2[id], main h3[id]")].map((heading) => ({
    id: heading.id,
    title: heading.textContent?.trim() ?? "",
  }));
  for (const ignored of parsed.querySelectorAll("main [data-pagefind-ignore], main nav")) ignored.remove();
  const text = `${parsed.querySelector("main")?.textContent ?? ""} ${extra}`.replace(/\s+/g, " ").trim();
  const { lang, dir } = parsed.documentElement;
  return {
    url,
    title,
    language: lang,
    dir,
    text,
    sensitive: parsed.querySelector('[data-pagefind-meta^="sensitive"]') !== null,
    filters,
    sections: sections.filter(({ id }) => !id.startsWith("ck-")),
  };
}

/** 0 if a word is missing; a word in the title counts ten times. Without words every page counts the same. */
function score(page: KeptPage, words: readonly string[]): number {
  const title = fold(page.title);
  const text = fold(page.text);
  let total = 1;
  for (const word of words) {
    const times = occurrences(text, word) + 10 * occurrences(title, word);
    if (times === 0) return 0;
    total += times;
  }
  return total;
}

function occurrences(text: string, word: string): number {
  let times = 0;
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
    if (at === 0 || !/[\p{L}\p{N}]/u.test(text[at - 1] ?? "")) times++;
  }
  return times;
}

function passes(page: KeptPage, filters: Question["filters"]): boolean {
  return Object.entries(filters).every(([facet, id]) =>
    facet === "language" ? page.language === id : page.filters[facet]?.includes(id),
  );
}

function count(found: readonly { page: KeptPage }[]): Record<string, Record<string, number>> {
  const counts: Record<string, Record<string, number>> = Object.create(null);
  for (const { page } of found) {
    for (const [facet, ids] of Object.entries({ ...page.filters, language: [page.language] })) {
      const values = counts[facet] ?? Object.create(null);
      counts[facet] = values;
      for (const id of new Set(ids)) values[id] = (values[id] ?? 0) + 1;
    }
  }
  return counts;
}

function toHit(page: KeptPage, words: readonly string[]): Hit {
  return {
    url: page.url,
    title: page.title,
    language: page.language,
    languages: [page.language],
    sensitive: page.sensitive,
    type: page.filters.type?.[0] ?? null,
    node: page.filters.node?.[0] ?? null,
    excerpt: excerpt(page.text, words),
    sections: page.sections
      .filter(({ title }) => words.some((word) => occurrences(fold(title), word) > 0))
      .slice(0, 3)
      .map(({ id, title }) => ({ title, url: `${page.url}#${id}` })),
  };
}

/** The words around the first match, word by word, since folding changes the length of a text. */
function excerpt(text: string, words: readonly string[]): Run[] {
  const runs = text
    .split(/([\p{L}\p{M}\p{N}]+)/u)
    .map((part) => ({ text: part, marked: words.some((word) => fold(part).startsWith(word)) }));
  const first = Math.max(
    0,
    runs.findIndex((run) => run.marked),
  );
  let before = first;
  for (let length = 0; before > 0 && length < AROUND; before--) length += runs[before - 1]?.text.length ?? 0;
  let after = first;
  for (let length = 0; after < runs.length && length < AROUND * 1.5; after++)
    length += runs[after]?.text.length ?? 0;
  return runs.slice(before, after);
}
