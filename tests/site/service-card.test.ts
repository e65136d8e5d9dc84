import { describe, expect, test } from "vitest";
import type { CatalogService } from "../../src/model/catalog.ts";
import { serviceCard } from "../../src/site/components/services/service-card.ts";
import { here } from "../../src/site/here.ts";
import { describeServices } from "../../src/site/json-ld.ts";
import { Site } from "../../src/site/site.ts";
import { exampleCatalog } from "../support/catalog.ts";

const catalog = exampleCatalog();
const at = here(new Site(catalog), "en/services/", "en");
const helpline = catalog.services.find(({ id }) => id === "nl-network/helpline") as CatalogService;
const card = (more: Partial<CatalogService>) => serviceCard(at, { ...helpline, ...more }, { level: 3 }).value;
const hours = { freq: "WEEKLY", valid_from: null, valid_to: null, description: null } as const;
const night = {
  evening: { ...hours, byday: "FR", opens_at: "20:00", closes_at: "23:59" },
  night: { ...hours, byday: "SA", opens_at: "00:00", closes_at: "02:00" },
};

describe("what a card says about now", () => {
  test("with all its hours, it leaves room for “open now”", () => {
    expect(card({})).toContain("data-hours=");
    expect(JSON.stringify(describeServices(at, [helpline]))).toContain("hoursAvailable");
  });

  test.each([
    ["x_by_appointment", "By appointment"],
    ["x_more_hours", "Not all opening hours are listed here."],
  ] as const)("with %s, nothing, and the hours say why", (field, words) => {
    for (const schedules of [helpline.schedules, {}]) {
      const text = card({ [field]: true, schedules });
      expect(text).toContain(words);
      expect(text).not.toContain("data-hours=");
    }
    const described = JSON.stringify(describeServices(at, [{ ...helpline, [field]: true }]));
    expect(described).not.toContain("hoursAvailable");
  });

  test("a night in two entries is one line", () => {
    const text = card({ schedules: night });
    expect(text).toContain('Friday <bdi class="number" dir="ltr">20:00–02:00</bdi>');
    expect(text).not.toContain("23:59</bdi>");
    expect(text).toContain("WEEKLY|FR|20:00|23:59||;WEEKLY|SA|00:00|02:00||");
  });
});
