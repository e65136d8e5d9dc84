import type { Fact } from "../../model/fact.ts";
import type { Language } from "../../model/ids.ts";
import { cleanText } from "../../values/hidden.ts";
import { pickText } from "../../values/languages.ts";
import { localesOf } from "../../values/locale.ts";
import { formatDay } from "../../values/time/day.ts";
import { formatDuration } from "../../values/time/format-duration.ts";

/**
 * The value of a fact in words of a language: `18 months`, `€ 9.000`. A unit is named in the first of `languages` that has a
 * name for it. A value that cannot be read is shown as it was written.
 */
export function formatFact(fact: Fact, language: Language, languages: readonly Language[]): string {
  const locales = localesOf(language);
  const written = cleanText(String(fact.value));
  switch (fact.type) {
    case "duration":
      return formatDuration(written, language);
    case "money":
      return formatMoney(Number(fact.value), fact.currency, locales) ?? written;
    case "number": {
      const unit = cleanText(pickText(fact.unit, languages)?.text ?? "");
      const amount = Number.isFinite(Number(fact.value))
        ? new Intl.NumberFormat(locales).format(Number(fact.value))
        : written;
      return unit === "" ? amount : `${amount} ${unit}`;
    }
    case "date":
      return formatDay(written, language);
    case "phone":
    case "text":
      return written;
  }
}

/** An amount with its currency, with cents only if there are any; null if either is missing. */
function formatMoney(amount: number, currency: string | null, locales: string[]): string | null {
  if (!Number.isFinite(amount) || currency === null || !/^[A-Z]{3}$/.test(currency)) return null;
  const whole = Number.isInteger(amount) ? { minimumFractionDigits: 0, maximumFractionDigits: 0 } : {};
  return new Intl.NumberFormat(locales, { style: "currency", currency, ...whole }).format(amount);
}
