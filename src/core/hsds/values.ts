import { isClock, isDay, isHttpsUrl, isLanguage, isPhone } from "../../values/formats.ts";
import { cleanText } from "../../values/hidden.ts";
import { dropHtml } from "./plain-text.ts";

/*
 * Turns values as other directories write them into those that Commonkit's files use; each is null if it cannot be used. They handle
 * what real files contain: numbers in quotation marks, times with seconds, lists as text.
 */

/** A plain text without spaces around it and without invisible characters. */
export function toText(value: unknown): string | null {
  if (typeof value !== "string") return null;
  const text = dropHtml(value)
    .split(/\r\n?|\n/)
    .map(cleanText)
    .join("\n")
    .trim();
  return text === "" ? null : text;
}

/** The same on one line. */
export const toLine = (value: unknown): string | null => toText(value)?.replace(/\s+/g, " ") ?? null;

/** A text, or a number as a text. */
export const toWord = (value: unknown): string | null =>
  typeof value === "number" ? String(value) : toLine(value);

/** An https address: the site never links to pages that are not encrypted. */
export function toAddress(value: unknown): string | null {
  const text = toLine(value);
  return text !== null && isHttpsUrl(text) ? text : null;
}

/** The day of a day or a time: `2023-03-15T10:30:45.123Z` becomes `2023-03-15`. */
export function toDay(value: unknown): string | null {
  const day = toLine(value)?.slice(0, 10) ?? "";
  return isDay(day) ? day : null;
}

/** A time of day: `10:00:00`, `10:00Z` and `9:00` become hours and minutes. */
export function toClock(value: unknown): string | null {
  const [, hours = "", minutes = ""] =
    /^(\d{1,2}):(\d{2})(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?$/.exec(toLine(value) ?? "") ?? [];
  const clock = `${hours.padStart(2, "0")}:${minutes}`;
  if (clock === "24:00") return "23:59";
  return isClock(clock) ? clock : null;
}

/** A phone number, without the quotation marks or the `tel:` that some files have around it. */
export function toPhone(value: unknown): string | null {
  const text = toWord(value)
    ?.replace(/^(?:["'\s]|tel:)+|["'\s]+$/gi, "")
    .replace(/[\u2010-\u2015]/g, "-");
  return text !== undefined && /^\+?[0-9(][0-9 ()./-]{1,38}$/.test(text) && isPhone(text) ? text : null;
}

/** An extension, as it is written after a number. */
export function toExtension(value: unknown): string | null {
  const text = toWord(value);
  return text !== null && /^\d{1,6}$/.test(text) ? text : null;
}

/** A language tag in its usual form: `eng` and `EN` become `en`; null for a name such as `Urdu`. */
export function toLanguage(value: unknown): string | null {
  const text = toLine(value) ?? "";
  if (!/^[A-Za-z]{2,3}([-_][A-Za-z0-9]{2,8})*$/.test(text)) return null;
  try {
    const [tag = ""] = Intl.getCanonicalLocales(text.replaceAll("_", "-"));
    return isLanguage(tag) ? tag : null;
  } catch {
    return null;
  }
}

/** Days of the week as HSDS files write them, in any of the usual ways: `TH, FR`, `["TH","FR"]`. */
export function toDays(value: unknown): string | null {
  const text = (Array.isArray(value) ? value.map(String).join(",") : (toLine(value) ?? ""))
    .toUpperCase()
    .replace(/[\s"'[\]]/g, "");
  return /^(-?[1-5])?(MO|TU|WE|TH|FR|SA|SU)(,(-?[1-5])?(MO|TU|WE|TH|FR|SA|SU))*$/.test(text) ? text : null;
}

/** One of several words, with any capitals. */
export const toOneOf =
  (...words: readonly string[]) =>
  (value: unknown): string | null => {
    const text = toLine(value)?.toLowerCase();
    return words.find((word) => word.toLowerCase() === text) ?? null;
  };

/** A two-letter country code. */
export function toCountry(value: unknown): string | null {
  const text = toLine(value)?.toUpperCase() ?? "";
  return /^[A-Z]{2}$/.test(text) ? text : null;
}

/** A UUID in lower case. */
export function toUuid(value: unknown): string | null {
  const text = toLine(value)?.toLowerCase() ?? "";
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text) ? text : null;
}
