import { describe, expect, test } from "vitest";
import { applyServiceChanges } from "../../../src/core/records/service-layers.ts";
import type { Service, ServiceChange } from "../../../src/model/service.ts";
import { makeService } from "../support/service.ts";

const service = makeService();

const path = "toolkits/local/services/desk-here.yaml";

function makeChange(change: Record<string, unknown>, more: Partial<ServiceChange> = {}): ServiceChange {
  const node = "welkom-voorbeeldstad";
  return { service: service.id, node, origin: { node, commit: null, path }, path, change, ...more };
}

function apply(change: Record<string, unknown>, to = service) {
  const { records: services, problems } = applyServiceChanges([to], [makeChange(change)]);
  return { service: services[0] as Service, problems };
}

const changed = { ...service, changedBy: ["welkom-voorbeeldstad"] };

test("no changes: the same services", () => {
  expect(applyServiceChanges([service], [])).toMatchObject({ records: [service], states: [], problems: [] });
});

describe("only what is named changes", () => {
  test("a value, a list as a whole, a map key by key", () => {
    const { service: result, problems } = apply({
      description: "Helps with rent and repairs.",
      languages: ["nl", "ar"],
      organization: { name: "Tenants" },
      phones: { desk: { number: "+31 20 111 11 11" }, evening: { number: "0800 000" } },
      location: { transportation: "Tram 5" },
      x_translations: { ar: { name: "مكتب السكن" } },
    });
    expect(problems).toEqual([]);
    expect(result).toEqual({
      ...changed,
      description: "Helps with rent and repairs.",
      languages: ["nl", "ar"],
      organization: { name: "Tenants", website: "https://tenants.example/" },
      phones: {
        desk: { number: "+31 20 111 11 11", type: "voice", description: "Mornings" },
        evening: { number: "0800 000", type: "voice", description: null },
      },
      location: { ...service.location, transportation: "Tram 5" },
      x_translations: { en: { name: "Housing desk" }, ar: { name: "مكتب السكن" } },
    });
  });

  test("null takes away, at any depth", () => {
    const { service: result, problems } = apply({
      alternate_name: null,
      phones: { desk: null },
      location: null,
      organization: { website: null },
      x_topic: null,
      x_review_every: null,
      x_translations: { en: null },
    });
    expect(problems).toEqual([]);
    expect(result).toEqual({
      ...changed,
      alternate_name: null,
      phones: {},
      location: null,
      organization: { name: "Tenants of Voorbeeldstad", website: null },
      x_topic: [],
      x_translations: {},
    });
  });

  test("what is new needs no more than what people must write", () => {
    const { service: result, problems } = apply(
      {
        schedules: { weekdays: { byday: "MO,TU", opens_at: "09:00", closes_at: "17:00" } },
        location: { addresses: [{ address_1: "Straat 2", city: "Voorbeeldstad", country: "NL" }] },
        service_areas: [{ country: "NL" }],
      },
      { ...service, location: null },
    );
    expect(problems).toEqual([]);
    expect(result.schedules.weekdays).toEqual({
      freq: "WEEKLY",
      byday: "MO,TU",
      opens_at: "09:00",
      closes_at: "17:00",
      valid_from: null,
      valid_to: null,
      description: null,
    });
    expect(result.location?.addresses[0]).toEqual({
      address_1: "Straat 2",
      city: "Voorbeeldstad",
      country: "NL",
      state_province: null,
      postal_code: null,
      address_type: "physical",
    });
    expect(result.service_areas).toEqual([{ country: "NL", region: null, name: null }]);
  });
});

test("changes are laid one over the other, lowest first", () => {
  const changes = [
    makeChange({ name: "National", alert: "Closed" }, { node: "national" }),
    makeChange({ name: "Local" }),
    makeChange({ fees_description: null }),
  ];
  expect(applyServiceChanges([service], changes).records).toEqual([
    {
      ...service,
      name: "Local",
      alert: "Closed",
      fees_description: null,
      changedBy: ["national", "welkom-voorbeeldstad"],
    },
  ]);
});

