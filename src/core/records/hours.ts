import type { DaysReversed, HoursReversed } from "../../model/problems/records.ts";
import { isMap } from "../../values/json/merge-patch.ts";
import { joinPointer } from "../../values/json/pointer.ts";
import { addDuration } from "../../values/time/duration.ts";
import type { ParsedYaml } from "../files/yaml.ts";

type DayHours = HoursReversed["instead"][number];

/** Opening hours, or the days they apply, that end before they start. */
export type Reversed =
  | { schedule: string; times: true; from: string; to: string }
  | { schedule: string; times: false; from: string; to: string };

/** Opening hours that make no sense, whatever else is wrong with them: written `HH:MM` and `YYYY-MM-DD`, they sort as text. */
export function findReversed(schedules: unknown): readonly Reversed[] {
  if (!isMap(schedules)) return [];
  return Object.entries(schedules).flatMap(([schedule, hours]): Reversed[] => {
    if (!isMap(hours)) return [];
    const { opens_at, closes_at, valid_from, valid_to } = hours;
    // Midnight at both ends is how other directories write the whole day.
    const whole = opens_at === "00:00" && closes_at === "00:00";
    const times = isReversed(opens_at, closes_at, true) && !whole;
    return [
      ...(times ? [{ schedule, times, from: String(opens_at), to: String(closes_at) } as const] : []),
      ...(isReversed(valid_from, valid_to, false)
        ? [{ schedule, times: false, from: String(valid_from), to: String(valid_to) } as const]
        : []),
    ];
  });
}

/**
 * Hours of every week that go past midnight, as entries of one day each: one until 23:59, and one from 00:00 on the next day. One entry if
 * they end at midnight. Null if they do not go past midnight, or if a day is not a day of every week (`1FR`).
 */
export function splitNight(hours: DayHours): readonly DayHours[] | null {
  const { byday, opens_at, closes_at, valid_from, valid_to } = hours;
  const days = byday.split(",").map((day) => DAYS.indexOf(day));
  if (!isReversed(opens_at, closes_at, false) || days.includes(-1)) return null;
  const evening = { ...hours, closes_at: "23:59" };
  if (closes_at === "00:00") return [evening];
  const next = days.map((day) => DAYS[(day + 1) % DAYS.length]).join(",");
  const later = (day: string | null) => day && addDuration(day, "P1D");
  const valid = { valid_from: later(valid_from), valid_to: later(valid_to) };
  return [evening, { byday: next, opens_at: "00:00", closes_at, ...valid }];
}

const DAYS = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];

/** The same as problems of a service's file, or of a change to one. */
export function reversedHours(
  schedules: unknown,
  locate: ParsedYaml["locate"],
): readonly (HoursReversed | DaysReversed)[] {
  return findReversed(schedules).map(({ schedule, times, from, to }) => {
    const at = joinPointer("/schedules", schedule);
    const severity = "error";
    if (!times)
      return {
        code: "days-reversed",
        severity,
        place: locate(joinPointer(at, "valid_to"), "value"),
        from,
        to,
      };
    const place = locate(joinPointer(at, "closes_at"), "value");
    const instead = writeInstead(isMap(schedules) ? schedules[schedule] : null);
    return { code: "hours-reversed", severity, place, schedule, opens: from, closes: to, instead };
  });
}

/** What to write instead of hours past midnight; empty if it is not known. */
function writeInstead(hours: unknown): HoursReversed["instead"] {
  if (!isMap(hours) || hours.freq === "MONTHLY") return [];
  const [byday, opens_at, closes_at] = [hours.byday, hours.opens_at, hours.closes_at].map(textOf);
  if (!byday || !opens_at || !closes_at) return [];
  const days = { valid_from: textOf(hours.valid_from), valid_to: textOf(hours.valid_to) };
  return splitNight({ byday, opens_at, closes_at, ...days }) ?? [];
}

const textOf = (value: unknown): string | null => (typeof value === "string" ? value : null);

function isReversed(from: unknown, to: unknown, same: boolean): boolean {
  if (typeof from !== "string" || typeof to !== "string") return false;
  return to < from || (same && to === from);
}
