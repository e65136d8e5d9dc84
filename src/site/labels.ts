import type { CatalogTerm } from "../model/catalog.ts";
import type { Language, Texts } from "../model/ids.ts";
import { pickText } from "../values/languages.ts";
import { compareText } from "../values/order.ts";
import { addresses } from "./addresses.ts";
import { ownName } from "./filters/language-name.ts";
import { webLink } from "./filters/web-link.ts";
import type { Site } from "./site.ts";
import { vocabulary } from "./vocabulary.ts";
import type { Words } from "./words.ts";

/** What the search in the browser needs to speak one language. */
export interface Labels {
  /** The interface's language, for numbers and plurals. */
  language: Language;
  /** Keys as in the interface's files: strings, and plurals as maps. */
  words: Readonly<Record<string, string | Readonly<Record<string, string>>>>;
  /** Names of the values of each facet, in the order they are offered. */
  facets: Readonly<Record<string, Readonly<Record<string, string>>>>;
  languages: Readonly<Record<Language, string>>;
  /** Words for the same thing, one list a term: in this language first, then in others; and forms of a word that are not alike. */
  alike: readonly (readonly string[])[];
  /** Search pages of other nodes, to which a reader may take the words along. */
  elsewhere: readonly { title: string; url: string }[];
}

/** The search's words, the names of all facets' values and of all nodes, in one language. */
export function labelsFor(site: Site, language: Language): Labels {
  const words = site.wordsIn(language);
  const named = (list: string, ids: readonly string[]) =>
    Object.fromEntries(ids.map((id) => [id, words.label(list, id)]));
  const used = (facet: "phase" | "topic" | "audience") => {
    const found = new Set(site.catalog.pages.flatMap((page) => page[facet]));
    return [...vocabulary[facet], ...[...found].filter((id) => !vocabulary[facet].includes(id)).sort()];
  };
  const nodes = [site.catalog.node.id, ...site.catalog.partners.map((partner) => partner.id)];
  const title = (texts: Texts, id: string) => pickText(texts, site.preferences(language))?.text ?? id;
  const types = [...new Set(site.catalog.pages.map((page) => page.type as string))].sort();
  return {
    language: words.language,
    words: {
      ...words.entries("search."),
      ...words.entries("facet."),
      ...words.entries("offline."),
      ...answerWords(words),
    },
    facets: {
      phase: named("phase", used("phase")),
      topic: named("topic", used("topic")),
      audience: named("audience", used("audience")),
      type: named("type", [...types, "service", "fact", "term"]),
      node: Object.fromEntries(nodes.map((id) => [id, title(site.nodeTitle(id), id)])),
      language: Object.fromEntries(site.textLanguages.map((tag) => [tag, ownName(tag)])),
    },
    languages: Object.fromEntries(site.textLanguages.map((tag) => [tag, ownName(tag)])),
    alike: [
      ...site.catalog.terms.map((term) => wordsFor(term, language)).filter((list) => list.length > 1),
      ...words
        .t("words.forms")
        .split(", ")
        .map((forms) => forms.split(" ")),
    ],
    elsewhere: site.catalog.partners.flatMap((partner) => {
      const found = partner.languages.includes(language) ? language : partner.languages[0];
      const link = webLink(partner.site);
      if (link === null || found === undefined) return [];
      return { title: title(partner.title, partner.id), url: new URL(addresses.search(found), link).href };
    }),
  };
}

/** What a service or fact says among the results. */
const answerWords = (words: Words): Labels["words"] =>
  Object.assign(
    {},
    ...["service.open", "service.closed-now", "service.call", "facts.source", "document.checked"].map((key) =>
      words.entries(key),
    ),
  );

/** What a term is called, in one language first; each word once. */
function wordsFor({ label, also = {} }: CatalogTerm, language: Language): string[] {
  const languages = new Set([language, ...Object.keys(label), ...Object.keys(also)]);
  return [...new Set([...languages].flatMap((tag) => [label[tag] ?? [], also[tag] ?? []].flat()))];
}

const ENOUGH = 4000;
/** Pages whose whole text is looked at; of the others, titles, keywords and headings are. */
const READ_WHOLE = 400;

/**
 * Words that a mistyped one is compared with, four letters or more: those of titles, keywords and headings first, then the most
 * frequent of the texts.
 */
export function knownWords(site: Site, language: Language): string[] {
  const pages = site.catalog.pages.filter((page) => page.language === language);
  const counts = new Map<string, number>();
  const add = (text: string, weight: number): void => {
    for (const word of text
      .toLowerCase()
      .replaceAll("\u00AD", "")
      .match(/[\p{L}\p{M}]{4,40}/gu) ?? [])
      counts.set(word, (counts.get(word) ?? 0) + weight);
  };
  pages.forEach((page, at) => {
    const heads = [page.title, ...page.keywords, ...page.pieces.map((piece) => piece.title)];
    add(heads.join(" "), 1000);
    if (at >= READ_WHOLE) return;
    for (const { blocks } of page.pieces)
      for (const block of blocks) if (block.kind === "html") add(block.html.replace(/<[^>]*>/g, " "), 1);
  });
  return [...counts]
    .sort(([a, first], [b, second]) => second - first || compareText(a, b))
    .slice(0, ENOUGH)
    .map(([word]) => word);
}
