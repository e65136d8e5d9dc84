import { remember } from "./remember.ts";

/** A language's name in another language: `languageName("ar", "nl") // Arabisch`; the tag itself when it has no name. */
export const languageName = remember((language: string, inLanguage: string): string => {
  try {
    return new Intl.DisplayNames([inLanguage, "en"], { type: "language" }).of(language) ?? language;
  } catch {
    return language;
  }
});

/** A language's name in itself, as its readers look for it: `ownName("nl") // Nederlands`. */
export const ownName = remember((language: string): string => {
  const name = languageName(language, language);
  return name.slice(0, 1).toLocaleUpperCase(language) + name.slice(1);
});
