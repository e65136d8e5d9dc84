import { readdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Catalog } from "../../src/model/catalog.ts";
import { exampleCatalog } from "../support/catalog.ts";
import { type BuiltSite, buildSite } from "../support/site.ts";

const HELPLINE = "nl-network/helpline";

/** The same site with another number in one service that several pages show. */
function withOtherNumber(): Catalog {
  const catalog = exampleCatalog();
  return {
    ...catalog,
    services: catalog.services.map((service) =>
      service.id === HELPLINE
        ? { ...service, phones: { other: { number: "+31 20 999 99 99", type: "voice", description: null } } }
        : service,
    ),
  };
}

/** The names of the search's records, which say what is in them. */
const recordsOf = ({ folder }: BuiltSite): ReadonlySet<string> =>
  new Set(readdirSync(join(folder, "pagefind/fragment")));

let sites: readonly [BuiltSite, BuiltSite];
beforeAll(async () => {
  sites = [
    await buildSite(exampleCatalog(), { search: true }),
    await buildSite(withOtherNumber(), { search: true }),
  ];
});
afterAll(() => Promise.all(sites.map((site) => site.remove())));

test("another telephone number changes one record of the search in each language: that of its service, and the card's", () => {
  const [before, after] = sites.map(recordsOf) as [ReadonlySet<string>, ReadonlySet<string>];
  const languages = exampleCatalog().node.languages.length;
  const changed = [...after].filter((name) => !before.has(name));
  expect(changed.length).toBe(2 * languages);
  expect(before.size).toBe(after.size);
});