describe("a service keeps what it needs; the change is left out whole", () => {
  test.each([
    [{ name: null, alert: "New" }, "name", "needed"],
    [{ name: "" }, "name", "needed"],
    [{ organization: { name: null } }, "organization.name", "needed"],
    [{ organization: null }, "organization", "needed"],
    [{ description: null }, "description", "needed"],
    [{ service_areas: [] }, "service_areas", "needed"],
    [{ assured_date: null }, "assured_date", "needed"],
    [{ phones: null, email: null }, "phones, email or url", "needed"],
    [{ phones: { other: { description: "Evenings" } } }, "phones.other.number", "needed"],
    [{ schedules: { other: { byday: "MO" } } }, "schedules.other.opens_at", "needed"],
    [{ status: "closed" }, "status", "wrong"],
    [{ name: 5 }, "name", "wrong"],
    [{ languages: "nl" }, "languages", "wrong"],
    [{ phones: { desk: "0800" } }, "phones", "wrong"],
    [{ location: { addresses: [{ city: "X" }] } }, "location", "wrong"],
    [{ x_visibility: "secret" }, "x_visibility", "wrong"],
  ])("%j", (change, field, reason) => {
    const { service: result, problems } = apply(change);
    expect(result).toBe(service);
    expect(problems).toEqual([
      {
        code: "record-change-refused",
        severity: "error",
        place: { path, line: 1, column: 1, length: 1 },
        record: service.id,
        kind: "service",
        by: "welkom-voorbeeldstad",
        field,
        reason,
      },
    ]);
  });
});

test("whose a service is cannot be changed, nor anything we do not know", () => {
  const { service: result, problems } = apply({
    id: "x/y",
    node: "x",
    origin: null,
    changedBy: [],
    x_secret: 1,
  });
  expect(result).toBe(service);
  expect(problems.map((problem) => problem.code === "record-key-refused" && problem.key)).toEqual([
    "id",
    "node",
    "origin",
    "changedBy",
    "x_secret",
  ]);
});

test("keys that reach into JavaScript itself change nothing", () => {
  const forbidden =
    '"__proto__": {"number": "1"}, "constructor": {"number": "1"}, "prototype": {"number": "1"}';
  const { service: result } = apply(
    JSON.parse(`{"phones": {${forbidden}, "more": {"number": "2"}}, ${forbidden}}`),
  );
  expect(Object.getOwnPropertyNames(result.phones)).toEqual(["desk", "more"]);
  expect(({} as Record<string, unknown>).number).toBeUndefined();
});

describe("a secret address", () => {
  const shelter = { ...service, x_confidential_address: true };

  test("stays so, whoever says otherwise", () => {
    for (const value of [false, null]) {
      const { service: result, problems } = apply({ x_confidential_address: value, alert: "Full" }, shelter);
      expect(result).toMatchObject({ x_confidential_address: true, alert: "Full" });
      expect(problems).toMatchObject([
        { code: "confidential-kept", severity: "warning", by: "welkom-voorbeeldstad" },
      ]);
    }
  });

  test("is one from the first that says so", () => {
    const changes = [
      makeChange({ x_confidential_address: true }),
      makeChange({ x_confidential_address: false }),
    ];
    const { records: services, problems } = applyServiceChanges([service], changes);
    expect(services[0]?.x_confidential_address).toBe(true);
    expect(problems).toMatchObject([{ code: "confidential-kept" }]);
  });
});

test("a service that is not there: what was probably meant is said", () => {
  const { records: services, problems } = applyServiceChanges(
    [service],
    [makeChange({ name: "X" }, { service: "nl-network/dek" })],
  );
  expect(services).toEqual([service]);
  expect(problems).toMatchObject([
    {
      code: "record-change-target-missing",
      kind: "service",
      record: "nl-network/dek",
      suggestion: "nl-network/desk",
    },
  ]);
});
