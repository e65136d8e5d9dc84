import { remember } from "./remember.ts";

const ENGLISH = "en-GB-u-ca-gregory-nu-latn";

/**
 * A language as `Intl` takes it, with Latin digits and the Gregorian calendar in every language, as telephone numbers and letters
 * from authorities have them. British English is the fallback: for a language that it does not know, `Intl` would otherwise use the
 * language of the machine, and two machines would publish different pages. `en` alone is British: the day before the month.
 */
export const localesOf = remember((language: string): string[] => {
  try {
    const base = new Intl.Locale(language).baseName;
    return base === "en" ? [ENGLISH] : [`${base}-u-ca-gregory-nu-latn`, ENGLISH];
  } catch {
    return [ENGLISH];
  }
});
