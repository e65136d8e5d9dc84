import { remember } from "./remember.ts";

const ENGLISH = "en-GB-u-ca-gregory-nu-latn";

/**
 * A language as `Intl` takes it, with Western digits and the Gregorian calendar in every language, as on phones and in letters from
 * authorities. British English is the fallback: for a language it does not know, `Intl` would otherwise use the computer's own
 * language, and two computers would publish different pages. `en` alone becomes British: the day before the month.
 */
export const localesOf = remember((language: string): string[] => {
  try {
    const base = new Intl.Locale(language).baseName;
    return base === "en" ? [ENGLISH] : [`${base}-u-ca-gregory-nu-latn`, ENGLISH];
  } catch {
    return [ENGLISH];
  }
});
