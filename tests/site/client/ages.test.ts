import { describe, expect, it } from "vitest";
import { formatAge } from "../../../src/site/client/ages.ts";

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
