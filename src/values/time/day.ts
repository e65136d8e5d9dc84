import { isDay } from "../formats.ts";
import { localesOf } from "../locale.ts";
import { remember } from "../remember.ts";

/** A day, or this one if it is later. ISO 8601 days. */
export const notAfter = (day: string, latest: string): string => (day > latest ? latest : day);

const dayFormat = remember(
  (language: string) => new Intl.DateTimeFormat(localesOf(language), { dateStyle: "long", timeZone: "UTC" }),
);

/** An ISO 8601 day or time as a day in words: `formatDay("2026-05-12", "nl") // 12 mei 2026`; a day that does not exist is returned unchanged. */
export const formatDay = remember((day: string, language: string): string => {
  const date = day.slice(0, 10);
  return isDay(date) ? dayFormat(language).format(new Date(`${date}T00:00:00Z`)) : day;
});
