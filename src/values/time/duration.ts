const PARTS =
  /^P(?:(\d{1,6})Y)?(?:(\d{1,6})M)?(?:(\d{1,6})W)?(?:(\d{1,6})D)?(?:T(?=\d)(?:(\d{1,6})H)?(?:(\d{1,6})M)?(?:(\d{1,6})S)?)?$/;
const UNITS = ["year", "month", "week", "day", "hour", "minute", "second"] as const;

/** How many of each unit are written, the longest unit first. */
export type DurationParts = Readonly<Partial<Record<(typeof UNITS)[number], number>>>;

/** Splits an ISO 8601 duration into its units: `P1Y6M` is 1 year and 6 months; null if it is not one. */
export function readDuration(text: string): DurationParts | null {
  const found = PARTS.exec(text)?.slice(1) ?? [];
  const parts = UNITS.flatMap((unit, at) => (found[at] === undefined ? [] : [[unit, Number(found[at])]]));
  return parts.length === 0 ? null : Object.fromEntries(parts);
}

/**
 * The day a duration later: `2026-01-31` and `P1M` is `2026-03-03`. Hours are ignored. Null if the duration cannot be
 * read.
 */
export function addDuration(day: string, duration: string): string | null {
  const parts = readDuration(duration);
  if (parts === null) return null;
  const { year: years = 0, month: months = 0, week: weeks = 0, day: days = 0 } = parts;
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const later = new Date(Date.UTC(year + years, month - 1 + months, date + weeks * 7 + days));
  // A year of five digits is later than any day that people need.
  return later.getTime() < Date.UTC(10_000, 0) ? later.toISOString().slice(0, 10) : "9999-12-31";
}
