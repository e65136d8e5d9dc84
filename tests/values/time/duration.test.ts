import { describe, expect, test } from "vitest";
import { addDuration, readDuration } from "../../../src/values/time/duration.ts";
import { formatDuration } from "../../../src/values/time/format-duration.ts";

describe("a length of time", () => {
  test.each([
    ["P1Y6M", { year: 1, month: 6 }],
    ["P0D", { day: 0 }],
    ["P1DT12H30M", { day: 1, hour: 12, minute: 30 }],
    ["PT5S", { second: 5 }],
  ])("%s is taken apart", (text, parts) => expect(readDuration(text)).toEqual(parts));

  test.each(["P", "PT", "P1YT", "P1M1Y", "P1D1D", "P1.5Y", "-P1Y", "p1y", "P1Y ", "soon", ""])(
    "%j is none",
    (text) => expect([readDuration(text), addDuration("2026-11-01", text)]).toEqual([null, null]),
  );

  test.each([
    ["2026-05-23", "P6M", "2026-11-23"],
    ["2024-02-29", "P1Y", "2025-03-01"],
    ["2026-01-31", "P1M", "2026-03-03"],
    ["2026-12-30", "P1W", "2027-01-06"],
    ["2026-11-01", "P1Y2M3D", "2028-01-04"],
    ["2026-11-01", "P2DT12H", "2026-11-03"],
    ["2026-11-01", "P9999Y", "9999-12-31"],
  ])("%s and %s is %s", (day, length, later) => expect(addDuration(day, length)).toBe(later));

  test("in words, or as it is written where it is none", () => {
    expect(formatDuration("P1Y6M", "nl")).toBe("1 jaar en 6 maanden");
    expect(formatDuration("a while", "nl")).toBe("a while");
  });
});
