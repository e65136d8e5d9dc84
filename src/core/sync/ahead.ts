import type { Day } from "../../model/ids.ts";
import type { LockedSource, Status } from "../../model/lock.ts";
import { notAfter } from "../../values/time/day.ts";

/*
 * Days that a clock wrote that was ahead. They would stay for years: nothing newer ever replaces them, and beside them every other day looks
 * old. So no day in the lock and the status is later than the run that writes them.
 */

/** Milliseconds by which a partner's clock can be ahead without a word: until the end of tomorrow, wherever it is. */
const TOLERATED = 2 * 24 * 60 * 60 * 1000;

/** True for a time that is later than a clock can honestly say on this day. */
export const isAhead = (time: string, today: Day): boolean =>
  Date.parse(time) > Date.parse(today) + TOLERATED;

/** Seconds since 1970 of a commit, or those of this day if they are later than a clock can honestly say. */
export const correctSeconds = (seconds: number, today: Day): number =>
  isAhead(new Date(seconds * 1000).toISOString(), today) ? Date.parse(today) / 1000 : seconds;

/** A source whose version, and whose removed documents, are not from later than this day. */
export function correctSource(source: LockedSource, today: Day): LockedSource {
  const { committed, removed } = source;
  return {
    ...source,
    committed: isAhead(committed, today) ? `${today}T00:00:00Z` : committed,
    ...(removed && {
      removed: Object.fromEntries(
        Object.entries(removed).map(([path, one]) => [
          path,
          { ...one, day: isAhead(one.day, today) ? today : one.day },
        ]),
      ),
    }),
  };
}

/** Days of a partner that are not later than this one. */
export const correctDays = (
  { last_checked, last_changed }: Status["partners"][string],
  today: Day,
): Status["partners"][string] => ({
  last_checked: notAfter(last_checked, today),
  last_changed: notAfter(last_changed, today),
});
