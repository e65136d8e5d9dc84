import type { DaysReversed, HoursReversed } from "../../model/problems/records.ts";
import { isMap } from "../../values/json/merge-patch.ts";
import { joinPointer } from "../../values/json/pointer.ts";
import type { ParsedYaml } from "../files/yaml.ts";

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
    return { code: "hours-reversed", severity, place, schedule, opens: from, closes: to };
  });
}

function isReversed(from: unknown, to: unknown, same: boolean): boolean {
  if (typeof from !== "string" || typeof to !== "string") return false;
  return to < from || (same && to === from);
}
