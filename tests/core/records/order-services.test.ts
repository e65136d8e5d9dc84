import { expect, test } from "vitest";
import { orderServices } from "../../../src/core/records/order-services.ts";
import { makeService } from "../support/service.ts";

const HERE = { country: "NL", region: "Utrecht", name: "Voorbeeldstad" };
const area = (region: string | null, name: string | null, country = "NL") => ({ country, region, name });
const hours = (byday: string, opens_at = "09:00", closes_at = "17:00") => ({
  week: {
    ...{ freq: "WEEKLY" as const, byday, opens_at, closes_at },
    ...{ valid_from: null, valid_to: null, description: null },
  },
});
const ALWAYS = hours("MO,TU,WE,TH,FR,SA,SU", "00:00", "23:59");
const one = (name: string, more: object) => makeService({ id: `n/${name}`, name, ...more });

test("what never closes first, then the nearest, then what is open for longer, then by name", () => {
  const services = [
    one("b", { service_areas: [HERE] }),
    one("a", { service_areas: [HERE] }),
    one("far", { service_areas: [area(null, null, "DE")], schedules: hours("MO,TU,WE,TH,FR") }),
    one("country", { service_areas: [area(null, null)], schedules: hours("MO,TU,WE,TH,FR") }),
    one("region", { service_areas: [area("Utrecht", null)] }),
    one("closed for now", { service_areas: [HERE], status: "temporarily closed", schedules: ALWAYS }),
    one("one day", { service_areas: [HERE], schedules: hours("MO") }),
    one("five days", { service_areas: [HERE], schedules: hours("MO,TU,WE,TH,FR") }),
    one("country, always", { service_areas: [area(null, null)], schedules: ALWAYS }),
    one("town, always", { service_areas: [HERE], schedules: ALWAYS }),
  ];
  const order = ["town, always", "country, always", "five days", "one day", "a", "b"];
  const names = [...order, "closed for now", "region", "country", "far"];
  expect(orderServices(services, HERE).map(({ name }) => name)).toEqual(names);
  expect(orderServices(services.toReversed(), HERE).map(({ name }) => name)).toEqual(names);
});
