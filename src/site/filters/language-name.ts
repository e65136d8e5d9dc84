import { mainLanguage } from "../../values/languages.ts";
import { remember } from "../../values/remember.ts";

/** What easy language is called: `Intl` knows the registered word for it, `simple`, in few languages. */
const EASY: Readonly<Record<string, string>> = {
  en: "easy language",
  nl: "eenvoudige taal",
  ar: "لغة مبسطة",
  de: "Leichte Sprache",
  fr: "facile à lire",
  es: "lectura fácil",
};

/** A language's name in another language: `languageName("ar", "nl") // Arabisch`; the tag itself if it has no name. */
export const languageName = remember((language: string, inLanguage: string): string => {
  try {
    const name = new Intl.DisplayNames([inLanguage, "en"], { type: "language" }).of(language) ?? language;
    const easy = EASY[mainLanguage(inLanguage)] ?? EASY.en;
    return /-simple(-|$)/.test(language) ? name.replace(/\((?:SIMPLE|Simpel)\)/i, `(${easy})`) : name;
  } catch {
    return language;
  }
});

/** A language's name in itself, as its readers look for it: `ownName("nl") // Nederlands`. */
export const ownName = remember((language: string): string => {
  const name = languageName(language, language);
  return name.slice(0, 1).toLocaleUpperCase(language) + name.slice(1);
});

/** A country's name in a language: `countryName("NL", "en") // Netherlands`; the code itself if it has no name. */
export const countryName = remember((country: string, language: string): string => {
  try {
    return new Intl.DisplayNames([language, "en"], { type: "region" }).of(country) ?? country;
  } catch {
    return country;
  }
});
