import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { importHsds } from "../../../src/core/hsds/import.ts";
import { cases } from "../../support/cases.ts";
import { hsdsPage, hsdsService } from "../../support/hsds-example.ts";

const settings = {
  node: "our-node",
  language: "en",
  area: { country: "GB", region: null, name: "Exampletown" },
};
const read = (file: unknown, over: Partial<typeof settings> = {}) =>
  importHsds(file, { ...settings, ...over });
const first = (file: unknown) => read(file).services[0]?.fields ?? {};

/** How many values of a file say something, but for what a page says of itself. */
function countValues(value: unknown): number {
  if (value === null || value === undefined || value === "") return 0;
  if (typeof value !== "object") return 1;
  return Object.values(value).reduce((sum: number, inner) => sum + countValues(inner), 0);
}

function accountOf(file: unknown) {
  const { carried, dropped, refused } = read(file);
  const left = dropped.reduce((sum, { count }) => sum + count, 0);
  return carried + left + refused.reduce((sum, { values }) => sum + values, 0);
}

describe("a service that says everything HSDS has a field for", () => {
  const reading = read(hsdsService());
  const dropped = new Map(reading.dropped.map(({ field, why, count }) => [field, { why, count }]));

  test("comes along with all that we have a place for", () => {
    expect(reading.refused).toEqual([]);
    expect(reading.services).toMatchObject([
      { hsdsId: "ac148810-d857-441c-9679-408f346de14b", name: "Housing advice" },
    ]);
    expect(reading.services[0]?.fields).toEqual({
      name: "Housing advice",
      alternate_name: "Home desk",
      status: "active",
      organization: { name: "Example House Trust", website: "https://house.example/" },
      description: "Advice on finding a home.\nAnd on keeping it.",
      eligibility_description: "Everybody",
      application_process: "Just come",
      interpretation_services: "Ask a week before",
      alert: "Closed on Friday",
      fees_description: "Free",
      url: "https://house.example/advice",
      email: "advice@house.example",
      phones: {
        "phone-1": { number: "+44 1632 960001 ext 12", type: "voice", description: "Ask for the desk" },
        "phone-2": { number: "+44 1632 960003 ext 12", type: "voice", description: "Ask for the desk" },
        "phone-3": { number: "+44 1632 960002 ext 12", type: "voice", description: "Ask for the desk" },
        "phone-4": { number: "+44 1632 960004 ext 12", type: "voice", description: "Ask for the desk" },
      },
      schedules: {
        "hours-1": {
          freq: "WEEKLY",
          byday: "TH,FR",
          opens_at: "10:00",
          closes_at: "18:00",
          valid_from: "2026-01-01",
          valid_to: "2026-12-31",
          description: "Not on holidays",
        },
      },
      // Two of its hours apply only in some weeks.
      x_more_hours: true,
      languages: ["ar"],
      required_documents: ["A letter"],
      location: {
        location_type: "physical",
        name: "Example House",
        transportation: "Bus 1",
        accessibility: "A lift",
        addresses: [
          {
            address_1: "1 Example Street, Back door",
            city: "Exampletown",
            state_province: "Exampleshire",
            postal_code: "EX4 4MP",
            country: "GB",
            address_type: "physical",
          },
        ],
      },
      service_areas: [{ country: "GB", name: "Exampletown" }],
      assured_date: "2026-10-01",
      assurer_email: "check@house.example",
      x_topic: ["housing"],
    });
  });

  test("every value of it was carried or is in the account", () => {
    expect(accountOf(hsdsService())).toBe(countValues(hsdsService()));
    expect(dropped.get("service_at_locations[].location.latitude")).toEqual({ why: "no-place", count: 1 });
    expect(dropped.get("organization.email")).toEqual({ why: "no-place", count: 1 });
    expect(dropped.get("phones[].number")).toEqual({ why: "not-usable", count: 1 });
  });

  test("hours that hold only in some weeks are not told as if they held in all", () => {
    expect(dropped.get("schedules[].byday")).toEqual({ why: "not-usable", count: 1 });
    expect(dropped.get("service_at_locations[].schedules[].opens_at")).toEqual({
      why: "not-usable",
      count: 1,
    });
  });
});

