import type { Language } from "../../model/ids.ts";
import { localesOf } from "../../values/locale.ts";
import { remember } from "../../values/remember.ts";

/** Letters that differ in more than an accent are different letters; which ones are depends on the language. */
const letters = remember(
  (language: string) => new Intl.Collator(localesOf(language), { sensitivity: "base" }),
);

/** The title as it is sorted: in Arabic without its article. */
export const indexTitle = (title: string, language: Language): string =>
  /^ar(-|$)/i.test(language) ? title.replace(/^[^\p{L}\p{N}]*ال(?=\p{L}{2})/u, "") : title;

/** The letter that a title is listed under in an index of this language; “#” if it has none: `É // E`, in Swedish `Å // Å`. */
export function indexLetter(title: string, language: Language): string {
  const first = /[\p{L}\p{N}]\p{M}*/u.exec(indexTitle(title, language))?.[0].normalize("NFC") ?? "#";
  const bare = first.normalize("NFD").replace(/\p{M}/gu, "");
  const letter = letters(language).compare(first, bare) === 0 ? bare : first;
  return letter.toLocaleUpperCase(localesOf(language));
}
