import { locale } from "./locale.ts";
import { remember } from "./remember.ts";

const dayFormat = remember(
  (language: string) => new Intl.DateTimeFormat(locale(language), { dateStyle: "long", timeZone: "UTC" }),
);

/** A day in words: `formatDay("2026-05-12", "nl") // 12 mei 2026`; what is not a day comes back as it is. */
export const formatDay = remember((day: string, language: string): string => {
  const date = new Date(`${day.slice(0, 10)}T00:00:00Z`);
  return Number.isNaN(date.getTime()) ? day : dayFormat(language).format(date);
});