describe("the shapes in which services come", () => {
  const { organization, service_at_locations: places, ...service } = hsdsService();
  test.each([
    ["a list", [hsdsService()]],
    ["a page", hsdsPage([hsdsService()])],
    ["an organisation with its services", { ...organization, services: [service] }],
    ["a page of services at locations", hsdsPage([{ ...places[0], service: { ...service, organization } }])],
  ])("%s", (_, file) => {
    const { services } = read(file);
    expect(services).toHaveLength(1);
    expect(services[0]?.fields).toMatchObject({
      name: "Housing advice",
      organization: { name: "Example House Trust" },
    });
    const {
      total_items: _1,
      total_pages: _2,
      page_number: _3,
      size: _4,
      first_page: _5,
      last_page: _6,
      empty: _7,
      ...rest
    } = file as Record<string, unknown>;
    expect(accountOf(file)).toBe(countValues(Array.isArray(file) ? file : rest));
  });

  test("a service that stands there for each of its places is one", () => {
    const addresses = [{ address_1: "1 Example Street", city: "Exampletown", country: "GB" }];
    const at = (name: string) => ({
      location: { location_type: "physical", name, addresses },
      service: hsdsService(),
    });
    const { services } = read([at("North"), at("South")]);
    expect(services.map(({ fields }) => fields.location)).toMatchObject([{ name: "North" }]);
  });

  test.each([
    [{}],
    [[]],
    [null],
    ["text"],
    [7],
    [hsdsPage([])],
    [{ name: "A taxonomy", description: "Words" }],
  ])("%j has none", (file) => {
    expect(read(file)).toMatchObject({ services: [], refused: [] });
  });
});

describe("what is told differently from place to place", () => {
  test("costs as a list, hours of 24, a day out of a moment, http", () => {
    const fields = first(
      hsdsService({
        fees_description: "",
        fees: null,
        assured_date: null,
        url: "http://house.example/",
        schedules: [{ byday: ["MO"], opens_at: "00:00Z", closes_at: "24:00" }],
        service_areas: [],
      }),
    );
    expect(fields).toMatchObject({
      fees_description: "Under 18: 3 GBP, an hour",
      assured_date: "2026-10-02",
      schedules: { "hours-1": { byday: "MO", opens_at: "00:00", closes_at: "23:59" } },
      service_areas: [{ country: "GB", name: "Exampletown" }],
    });
    expect(fields).not.toHaveProperty("url");
  });

  test("a field that our own check refuses costs only itself", () => {
    const { services, dropped } = read(hsdsService({ alert: "x".repeat(5000) }));
    expect(services[0]?.fields).not.toHaveProperty("alert");
    expect(dropped).toContainEqual({ field: "alert", why: "not-usable", count: 1 });
  });
});

describe("a service without what readers need", () => {
  test.each([
    ["description", { description: "" }],
    ["assured_date", { assured_date: "last week", last_modified: null }],
    ["organization", { organization: null }],
  ])("%s", (field, over) => {
    const file = hsdsService(over);
    const { services, refused } = read(file);
    expect(services).toEqual([]);
    expect(refused).toMatchObject([{ name: "Housing advice", at: "", problems: [{ field }] }]);
    expect(accountOf(file)).toBe(countValues(file));
  });

  test("no way to reach it", () => {
    const { id, name, status, description, organization, assured_date } = hsdsService();
    const bare = { ...organization, email: null, phones: [], contacts: [] };
    const file = { id, name, status, description, assured_date, organization: bare };
    expect(read(file).refused).toMatchObject([{ problems: [{ code: "needs-one-of" }] }]);
  });

  test("no area, in a node that has none either", () => {
    expect(read(hsdsService(), { area: null as never }).refused).toMatchObject([
      { problems: [{ code: "missing-key", key: "service_areas" }] },
    ]);
  });
});

test("whatever a file holds, every value is accounted for, and nothing breaks", () => {
  const anything = fc.jsonValue({ maxDepth: 4 });
  const keys = Object.keys(hsdsService());
  const broken = fc
    .dictionary(fc.constantFrom(...keys), anything, { maxKeys: 12 })
    .map((over) => hsdsService(over));
  fc.assert(
    fc.property(
      fc.array(
        fc.oneof(
          broken,
          anything.map((value) => ({ x: value })),
        ),
        { maxLength: 3 },
      ),
      (file) => {
        const plain = JSON.parse(JSON.stringify(file)).map((one: Record<string, unknown>, index: number) =>
          "id" in one ? { ...one, id: `${index}` } : one,
        );
        expect(accountOf(plain)).toBe(countValues(plain));
      },
    ),
    { numRuns: cases(50, 150) },
  );
});
