import type { Language, NodeId, Texts } from "../model/ids.ts";
import { directionOf } from "../values/direction.ts";
import { oneOf, type Picked, pickText } from "../values/languages.ts";
import { relative } from "../values/relative.ts";
import { html, type Markup, nothing } from "./html.ts";
import type { Site } from "./site.ts";
import type { Words } from "./words.ts";

/** The page being made: what every component gets first. */
export interface Here {
  site: Site;
  /** This page's address from the site's root. */
  url: string;
  language: Language;
  /** The language of the site's own pages around this one: a partner's document can be in a language that the site itself does not have. */
  own: Language;
  words: Words;
  /** The interface's words; see `Words.t`. */
  t: Words["t"];
  /** A relative link to an address from the site's root. */
  to(url: string): string;
}

/** The surroundings of one page. */
export function here(site: Site, url: string, language: Language): Here {
  const words = site.wordsIn(language);
  const own = oneOf(site.languages, language);
  return { site, url, language, own, words, t: words.t.bind(words), to: (target) => relative(url, target) };
}

/** ` lang="ar" dir="rtl"` if a text is in another language than the text around it, otherwise nothing. */
export function languageMark(language: Language, around: Language): Markup {
  if (language === around) return nothing;
  const dir = directionOf(language);
  return dir === directionOf(around) ? html` lang="${language}"` : html` lang="${language}" dir="${dir}"`;
}

/** Marks the site's own words on a page whose language they are not translated into. */
export function interfaceMark(here: Here): Markup {
  return languageMark(here.words.language, here.language);
}

/** A text for these readers with its language; empty if there is none. */
export function pick(here: Here, texts: Texts): Picked {
  return pickText(texts, here.site.preferences(here.language)) ?? { text: "", language: here.words.language };
}

/** A node's name, marked with its language and kept apart from the direction of the sentence around it. */
export function nodeName(here: Here, node: NodeId): Markup {
  const { text, language } = pick(here, here.site.nodeTitle(node));
  return html`<bdi${languageMark(language, here.words.language)}>${text}</bdi>`;
}

/** The interface's sentence for a key with markup in its gaps; the sentence itself is escaped. */
export function sentence(
  { t }: Pick<Here, "t">,
  key: string,
  gaps: Readonly<Record<string, Markup | string | number>>,
): Markup {
  const parts = t(key, typeof gaps.count === "number" ? { count: gaps.count } : {}).split(/\{([a-z]+)\}/);
  return html`${parts.map((part, at) => (at % 2 === 0 ? part : (gaps[part] ?? "")))}`;
}
