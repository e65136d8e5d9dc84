import { findReversed, splitNight } from "../records/hours.ts";
import { type Found, listValues, members, under } from "./account.ts";
import { addMember, type Convert, type Draft, take } from "./draft.ts";
import { toClock, toDay, toDays, toOneOf, toText } from "./values.ts";

/** As many as one of Commonkit's files can have. */
const MOST_SCHEDULES = 30;

/** Keys that make hours apply on other days than those they name: without them the hours would be wrong. */
const NARROWER = ["count", "until", "bymonthday", "byweekno", "byyearday"];

const BY_APPOINTMENT =
  /\bby appointment\b|\b(?:alleen|enkel|volgens|op) afspraak\b|\bsur rendez-vous\b|\bnach (?:\w+ )?(?:Vereinbarung|Absprache)\b|\bcon cita\b|\bsu appuntamento\b|за (?:\S+ )?записом|بموعد/iu;
/** Says nothing else. */
const ONLY_THAT = /^(?:\S+ )?(?:by appointment|op afspraak|sur rendez-vous)(?: only)?\.?$/i;

/**
 * Opening hours. Those that apply only in some weeks are left out whole: half of such a rule sends people to a closed door. If any are
 * left out, the service says that it has more hours, so that no one reads “closed now” at an open door.
 */
export function addSchedules(draft: Draft, holders: readonly Found[]): void {
  for (const from of holders.flatMap((holder) => members(under(holder, "schedules")))) {
    if (addAppointment(draft, from) || addHours(draft, from)) continue;
    for (const at of listValues(from)) draft.tried.add(at);
    draft.fields.x_more_hours = true;
  }
}

/** Notes that people need an appointment; true if that is all that these hours say. */
function addAppointment(draft: Draft, from: Found): boolean {
  const marks: string[] = [];
  const description = take(draft, from, "description", toText, marks) ?? "";
  if (!BY_APPOINTMENT.test(description)) return false;
  draft.fields.x_by_appointment = true;
  if (!ONLY_THAT.test(description) || ["byday", "opens_at", "closes_at"].some((key) => under(from, key)))
    return false;
  take(draft, from, "freq", toOneOf("WEEKLY", "MONTHLY"), marks);
  draft.from.set("x_by_appointment", [...(draft.from.get("x_by_appointment") ?? []), ...marks]);
  return true;
}

/** Adds hours, in two entries if they go past midnight; false if anything about them cannot be used. */
function addHours(draft: Draft, from: Found): boolean {
  const marks: string[] = [];
  let isWhole = NARROWER.every((key) => under(from, key) === null);
  const read = <Result>(key: string, convert: Convert<Result>): Result | null => {
    const value = take(draft, from, key, convert, marks);
    isWhole &&= value !== null || under(from, key) === null;
    return value;
  };
  const freq = read("freq", toOneOf("WEEKLY", "MONTHLY"));
  const byday = read("byday", toDays);
  const opens_at = read("opens_at", toClock);
  const closes_at = read("closes_at", toClock);
  const days = { valid_from: read("valid_from", toDay), valid_to: read("valid_to", toDay) };
  read("interval", (value) => (Number(value) === 1 ? 1 : null));
  const description = take(draft, from, "description", toText, marks);
  // The first Monday of each week is no rule.
  const isRule = byday !== null && (freq === "MONTHLY" || !/\d/.test(byday));
  if (!isWhole || !isRule || opens_at === null || closes_at === null) return false;
  const hours = { byday, opens_at, closes_at, ...days };
  const reversed = findReversed({ hours });
  const entries =
    reversed.length === 0
      ? [hours]
      : freq !== "MONTHLY" && reversed.every(({ times }) => times) && splitNight(hours);
  if (!entries) return false;
  return entries.every((entry) => {
    const said = Object.entries({ freq, ...entry, description }).filter(([, value]) => value !== null);
    return addMember(draft, "schedules", "hours", Object.fromEntries(said), marks, MOST_SCHEDULES);
  });
}
