import { localesOf } from "./locale.ts";
import { remember } from "./remember.ts";

/** Words of the interface with gaps (`{name}`) in them; if they depend on a number, a map of the language's plural forms. */
export type WordEntry = string | Readonly<Record<string, string>>;

const rulesOf = remember(
  (language: string, type: "cardinal" | "ordinal") => new Intl.PluralRules(localesOf(language), { type }),
);

const numbersOf = remember((language: string) => new Intl.NumberFormat(localesOf(language)));

/**
 * Words with their gaps filled in, in the form that fits `count`: `{ one: "{count} page", other: "{count} pages" }` with 2 gives
 * `2 pages`; `ordinal` is for positions (`2nd`). A gap without a value stays as it is written.
 */
export function fillWords(
  entry: WordEntry,
  values: Readonly<Record<string, string | number>>,
  language: string,
  type: "cardinal" | "ordinal" = "cardinal",
): string {
  const forms = typeof entry === "string" ? { other: entry } : entry;
  const text = forms[rulesOf(language, type).select(Number(values.count ?? 0))] ?? forms.other ?? "";
  return text.replace(/\{([a-z]+)\}/g, (gap, name: string) => {
    const value = values[name];
    return value === undefined ? gap : typeof value === "number" ? numbersOf(language).format(value) : value;
  });
}
