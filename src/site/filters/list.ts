import { localesOf } from "../../values/locale.ts";
import { remember } from "../../values/remember.ts";

/** What separates words in a list in a language. */
export const listFormat = remember(
  (language: string) => new Intl.ListFormat(localesOf(language), { type: "unit", style: "short" }),
);

/** Several words in a row with the signs of a language between them: `formatList(["Dutch", "Arabic"], "en") // Dutch, Arabic`; empty for none. */
export function formatList(items: readonly string[], language: string): string {
  return listFormat(language).format(items);
}
