/**
 * The state of a service at one moment. Times are `HH:MM` in its own zone; `day` is an ISO 8601 date there, two days ahead or more.
 * `isFar`: a week ahead or more, when the name of the day alone would look like this week's.
 */
export type OpenState =
  | { kind: "until"; time: string }
  | { kind: "always" }
  | { kind: "today"; time: string }
  | { kind: "tomorrow"; time: string }
  | { kind: "day"; day: string; isFar: boolean; time: string }
  | { kind: "closed" };

const DAY = 1440;
const AHEAD = 14;
const CODES = ["SU", "MO", "TU", "WE", "TH", "FR", "SA"];

/** Open or closed by the hours as they are written on the card; null if they cannot be read for certain. */
export function openState(hours: string, zone: string, now: Date): OpenState | null {
  const schedules = hours.split(";").map((line) => line.split("|"));
  const clock = localTime(zone, now);
  if (clock === null) return null;
  const intervals: [number, number][] = [];
  for (const [freq = "", byday = "", opens = "", closes = "", from = "", to = ""] of schedules) {
    const days = readDays(freq, byday);
    const open = minutes(opens);
    let close = minutes(closes);
    if (days === null || open === null || close === null) return null;
    if (close === DAY - 1) close = DAY;
    if (close <= open) close += DAY;
    for (let offset = -1; offset <= AHEAD; offset++) {
      const date = new Date(clock.midnight + offset * DAY * 60_000);
      const iso = date.toISOString().slice(0, 10);
      if ((from !== "" && iso < from) || (to !== "" && iso > to) || !days(date)) continue;
      intervals.push([offset * DAY + open, offset * DAY + close]);
    }
  }
  return stateAt(merge(intervals), clock);
}

function stateAt(
  intervals: readonly [number, number][],
  clock: { midnight: number; minute: number },
): OpenState {
  const current = intervals.find(([from, to]) => from <= clock.minute && clock.minute < to);
  if (current !== undefined)
    return current[1] >= 7 * DAY ? { kind: "always" } : { kind: "until", time: format(current[1]) };
  const next = intervals.find(([from]) => from > clock.minute);
  if (next === undefined) return { kind: "closed" };
  const offset = Math.floor(next[0] / DAY);
  const time = format(next[0]);
  if (offset < 2) return { kind: offset === 0 ? "today" : "tomorrow", time };
  const day = new Date(clock.midnight + offset * DAY * 60_000).toISOString().slice(0, 10);
  return { kind: "day", day, isFar: offset >= 7, time };
}

/** Hours that touch are one. */
function merge(intervals: [number, number][]): [number, number][] {
  const merged: [number, number][] = [];
  for (const [from, to] of intervals.sort((a, b) => a[0] - b[0])) {
    const last = merged.at(-1);
    if (last !== undefined && from <= last[1]) last[1] = Math.max(last[1], to);
    else merged.push([from, to]);
  }
  return merged;
}

/** Whether a day is one of these: `MO,TU`, or `1MO,-1FR` of a month; null for unknown forms. */
function readDays(freq: string, byday: string): ((day: Date) => boolean) | null {
  const parts = byday.split(",").map((part) => /^(-?[1-5])?([A-Z]{2})$/.exec(part.trim()));
  if (byday === "" || parts.some((part) => part === null || !CODES.includes(part[2] ?? ""))) return null;
  if (parts.some((part) => (part?.[1] === undefined) === (freq === "MONTHLY"))) return null;
  return (day) =>
    parts.some((part) => {
      if (CODES[day.getUTCDay()] !== part?.[2]) return false;
      if (freq !== "MONTHLY") return true;
      const date = day.getUTCDate();
      const length = new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + 1, 0)).getUTCDate();
      const nth = Number(part?.[1]);
      return nth > 0 ? Math.ceil(date / 7) === nth : Math.ceil((length - date + 1) / 7) === -nth;
    });
}

/** Today's midnight there, as if it were UTC, and the minutes since; null for a zone that the device does not know. */
function localTime(zone: string, now: Date): { midnight: number; minute: number } | null {
  try {
    const parts = new Intl.DateTimeFormat("en-u-ca-gregory-nu-latn", {
      timeZone: zone,
      hourCycle: "h23",
      year: "numeric",
      month: "numeric",
      day: "numeric",
      hour: "numeric",
      minute: "numeric",
    }).formatToParts(now);
    const of = (type: string): number => Number(parts.find((part) => part.type === type)?.value);
    return {
      midnight: Date.UTC(of("year"), of("month") - 1, of("day")),
      minute: of("hour") * 60 + of("minute"),
    };
  } catch {
    return null;
  }
}

function minutes(time: string): number | null {
  const match = /^(\d\d):(\d\d)$/.exec(time);
  return match === null ? null : Number(match[1]) * 60 + Number(match[2]);
}

function format(minute: number): string {
  const within = ((minute % DAY) + DAY) % DAY;
  return `${String(Math.floor(within / 60)).padStart(2, "0")}:${String(within % 60).padStart(2, "0")}`;
}
