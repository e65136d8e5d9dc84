import type { Day, Duration } from "../../model/ids.ts";

/**
 * The day a length of time later: `2026-01-31` and `P1M` is `2026-03-03`, as the reader's device counts it. Hours are left out of
 * account. The same day when the length cannot be read.
 */
export function addDuration(day: Day, duration: Duration): Day {
  const match = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T|$)/.exec(duration);
  const [years = 0, months = 0, weeks = 0, days = 0] = (match ?? [])
    .slice(1)
    .map((part) => Number(part ?? 0));
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const later = new Date(Date.UTC(year + years, month - 1 + months, date + weeks * 7 + days));
  // A year that has five digits is later than any day that a person looks at.
  return later.getTime() < Date.UTC(10_000, 0) ? later.toISOString().slice(0, 10) : "9999-12-31";
}

/** So many days later; earlier, where the number is below nothing. */
export function addDays(day: Day, days: number): Day {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  return new Date(Date.UTC(year, month - 1, date + days)).toISOString().slice(0, 10);
}
