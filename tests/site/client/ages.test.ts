import { describe, expect, it } from "vitest";
import { addDuration, formatAge } from "../../../src/site/client/ages.ts";

describe("ages", () => {
  it("are told in the largest unit of which there are two", () => {
    expect([0, 1, 20, 59, 90, 650, 800].map((days) => formatAge(days, "en"))).toEqual([
      "today",
      "yesterday",
      "2 weeks ago",
      "8 weeks ago",
      "2 months ago",
      "21 months ago",
      "2 years ago",
    ]);
    expect(formatAge(90, "ar")).toMatch(/قبل/);
  });

  it("do not go into the future", () => {
    expect(formatAge(-3, "en")).toBe("today");
  });
});

describe("a length of time", () => {
  it("is added part by part, over the ends of months and years", () => {
    const start = new Date(2026, 10, 30);
    expect(addDuration(start, "P6M")).toEqual(new Date(2027, 4, 30));
    expect(addDuration(start, "P1Y2M")).toEqual(new Date(2028, 0, 30));
    expect(addDuration(start, "P2W")).toEqual(new Date(2026, 11, 14));
  });

  it("is nothing when it cannot be read", () => {
    expect([
      addDuration(new Date(), "P"),
      addDuration(new Date(), "soon"),
      addDuration(new Date(), "PT5M"),
    ]).toEqual([null, null, null]);
  });
});
