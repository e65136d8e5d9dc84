import type { Language, Texts } from "../model/ids.ts";
import { ownName } from "./filters/language-name.ts";
import { pickText } from "./filters/pick-text.ts";
import type { Site } from "./site.ts";
import { vocabulary } from "./vocabulary.ts";

/** What the search in the browser needs to speak one language. */
export interface Labels {
  /** The interface's language, for numbers and plurals. */
  language: Language;
  /** Keys as in the interface's files: strings, and plurals as maps. */
  words: Readonly<Record<string, string | Readonly<Record<string, string>>>>;
  /** Names of the values of each facet, in the order they are offered. */
  facets: Readonly<Record<string, Readonly<Record<string, string>>>>;
  languages: Readonly<Record<Language, string>>;
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
    words: { ...words.entries("search."), ...words.entries("facet."), ...words.entries("offline.") },
    facets: {
      phase: named("phase", used("phase")),
      topic: named("topic", used("topic")),
      audience: named("audience", used("audience")),
      type: named("type", [...types, "service", "term"]),
      node: Object.fromEntries(nodes.map((id) => [id, title(site.nodeTitle(id), id)])),
    },
    languages: Object.fromEntries(site.languages.map((tag) => [tag, ownName(tag)])),
  };
}

const ENOUGH = 4000;

/** Words of titles, keywords and headings, four letters or more, sorted: what a mistyped word is compared with. */
export function knownWords(site: Site, language: Language): string[] {
  const pages = site.catalog.pages.filter((page) => page.language === language);
  const texts = pages.flatMap((page) => [
    page.title,
    ...page.keywords,
    ...page.pieces.map((piece) => piece.title),
  ]);
  const words = texts.flatMap((text) => text.toLowerCase().match(/[\p{L}\p{M}]{4,}/gu) ?? []);
  return [...new Set(words)].sort().slice(0, ENOUGH);
}
