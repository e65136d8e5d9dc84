import { localesOf } from "../locale.ts";
import { readDuration } from "./duration.ts";

/** An ISO 8601 duration in words of a language: `P1Y6M` is `1 year and 6 months`; anything else is returned unchanged. */
export function formatDuration(duration: string, language: string): string {
  const locales = localesOf(language);
  const words = Object.entries(readDuration(duration) ?? {}).map(([unit, amount]) =>
    new Intl.NumberFormat(locales, { style: "unit", unit, unitDisplay: "long" }).format(amount),
  );
  return words.length === 0 ? duration : new Intl.ListFormat(locales, { type: "conjunction" }).format(words);
}
