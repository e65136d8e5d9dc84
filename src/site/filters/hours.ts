import type { Schedule } from "../../model/service.ts";
import { localesOf } from "../../values/locale.ts";
import { remember } from "../../values/remember.ts";
import { formatDay } from "../../values/time/day.ts";
import { addDuration } from "../../values/time/duration.ts";
import type { Words } from "../words.ts";
import { formatList } from "./list.ts";

/** One line of opening hours. */
export interface HoursLine {
  /** `Monday to Wednesday`; for whole days it says so: `Saturday, day and night`. */
  days: string;
  /** `09:00–17:00`; empty for whole days. */
  times: string;
  /** `from 1 May 2026`, or empty. */
  note: string;
  /** What the service says of these hours, in its own language; or empty. */
  remark: string;
}

const CODES = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];

/** A schedule in words: `MO,TU,WE` from 09:00 to 17:00 is `Monday to Wednesday`, `09:00–17:00`. */
export function formatHours(schedule: Schedule, words: Words): HoursLine {
  const whole = schedule.opens_at === "00:00" && /^(23:59|24:00|00:00)$/.test(schedule.closes_at);
  const named = readDays(schedule.byday);
  const daily = schedule.freq === "WEEKLY" && new Set(named.map(({ day }) => day)).size === CODES.length;
  const days = daily ? words.t("service.every-day") : formatDays(schedule.freq, named, words);
  return {
    days: !whole ? days : daily ? words.t("service.always-daily") : words.t("service.always", { days }),
    times: whole ? "" : `${schedule.opens_at}–${schedule.closes_at}`,
    note: formatValidity(schedule, words),
    remark: schedule.description ?? "",
  };
}

/**
 * Hours of every week until midnight, with those from midnight on the next day, are one for people: `FR` from 20:00 to 02:00. Everything
 * else stays as it is, in its order.
 */
export function joinNights(schedules: readonly Schedule[]): readonly Schedule[] {
  const nights = new Map<Schedule, Schedule>();
  for (const evening of schedules) {
    const night = schedules.find((one) => !nights.has(one) && isNightAfter(evening, one));
    if (night !== undefined) nights.set(night, evening);
  }
  const closing = new Map([...nights].map(([night, evening]) => [evening, night.closes_at]));
  return schedules
    .filter((schedule) => !nights.has(schedule))
    .map((schedule) => ({ ...schedule, closes_at: closing.get(schedule) ?? schedule.closes_at }));
}

function isNightAfter(evening: Schedule, night: Schedule): boolean {
  const next = readDays(evening.byday).map(({ day }) => (day + 1) % CODES.length);
  const days = readDays(night.byday).map(({ day }) => day);
  return (
    [evening, night].every(({ freq, byday }) => freq === "WEEKLY" && !/\d/.test(byday)) &&
    /^(23:59|24:00)$/.test(evening.closes_at) &&
    night.opens_at === "00:00" &&
    night.closes_at < evening.opens_at &&
    next.toSorted().join() === days.toSorted().join() &&
    [null, evening.description].includes(night.description) &&
    isSameOrNextDay(evening.valid_from, night.valid_from) &&
    isSameOrNextDay(evening.valid_to, night.valid_to)
  );
}

const isSameOrNextDay = (day: string | null, other: string | null): boolean =>
  day === other || (day !== null && addDuration(day, "P1D") === other);

/** A day of the week, 0 is Monday; `nth` of the month, null if not given. */
interface NamedDay {
  day: number;
  nth: number | null;
}

function readDays(byday: string): NamedDay[] {
  return byday.split(",").flatMap((part) => {
    const match = /^(-?\d+)?([A-Z]{2})$/.exec(part.trim());
    const day = CODES.indexOf(match?.[2] ?? "");
    return day < 0 ? [] : [{ day, nth: match?.[1] === undefined ? null : Number(match[1]) }];
  });
}

function formatDays(freq: Schedule["freq"], days: readonly NamedDay[], words: Words): string {
  if (freq === "MONTHLY") {
    const parts = days.map(({ day, nth }) => monthly(day, nth, words));
    return parts.length === 0 ? words.t("service.monthly") : formatList(parts, words.language);
  }
  const numbers = [...new Set(days.map(({ day }) => day))].sort((a, b) => a - b);
  const parts = runs(numbers).flatMap(([from, to]) => {
    if (from === to) return [dayName(from, words)];
    if (to === from + 1) return [dayName(from, words), dayName(to, words)];
    return [words.t("service.days", { from: dayName(from, words), to: dayName(to, words) })];
  });
  return formatList(parts, words.language);
}

function monthly(day: number, nth: number | null, words: Words): string {
  if (nth === null) return `${dayName(day, words)} (${words.t("service.monthly")})`;
  if (nth === -1) return words.t("service.monthly-last", { day: dayName(day, words) });
  return words.t("service.monthly-nth", { nth: words.ordinal(nth), day: dayName(day, words) });
}

function formatValidity({ valid_from, valid_to }: Schedule, words: Words): string {
  const from = valid_from === null ? null : formatDay(valid_from, words.language);
  const to = valid_to === null ? null : formatDay(valid_to, words.language);
  if (from !== null && to !== null) return words.t("service.valid", { from, to });
  if (from !== null) return words.t("service.valid-from", { date: from });
  return to === null ? "" : words.t("service.valid-to", { date: to });
}

/** Consecutive numbers as pairs of first and last: 0,1,2,4 is 0–2 and 4–4. */
function runs(numbers: readonly number[]): [number, number][] {
  const found: [number, number][] = [];
  for (const number of numbers) {
    const last = found.at(-1);
    if (last !== undefined && last[1] === number - 1) last[1] = number;
    else found.push([number, number]);
  }
  return found;
}

/** 0 is Monday; 1 January 2024 was one. */
function dayName(day: number, words: Words): string {
  return weekday(words.language, String(day));
}

const weekday = remember((language: string, day: string): string => {
  const date = new Date(Date.UTC(2024, 0, 1 + Number(day)));
  return new Intl.DateTimeFormat(localesOf(language), { weekday: "long", timeZone: "UTC" }).format(date);
});
