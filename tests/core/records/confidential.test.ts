import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseNode } from "../../../src/core/node/parse-node.ts";
import { findTold, veilService } from "../../../src/core/records/confidential.ts";
import type { Service } from "../../../src/model/service.ts";
import { cases } from "../../support/cases.ts";
import { network, sourceFile } from "../support/files.ts";

const shelter = (over: Partial<Service> = {}): Service => {
  const text = `name: Night shelter
status: active
organization: { name: House }
description: A safe bed.
phones: { desk: { number: "+31 10 000 00 00" } }
location:
  location_type: physical
  name: The Old Mill
  addresses: [{ address_1: Geheimestraat 12-a, city: Voorbeeldstad, postal_code: 0000 AA, country: NL }]
service_areas: [{ country: NL }]
assured_date: 2026-11-01
x_confidential_address: true
`;
  const { content } = parseNode(
    "our-node",
    [sourceFile("network.yaml", network()), sourceFile("toolkits/local/services/shelter.yaml", text)],
    "own",
  );
  return { ...(content.services[0] as Service), ...over };
};

describe("an address that must stay unknown", () => {
  test("goes with its place", () => {
    expect(veilService(shelter()).location).toBeNull();
    expect(findTold(shelter())).toEqual([]);
  });

  test("is taken out of every text that repeats it, and the texts are named", () => {
    const service = shelter({
      description: "Ring at GEHEIMESTRAAT 12-A, behind the old  mill.",
      x_translations: { ar: { alert: "0000AA" } },
      phones: { desk: { number: "+31 10 000 00 00", type: "voice", description: "In The Old Mill" } },
    });
    expect(findTold(service)).toEqual(["description", "phones.desk.description", "x_translations.ar.alert"]);
    const shown = JSON.stringify(veilService(service));
    expect(shown).not.toMatch(/geheime|mill|0000/i);
    expect(shown).toContain("Ring at …, behind");
  });

  test("leaves a service that keeps no secret as it is", () => {
    const service = shelter({ x_confidential_address: false, description: "Geheimestraat 12-a" });
    expect(veilService(service)).toBe(service);
    expect(findTold(service)).toEqual([]);
  });

  test("is never shown, whatever it is and wherever it stands", () => {
    const address = fc
      .string({ minLength: 5, maxLength: 30 })
      .filter((text) => text.replace(/\s/g, "").length >= 4);
    fc.assert(
      fc.property(address, fc.string({ maxLength: 20 }), (address_1, before) => {
        const plain = shelter();
        const location = plain.location && {
          ...plain.location,
          addresses: [{ ...plain.location.addresses[0], address_1 } as never],
        };
        const service = { ...plain, location, description: `${before}${address_1}${before}` };
        expect(findTold(service)).toContain("description");
        expect(veilService(service).description).toContain("…");
        expect(veilService(service).description.length).toBeLessThan(service.description.length + 1);
      }),
      { numRuns: cases(100, 300) },
    );
  });
});
