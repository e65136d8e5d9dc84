import { describe, expect, test } from "vitest";
import { examine } from "../../../src/core/standing/examine.ts";
import type { CatalogPage } from "../../../src/model/catalog.ts";
import { piece } from "../../../src/site/components/piece.ts";
import { here } from "../../../src/site/here.ts";
import { Site } from "../../../src/site/site.ts";
import { isOwnPath } from "../../../src/values/paths.ts";
import { describeNode, document, HOME, listing, partnerFiles } from "../../support/partner-files.ts";
import { Paper } from "../support/paper.ts";

const long = "Many words about this service. ".repeat(30);
const service = (name: string): string => `name: ${name}
status: active
organization: { name: House }
description: ${long}
email: desk@house.example
x_topic: [housing]
service_areas: [{ country: NL, name: Voorbeeldstad }]
assured_date: 2026-11-01
`;
const term = `group:\n  label: { en: Group }\n  meaning: { en: ${"People who help. ".repeat(50)} }\n`;
const fact = `period:
  label: { en: Period }
  type: text
  value: ${"Twelve months. ".repeat(10)}
  source: { title: Decree }
  checked: 2026-11-01
  review_every: P6M
`;

/** The page of a partner's text beside forty services of ours, with these limits; its problems; and its HTML. */
function publish(text: string, limits = "", more: Readonly<Record<string, string>> = {}) {
  const files = { [HOME]: document("Finding a home", text), ...more };
  const paper = new Paper(partnerFiles("nl-network", files));
  const lines = limits === "" ? "" : `limits: { ${limits} }\n`;
  paper.write("network.yaml", describeNode("welkom-utrecht", lines + listing({ "nl-network": "" })));
  for (let at = 10; at < 50; at++) paper.write(`toolkits/local/services/s${at}.yaml`, service(`Desk ${at}`));
  paper.write("toolkits/local/terms/words.yaml", term);
  paper.write("toolkits/local/facts/nl.yaml", fact);
  const { problems, sources, ...node } = paper.node();
  const { catalog, problemsIn } = examine({ node, problems, sources }, { generator: "", partners: true });
  const page = catalog.pages.find(({ url }) => url.endsWith("/finding-a-home/")) as CatalogPage;
  const at = here(new Site(catalog), page.url, "en");
  const html = page.pieces
    .map((part) => piece(at, page, part, { facts: 0, services: new Set() }, null).value)
    .join("");
  const full = problemsIn((path) => !isOwnPath(path)).filter(({ code }) => code === "page-full");
  return { page, html, full, catalog };
}

/** Cards, and links to a card that the page has already. */
const cards = (html: string): number =>
  html.match(/<article class="service short"|<p class="again"/g)?.length ?? 0;

describe("a short text that asks for very much", () => {
  test("800 lists of forty services: the first are shown, then a link to all of them, and the report says so once", () => {
    const { html, full } = publish("::services{topic=housing}\n\n".repeat(800));
    expect(cards(html)).toBe(500);
    expect(html.length).toBeLessThan(6_000_000);
    expect(html.split("This page cannot show more services.")).toHaveLength(2);
    expect(html).toContain('<a href="../../../services/">All services near you</a>');
    expect(full).toMatchObject([
      {
        document: "nl-network/housing/finding-a-home",
        limit: "page_services",
        most: 500,
        severity: "warning",
      },
    ]);
    expect(full[0]?.place).toMatchObject({ line: 37, column: 1 });
  });

  test("each section whose services are missing says so", () => {
    const { html } = publish(
      "::services{topic=housing}\n\n## More\n\n::services{topic=housing}\n\n::service[s10]\n\n## Again\n\n::service[s11]\n",
      "page_services: 30",
    );
    expect(cards(html)).toBe(30);
    expect(html.split("This page cannot show more services.")).toHaveLength(4);
  });

  test.each([
    ["terms", ":term[group] "],
    ["facts", ":fact[nl.period] "],
    ["facts in headings", "\n\n# :fact[nl.period] :fact[nl.period]\n\n"],
  ])("thousands of %s: the page has an end", (_, placeholder) => {
    const { html, full } = publish(placeholder.repeat(4000), "page_bytes: 200000");
    expect(full).toMatchObject([{ limit: "page_bytes", most: 200_000 }]);
    expect(html.length).toBeLessThan(5_000_000);
    expect(html).toContain("ck-missing");
  });

  test("many such texts of one partner have an end together, and those of others do not count", () => {
    const text = document("Again", "::services{topic=housing}\n");
    const copies = Object.fromEntries(
      Array.from({ length: 20 }, (_, at) => [`toolkits/housing/again-${at}.en.md`, text]),
    );
    const { catalog, full } = publish("Words.\n", "pages_bytes: 400000", copies);
    const shown = catalog.pages.flatMap(({ pieces }) =>
      pieces.flatMap(({ blocks }) =>
        blocks.flatMap((block) => (block.kind === "services" ? block.services : [])),
      ),
    );
    expect(shown.length).toBeGreaterThan(40);
    expect(shown.length).toBeLessThan(200);
    expect(full.length).toBeGreaterThan(10);
    expect(full[0]).toMatchObject({ limit: "pages_bytes" });
  });
});

test("what people write has room: every list on every page, as before", () => {
  const { html, full, page } = publish(
    `::services{topic=housing}\n\n${":term[group] and :fact[nl.period].\n\n".repeat(200)}`,
  );
  expect(full).toEqual([]);
  expect(cards(html)).toBe(40);
  expect(html).not.toContain("ck-missing");
  expect(page.pieces[0]?.blocks[0]).toEqual({
    kind: "services",
    services: expect.any(Array),
    asked: "::services{topic=housing}",
  });
});

test("a text in hundreds of languages does not list them all on each of its pages", () => {
  const letters = [..."abcdefghijklmnopqrstuvwxyz"];
  const tags = letters.flatMap((one) => letters.map((other) => `q${one}${other}`)).slice(0, 300);
  const files = Object.fromEntries(
    tags.map((tag) => [`toolkits/housing/finding-a-home.${tag}.md`, document("A home")]),
  );
  const { page, catalog } = publish("Words.\n", "", files);
  expect(catalog.pages).toHaveLength(301);
  expect(page.translations).toHaveLength(100);
  expect(page.translations[0]?.language).toBe("en");
  expect(Object.keys(catalog.facts[0]?.value ?? {})).toHaveLength(100);
  expect(JSON.stringify(catalog).length).toBeLessThan(5_000_000);
});
