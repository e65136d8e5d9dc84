import type { Language, Texts } from "../../model/ids.ts";

/** A text with the language it is in. */
export interface Picked {
  text: string;
  language: Language;
}

/** The text in the first of these languages that has one, else in any; null when there is none at all. */
export function pickText(texts: Texts, languages: readonly Language[]): Picked | null {
  for (const language of languages) {
    const text = texts[language];
    if (text !== undefined && text !== "") return { text, language };
  }
  const first = Object.entries(texts).find(([, text]) => text !== "");
  return first === undefined ? null : { language: first[0], text: first[1] };
}
