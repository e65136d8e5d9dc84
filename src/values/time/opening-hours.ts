/** The part of a schedule that says how long something is open: HSDS, with RFC 5545's day codes and times as `HH:MM`. */
interface Hours {
  freq: "WEEKLY" | "MONTHLY";
  byday: string;
  opens_at: string;
  closes_at: string;
}

const DAY = 24 * 60;
const DAYS = 7;
const WEEKS_A_MONTH = 52 / 12;

/** How many minutes a week something is open; 0 if no hours are known. Hours past midnight count for the day they begin on. */
export function weeklyMinutes(schedules: readonly Hours[]): number {
  const minutes = schedules.map(({ freq, byday, opens_at, closes_at }) => {
    const days = new Set(byday.split(",").map((day) => day.trim())).size;
    const [opens, closes] = [opens_at, closes_at].map(toMinutes);
    if (opens === undefined || closes === undefined) return 0;
    const length = closes > opens ? closes - opens : closes + DAY - opens;
    return (days * length) / (freq === "MONTHLY" ? WEEKS_A_MONTH : 1);
  });
  return minutes.reduce((sum, one) => sum + one, 0);
}

/** True for what is open day and night, every day. */
export const neverCloses = (schedules: readonly Hours[]): boolean =>
  weeklyMinutes(schedules.filter(({ freq }) => freq === "WEEKLY")) >= DAYS * DAY;

/** Minutes since midnight; the last minute of a day is its end. */
function toMinutes(time: string): number {
  const [hours = 0, minutes = 0] = time.split(":").map(Number);
  return time === "23:59" ? DAY : hours * 60 + minutes;
}
