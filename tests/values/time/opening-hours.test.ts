import { expect, test } from "vitest";
import { neverCloses, weeklyMinutes } from "../../../src/values/time/opening-hours.ts";

const DAILY = "MO,TU,WE,TH,FR,SA,SU";
const hours = (
  byday: string,
  opens_at: string,
  closes_at: string,
  freq: "WEEKLY" | "MONTHLY" = "WEEKLY",
) => ({
  ...{ freq, byday, opens_at, closes_at },
});

test("minutes a week: hours past midnight, once a month, none", () => {
  expect(weeklyMinutes([hours("MO,TU", "09:00", "17:00")])).toBe(2 * 8 * 60);
  expect(weeklyMinutes([hours("FR", "20:00", "02:00")])).toBe(6 * 60);
  expect(Math.round(weeklyMinutes([hours("1MO", "10:00", "14:20", "MONTHLY")]))).toBe(60);
  expect(weeklyMinutes([])).toBe(0);
});

test.each([
  ["the last minute of a day", true, [hours(DAILY, "00:00", "23:59")]],
  ["midnight as 24:00", true, [hours(DAILY, "00:00", "24:00")]],
  ["midnight as 00:00", true, [hours(DAILY, "00:00", "00:00")]],
  ["days and nights apart", true, [hours(DAILY, "08:00", "20:00"), hours(DAILY, "20:00", "08:00")]],
  ["all days but one", false, [hours("MO,TU,WE,TH,FR,SA", "00:00", "23:59")]],
  ["every day but at night", false, [hours(DAILY, "06:00", "23:59")]],
  ["no hours", false, []],
])("never closes: %s", (_, expected, schedules) => {
  expect(neverCloses(schedules)).toBe(expected);
});
