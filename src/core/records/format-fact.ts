import type { Fact } from "../../model/fact.ts";
import type { Language, Texts } from "../../model/ids.ts";
import { cleanText } from "../../values/clean-text.ts";

/** Figures are the same in every language, as on the letters, doors and telephones that people compare them with. */
const figures = { numberingSystem: "latn" } as const;

const durationParts =
  /^P(?:(\d{1,6})Y)?(?:(\d{1,6})M)?(?:(\d{1,6})W)?(?:(\d{1,6})D)?(?:T(?:(\d{1,6})H)?(?:(\d{1,6})M)?(?:(\d{1,6})S)?)?$/;
const durationUnits = ["year", "month", "week", "day", "hour", "minute", "second"] as const;

/** The value of a fact in words of a language: `18 months`, `€ 9.000`. A value that cannot be read is shown as it was written. */
export function formatFact(fact: Fact, language: Language): string {
  const locales = localesOf(language);
  const written = cleanText(String(fact.value));
  switch (fact.type) {
    case "duration":
      return formatDuration(written, locales) ?? written;
    case "money":
      return formatMoney(Number(fact.value), fact.currency, locales) ?? written;
    case "number": {
      const unit = cleanText(pickText(fact.unit, language));
      const amount = Number.isFinite(Number(fact.value))
        ? formatNumber(Number(fact.value), locales)
        : written;
      return unit === "" ? amount : `${amount} ${unit}`;
    }
    case "date":
      return formatDay(written, locales) ?? written;
    default:
      return written;
  }
}

/** An ISO 8601 duration in words: `P1Y6M` is `1 year and 6 months`; null when it is not one. */
function formatDuration(duration: string, locales: string[]): string | null {
  const found = durationParts.exec(duration);
  if (!found) return null;
  const parts = durationUnits.flatMap((unit, index) => {
    const amount = found[index + 1];
    if (amount === undefined) return [];
    const format = new Intl.NumberFormat(locales, { ...figures, style: "unit", unit, unitDisplay: "long" });
    return [format.format(Number(amount))];
  });
  return parts.length === 0 ? null : new Intl.ListFormat(locales, { type: "conjunction" }).format(parts);
}

/** An amount with its currency, cents only when there are some; null when either is missing. */
function formatMoney(amount: number, currency: string | null, locales: string[]): string | null {
  if (!Number.isFinite(amount) || currency === null || !/^[A-Z]{3}$/.test(currency)) return null;
  const whole = Number.isInteger(amount) ? { minimumFractionDigits: 0, maximumFractionDigits: 0 } : {};
  return new Intl.NumberFormat(locales, { ...figures, style: "currency", currency, ...whole }).format(amount);
}

const formatNumber = (amount: number, locales: string[]): string =>
  new Intl.NumberFormat(locales, figures).format(amount);

/** A day in words; null when it is not in the calendar. */
function formatDay(day: string, locales: string[]): string | null {
  const date = new Date(`${day}T00:00:00Z`);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || Number.isNaN(date.getTime())) return null;
  const options = { ...figures, calendar: "gregory", dateStyle: "long", timeZone: "UTC" } as const;
  return new Intl.DateTimeFormat(locales, options).format(date);
}

/** The text in this language, else in the same language elsewhere (`de` for `de-simple`), else the first; empty when there is none. */
export function pickText(texts: Texts, language: Language): string {
  const [base = language] = language.split("-", 1);
  return texts[language] ?? texts[base] ?? Object.values(texts)[0] ?? "";
}

/** The language of that text; the one asked for when there is none. A kind of a language (`nl-simple`) counts as it. */
export function pickLanguage(texts: Texts, language: Language): Language {
  const [base = language] = language.split("-", 1);
  if (texts[language] !== undefined || texts[base] !== undefined) return language;
  return Object.keys(texts)[0] ?? language;
}

/**
 * A language as `Intl` takes it, with British English behind it: for a language that it does not know it would else take that
 * of the machine, and two machines would publish different pages. English alone would put the month before the day.
 */
function localesOf(language: Language): string[] {
  try {
    return language === "en" ? ["en-GB"] : [...Intl.getCanonicalLocales(language), "en-GB"];
  } catch {
    return ["en-GB"];
  }
}
