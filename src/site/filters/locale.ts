import { remember } from "./remember.ts";

/**
 * The language for `Intl`, with Latin digits and the Gregorian calendar in every language, as telephone numbers and
 * letters from authorities have them: `locale("ar") // ar-u-ca-gregory-nu-latn`. English for a tag that nobody knows.
 */
export const locale = remember((language: string): string => {
  try {
    const base = new Intl.Locale(language).baseName;
    return `${base === "en" ? "en-GB" : base}-u-ca-gregory-nu-latn`;
  } catch {
    return "en-GB-u-ca-gregory-nu-latn";
  }
});
