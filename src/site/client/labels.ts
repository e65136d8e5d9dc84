import { fillWords } from "../../values/fill-words.ts";
import { localesOf } from "../../values/locale.ts";
import type { Labels } from "../labels.ts";

/** The search's words in the page's language. */
export class Speech {
  readonly labels: Labels;

  constructor(labels: Labels) {
    this.labels = labels;
  }

  /** As `Words.t`, with the words that were sent along. */
  t(key: string, values: Readonly<Record<string, string | number>> = {}): string {
    const { language, words } = this.labels;
    return fillWords(words[key] ?? key, values, language);
  }

  /** What a language calls itself; its tag if the site does not have it. */
  ownName(tag: string): string {
    return pick(this.labels.languages, tag);
  }

  /** A language's name in this one; the tag where the device does not know it. */
  languageName(tag: string): string {
    try {
      return new Intl.DisplayNames(localesOf(this.labels.language), { type: "language" }).of(tag) ?? tag;
    } catch {
      return tag;
    }
  }

  /** Name of a facet's value; the value itself if it has none. */
  label(facet: string, id: string): string {
    const { facets } = this.labels;
    return Object.hasOwn(facets, facet) ? pick(facets[facet] ?? {}, id) : id;
  }
}

/** A name from an index or an address can be one of JavaScript's own objects. */
const pick = (names: Readonly<Record<string, string>>, id: string): string =>
  Object.hasOwn(names, id) ? (names[id] ?? id) : id;

/** Reads the labels that an element names in `data-labels`. */
export async function readLabels(element: HTMLElement): Promise<Speech> {
  const answer = await fetch(new URL(element.dataset.labels ?? "", location.href));
  return new Speech((await answer.json()) as Labels);
}
