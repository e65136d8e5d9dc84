import type { Language } from "../../model/ids.ts";
import { formOf } from "../../values/search/normalise-word.ts";
import { eachPlace, type IndexWord } from "./index-words.ts";

/** Nobody asks for a longer one, such as an address in one run. */
const LONGEST = 35;
/**
 * For each form in which the texts have a word, the words of the index that it is found under: `cities // citi`. Pagefind removes the endings of
 * words and does not say which, so each form is looked up where it stands. Of several words at one place it is found under the one that it is, or
 * the longest: the others are its parts.
 */
export function readForms(
  words: readonly IndexWord[],
  texts: readonly (readonly string[])[],
  language: Language,
): Map<string, Set<string>> {
  // For each page, the places at which a form is looked up.
  const places = texts.map(() => new Map<number, { form: string; word: string }>());
  const seen = new Set<string>();
  for (const [page, tokens] of texts.entries())
    for (const [at, token] of tokens.entries()) {
      if (seen.has(token)) continue;
      seen.add(token);
      const form = formOf(token, language);
      if (form !== "" && form.length <= LONGEST) places[page]?.set(at, { form, word: "" });
    }
  for (const word of words)
    eachPlace(word, (page, at) => {
      const place = places[page]?.get(at);
      if (place === undefined || place.word === place.form) return;
      if (word.text === place.form || word.text.length > place.word.length) place.word = word.text;
    });
  const forms = new Map<string, Set<string>>();
  for (const { form, word } of places.flatMap((there) => [...there.values()]))
    if (word !== "") forms.set(form, (forms.get(form) ?? new Set()).add(word));
  return forms;
}

/** The words of a text as Pagefind counts them; languages written without spaces have a mark between words. */
export const splitText = (text: string): string[] =>
  text.includes("\u200B") ? text.split("\u200B").map((word) => word.trim()) : text.split(/[^\S\uFEFF]+/);
