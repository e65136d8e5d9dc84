import { localesOf } from "../../../values/locale.ts";
import { keptCache, root } from "../root.ts";
import type { KeptPage } from "./kept-texts.ts";
import { segment } from "./query.ts";

/** What a word of a heading weighs, as in the index. */
const WEIGHTS: Readonly<Record<string, number>> = { H1: 7, H2: 6, H3: 5, H4: 4 };

/** All pages that this device keeps, by title; none if nothing can be kept. */
export async function readKeptPages(): Promise<KeptPage[]> {
  const pages: KeptPage[] = [];
  const cache = await openKept();
  for (const request of (await cache?.keys()) ?? []) {
    const answer = await cache?.match(request);
    if (!(answer?.headers.get("content-type") ?? "").startsWith("text/html")) continue;
    const parsed = new DOMParser().parseFromString((await answer?.text()) ?? "", "text/html");
    pages.push(readKeptPage(request.url, parsed));
  }
  const order = new Intl.Collator(localesOf(document.documentElement.lang));
  return pages.sort((a, b) => order.compare(a.meta.title ?? "", b.meta.title ?? ""));
}

/** Null where a browser has no such store, or refuses it. */
async function openKept(): Promise<Cache | null> {
  try {
    return await caches.open(keptCache(root));
  } catch {
    return null;
  }
}

function readKeptPage(url: string, parsed: Document): KeptPage {
  const filters: Record<string, string[]> = Object.create(null);
  for (const marked of parsed.querySelectorAll("[data-pagefind-filter]")) {
    const [facet = "", id = ""] = (marked.getAttribute("data-pagefind-filter") ?? "").split(":");
    filters[facet] = [...(filters[facet] ?? []), id];
  }
  const { lang: language } = parsed.documentElement;
  const title = parsed.querySelector("h1")?.textContent?.trim() ?? parsed.title;
  const keywords = parsed.querySelector("[data-keywords]")?.getAttribute("data-keywords") ?? "";
  const main = parsed.querySelector("main");
  for (const ignored of main?.querySelectorAll("[data-pagefind-ignore], nav, script, style") ?? [])
    ignored.remove();
  const sensitive = parsed.querySelector('[data-pagefind-meta^="sensitive"]') !== null;
  return {
    url,
    language,
    filters,
    meta: { title, languages: language, ...(sensitive && { sensitive: "yes" }) },
    keywords: segment(keywords, language)
      .split(/\s+/)
      .filter((word) => /[\p{L}\p{N}]/u.test(word)),
    ...readText(main, language),
  };
}

/** The words of a page with what each weighs, and where its headings are. */
function readText(main: Element | null, language: string): Pick<KeptPage, "content" | "weights" | "anchors"> {
  const words: string[] = [];
  const weights: number[] = [];
  const anchors: KeptPage["anchors"][number][] = [];
  const add = (text: string, weight: number): void => {
    for (const word of segment(text, language).split(/\s+/)) {
      if (word === "") continue;
      words.push(word);
      weights.push(weight);
    }
  };
  const read = (element: Element, weight: number): void => {
    const own = WEIGHTS[element.tagName] ?? weight;
    if (own !== weight && element.id !== "" && !element.id.startsWith("ck-"))
      anchors.push({
        element: element.tagName,
        id: element.id,
        text: element.textContent?.trim() ?? "",
        location: words.length,
      });
    for (const child of element.childNodes) {
      if (child.nodeType === Node.TEXT_NODE) add(child.textContent ?? "", own);
      else if (child.nodeType === Node.ELEMENT_NODE) read(child as Element, own);
    }
  };
  if (main !== null) read(main, 1);
  const space = segment("住宅", language) === "住宅" ? " " : "\u200B";
  return { content: words.join(space), weights, anchors };
}
