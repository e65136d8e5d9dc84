import { describe, expect, test } from "vitest";
import { importHsds } from "../../../src/core/hsds/import.ts";
import { hsdsService } from "../../support/hsds-example.ts";

const area = { country: "GB", region: null, name: "Exampletown" };
const places = { service_at_locations: [] };
const read = (schedules: readonly object[], more: object = {}) => {
  const file = hsdsService({ schedules, ...places, ...more });
  const reading = importHsds(file, { node: "our-node", language: "en", area });
  return { ...reading, fields: reading.services[0]?.fields ?? {} };
};
const open = (byday: string, opens_at: string, closes_at: string) => ({ byday, opens_at, closes_at });

describe("hours past midnight", () => {
  test("become two entries, and nothing is left behind", () => {
    const days = { valid_from: "2026-01-31", valid_to: "2026-12-31" };
    const { fields, dropped } = read([{ freq: "WEEKLY", ...open("FR,SU", "20:00Z", "02:00Z"), ...days }]);
    expect(fields.schedules).toEqual({
      "hours-1": { freq: "WEEKLY", ...open("FR,SU", "20:00", "23:59"), ...days },
      "hours-2": {
        freq: "WEEKLY",
        ...open("SA,MO", "00:00", "02:00"),
        valid_from: "2026-02-01",
        valid_to: "2027-01-01",
      },
    });
    expect(fields).not.toHaveProperty("x_more_hours");
    expect(dropped.filter(({ field }) => field.startsWith("schedules"))).toEqual([]);
  });

  test("until midnight are one entry", () => {
    expect(read([open("FR", "20:00", "00:00")]).fields.schedules).toEqual({
      "hours-1": open("FR", "20:00", "23:59"),
    });
  });
});

describe("hours that are left behind are said to exist", () => {
  test.each([
    ["every second week", { ...open("WE", "10:00", "12:00"), freq: "WEEKLY", interval: 2 }],
    ["in a week of the year", { ...open("WE", "10:00", "12:00"), byweekno: "2" }],
    ["once a year", { ...open("WE", "10:00", "12:00"), freq: "YEARLY" }],
    ["the first Monday of each week", { ...open("1MO", "10:00", "12:00"), freq: "WEEKLY" }],
    ["past midnight after the last Friday", { ...open("-1FR", "20:00", "02:00"), freq: "MONTHLY" }],
    ["without a day", { opens_at: "10:00", closes_at: "12:00" }],
    ["until a day that is none", { ...open("WE", "10:00", "12:00"), valid_to: "soon" }],
    [
      "that end before they begin",
      { ...open("WE", "22:00", "02:00"), valid_from: "2026-12-01", valid_to: "2026-01-01" },
    ],
    ["in words", { description: "Whenever the light is on" }],
    ["with a text that is too long", { ...open("WE", "10:00", "12:00"), description: "x".repeat(5000) }],
  ])("%s", (_, schedule) => {
    const { fields, refused } = read([open("MO", "09:00", "17:00"), schedule]);
    expect(refused).toEqual([]);
    expect(fields.x_more_hours).toBe(true);
    expect(fields.schedules).toEqual({ "hours-1": open("MO", "09:00", "17:00") });
  });

  test("more than there is room for", () => {
    const many = Array.from({ length: 31 }, (_, at) =>
      open("MO", `0${at % 10}:0${Math.floor(at / 10)}`, "23:00"),
    );
    expect(read(many).fields.x_more_hours).toBe(true);
  });

  test("none were: nothing is said", () => {
    expect(read([open("MO", "09:00", "17:00")]).fields).not.toHaveProperty("x_more_hours");
  });
});

describe("by appointment", () => {
  test.each(["By appointment only", "Strictly by appointment.", "op afspraak"])("%s", (description) => {
    const { fields } = read([{ freq: "WEEKLY", byday: null, description }]);
    expect(fields).toMatchObject({ x_by_appointment: true });
    expect(fields).not.toHaveProperty("x_more_hours");
  });

  test("words that say more are left behind, and that is said too", () => {
    const { fields } = read([{ description: "By appointment on Tuesdays" }]);
    expect(fields).toMatchObject({ x_by_appointment: true, x_more_hours: true });
  });

  test("no appointment is none", () => {
    const description = "No appointment needed, sans rendez-vous";
    expect(read([{ ...open("MO", "09:00", "17:00"), description }]).fields).not.toHaveProperty(
      "x_by_appointment",
    );
  });

  test("comes back from our own export", () => {
    expect(read([], { x_by_appointment: true, x_more_hours: true }).fields).toMatchObject({
      x_by_appointment: true,
      x_more_hours: true,
    });
  });
});

describe("texts of other directories are plain text here", () => {
  test.each([
    ["<p>Warm&nbsp;soup &amp; tea</p>", "Warm soup & tea"],
    ["<ul><li>One</li><li>Two</li></ul>End<br>now", "- One\n- Two\nEnd\nnow"],
    [
      '<a href="https://a.example/x">Here</a>, <a href="https://b.example">https://b.example</a>',
      "Here (https://a.example/x), https://b.example",
    ],
    [
      "5 < 6 > 4 &bogus; <name> <karim@house.example> a&b",
      "5 < 6 > 4 &bogus; <name> <karim@house.example> a&b",
    ],
    ["a<script>alert(1)</script><!-- internal -->b &lt;p&gt; &#8217;", "ab <p> ’"],
  ])("%s", (description, plain) => {
    expect(read([], { description }).fields.description).toBe(plain);
  });

  test("a number without its tel:", () => {
    const { fields } = read([], { phones: [{ number: "tel:+31205550199" }], contacts: [] });
    expect(Object.values(fields.phones as object)[0]).toMatchObject({ number: "+31205550199" });
  });
});
