import type { Hit } from "./engine.ts";
import { makeExcerpt, splitWords } from "./excerpt.ts";
import type { Place } from "./postings.ts";

/** The text of one page, as an index keeps it. All of it is plain text. */
export interface PageText {
  /** Its words, with a space between them, or U+200B in languages that write none. */
  content: string;
  meta: Readonly<Record<string, string | undefined>>;
  filters: Readonly<Record<string, readonly string[] | undefined>>;
  /** Elements with an id; `location` is the place of the first word after it. */
  anchors: readonly { element: string; id: string; text: string; location: number }[];
}

const EXCERPT = 24;
const SECTIONS = 3;

/** A page as it is shown, with the words at these places marked. */
export function makeHit(
  { content, meta, filters, anchors }: PageText,
  met: readonly Place[],
  { url, language }: { url: string; language: string },
): Hit {
  return {
    url,
    title: meta.title ?? url,
    language,
    languages: meta.languages?.split(" ") ?? [],
    sensitive: meta.sensitive !== undefined,
    type: filters.type?.[0] ?? null,
    node: filters.node?.[0] ?? null,
    call: meta.call ?? null,
    open: meta.hours && meta.zone ? { hours: meta.hours, zone: meta.zone } : null,
    fact: meta.value ? { value: meta.value, source: meta.source ?? "", checked: meta.checked ?? "" } : null,
    // A page's text begins with its title.
    isNamed: met.some(({ at }) => at < splitWords(meta.title ?? "").words.length),
    excerpt: makeExcerpt(content, met, EXCERPT),
    sections: sectionsOf(anchors, met)
      .filter(({ text }) => text !== meta.title)
      .slice(0, SECTIONS)
      .map(({ id, text }) => ({ title: text, url: `${url}#${encodeURIComponent(id)}` })),
  };
}

/** The headings above the words that were found, in the order of the text. */
function sectionsOf(anchors: PageText["anchors"], met: readonly Place[]): PageText["anchors"] {
  const headings = anchors.filter(({ element, text }) => /^h\d$/i.test(element) && text.trim() !== "");
  const above = met.map(({ at }) => headings.findLast(({ location }) => location <= at));
  return headings.filter((heading) => above.includes(heading));
}
