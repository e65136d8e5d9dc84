import { describe, expect, test } from "vitest";
import { parseNode } from "../../../src/core/node/parse-node.ts";
import { network, sourceFile } from "../support/files.ts";

const parse = (path: string, text: string) =>
  parseNode("our-node", [sourceFile("network.yaml", network()), sourceFile(path, text)], "own");

describe("services", () => {
  const path = "toolkits/local/services/cafe.yaml";
  const text = `name: Café
status: active
organization: { name: House }
description: Practise conversation.
phones: { desk: { number: "+31 10 000 00 00" } }
schedules: { weekdays: { byday: "MO,TU", opens_at: "09:00", closes_at: "17:00" } }
location: { location_type: physical, addresses: [{ address_1: Straat 1, city: Stad, country: NL }] }
service_areas: [{ country: NL }]
assured_date: 2026-11-01
`;

  test("have every field, defaults filled in", () => {
    const { content, problems } = parse(path, text);
    expect(problems).toEqual([]);
    expect(content.services).toMatchObject([
      {
        id: "our-node/cafe",
        node: "our-node",
        path,
        organization: { name: "House", website: null },
        url: null,
        phones: { desk: { number: "+31 10 000 00 00", type: "voice", description: null } },
        schedules: { weekdays: { freq: "WEEKLY", valid_to: null } },
        location: { name: null, addresses: [{ postal_code: null, address_type: "physical" }] },
        service_areas: [{ country: "NL", region: null, name: null }],
        languages: [],
        x_review_every: "P6M",
        x_visibility: "public",
        x_confidential_address: false,
        x_language: "nl",
        changedBy: [],
      },
    ]);
  });

  test("of another node are changed by what is named alone", () => {
    const { content, problems } = parse(
      path,
      "overrides: nl-network/desk\nfees_description: null\nphones: { desk: { description: Mornings } }\n",
    );
    expect(problems).toEqual([]);
    expect(content.services).toEqual([]);
    expect(content.serviceChanges).toMatchObject([
      {
        service: "nl-network/desk",
        node: "our-node",
        path,
        change: { fees_description: null, phones: { desk: { description: "Mornings" } } },
      },
    ]);
    expect(content.serviceChanges[0]?.change).not.toHaveProperty("overrides");
  });
});

describe("facts", () => {
  const path = "toolkits/local/facts/nl.yaml";

  test("have an id of node, group and key; what does not belong to their type is gone", () => {
    const source = "source: { title: Decree }, checked: 2026-11-01, review_every: P6M";
    const { content, problems } = parse(
      path,
      `support-period: { label: { en: Support }, type: duration, value: P12M, currency: EUR, unit: { en: x }, ${source} }\nallowance: { label: { en: Money }, type: money, value: 450, currency: EUR, ${source} }\n`,
    );
    expect(problems).toEqual([]);
    expect(content.facts).toMatchObject([
      {
        id: "our-node/nl.support-period",
        value: "P12M",
        currency: null,
        unit: {},
        source: { title: "Decree", url: null },
        reviewEvery: "P6M",
        validFrom: null,
      },
      { id: "our-node/nl.allowance", value: 450, currency: "EUR" },
    ]);
  });

  test("of another node are changed key by key", () => {
    const { content, problems } = parse(
      path,
      "overrides: nl-network\nsupport-period: { value: P18M, review_every: P1Y, source: { title: Local } }\n",
    );
    expect(problems).toEqual([]);
    expect(content.factChanges).toMatchObject([{ fact: "nl-network/nl.support-period", node: "our-node" }]);
    expect(content.factChanges[0]?.change).toEqual({
      value: "P18M",
      reviewEvery: "P1Y",
      source: { title: "Local", url: null },
    });
  });

  test("in one file stand or fall together", () => {
    const { content, failed } = parse(path, "overrides: nl-network\na: { value: P18M }\nb: { valeu: P1M }\n");
    expect(content.factChanges).toEqual([]);
    expect(failed).toEqual([path]);
  });
});

test("terms have an id of node and key", () => {
  const text = "sponsor-group: { label: { en: Sponsor group }, meaning: { en: Five people or more. } }\n";
  const { content, problems } = parse("toolkits/local/terms/words.yaml", text);
  expect(problems).toEqual([]);
  expect(content.terms).toMatchObject([{ id: "our-node/sponsor-group", label: { en: "Sponsor group" } }]);
});
