import { describe, expect, it } from "vitest";
import { openState } from "../../../src/site/client/open-state.ts";
import { timeZone } from "../../../src/site/filters/time-zone.ts";
import { exampleCatalog } from "../../support/catalog.ts";

const WEEK = "WEEKLY|MO,TU,WE,TH|09:00|12:30||;WEEKLY|MO,TU,WE,TH|13:30|17:00||";
const at = (hours: string, moment: string) => openState(hours, "Europe/Amsterdam", new Date(moment));

describe("open now", () => {
  it("goes by the service's own clock, in summer and in winter", () => {
    expect(at(WEEK, "2026-11-23T08:30:00Z")).toEqual({ kind: "until", time: "12:30" });
    expect(at(WEEK, "2026-11-23T07:59:00Z")).toEqual({ kind: "today", time: "09:00" });
    expect(at(WEEK, "2026-07-20T07:00:00Z")).toEqual({ kind: "until", time: "12:30" });
  });

  it("says when it opens next", () => {
    expect(at(WEEK, "2026-11-23T12:00:00Z")).toEqual({ kind: "today", time: "13:30" });
    expect(at(WEEK, "2026-11-23T17:00:00Z")).toEqual({ kind: "tomorrow", time: "09:00" });
    expect(at(WEEK, "2026-11-26T16:00:00Z")).toEqual({
      kind: "day",
      day: "2026-11-30",
      isFar: false,
      time: "09:00",
    });
  });

  it("says tomorrow by the service's own calendar, also late at night", () => {
    expect(at(WEEK, "2026-11-23T22:59:00Z")).toEqual({ kind: "tomorrow", time: "09:00" });
    expect(at(WEEK, "2026-11-23T23:01:00Z")).toEqual({ kind: "today", time: "09:00" });
  });

  it("knows hours that go past midnight, and those that never end", () => {
    const night = "WEEKLY|FR|20:00|02:00||";
    expect(at(night, "2026-11-28T00:30:00Z")).toEqual({ kind: "until", time: "02:00" });
    expect(at(night, "2026-11-28T01:30:00Z")).toEqual({
      kind: "day",
      day: "2026-12-04",
      isFar: false,
      time: "20:00",
    });
    expect(at("WEEKLY|MO,TU,WE,TH,FR,SA,SU|00:00|23:59||", "2026-11-28T01:30:00Z")).toEqual({
      kind: "always",
    });
  });

  it("says nothing where the first Friday of each week is asked for", () => {
    expect(at("WEEKLY|1FR|10:00|11:00||", "2026-11-27T09:30:00Z")).toBeNull();
  });

  it("knows the second and the last day of a month, and days from and to", () => {
    expect(at("MONTHLY|2TU|10:00|11:00||", "2026-11-10T09:30:00Z")).toEqual({ kind: "until", time: "11:00" });
    expect(at("MONTHLY|-1MO|10:00|11:00||", "2026-11-30T09:30:00Z")).toEqual({
      kind: "until",
      time: "11:00",
    });
    expect(at("WEEKLY|MO|09:00|17:00||2026-11-22", "2026-11-23T09:30:00Z")).toEqual({ kind: "closed" });
    expect(at("WEEKLY|MO|09:00|17:00|2026-11-24|", "2026-11-23T09:30:00Z")).toEqual({
      kind: "day",
      day: "2026-11-30",
      isFar: true,
      time: "09:00",
    });
  });

  it("says nothing where it is not certain", () => {
    expect(at("MONTHLY|TU|10:00|11:00||", "2026-11-10T09:30:00Z")).toBe(null);
    expect(at("WEEKLY|MO|soon|11:00||", "2026-11-10T09:30:00Z")).toBe(null);
    expect(openState(WEEK, "Europe/Nowhere", new Date())).toBe(null);
  });

  it("knows the zone by the country of the address, and none where a country has several", () => {
    const [service] = exampleCatalog().services;
    if (service === undefined) throw new Error("the example has services");
    const area = (...countries: string[]) =>
      timeZone({
        ...service,
        location: null,
        service_areas: countries.map((country) => ({ country, region: null, name: null })),
      });
    expect(area("NL")).toBe("Europe/Amsterdam");
    expect(area("UA")).toBe("Europe/Kyiv");
    expect(area("US")).toBe(null);
    expect(area("NL", "BE")).toBe(null);
  });
});
