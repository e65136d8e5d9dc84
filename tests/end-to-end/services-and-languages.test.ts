import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { check } from "../../src/pipeline/check/check.ts";
import { build } from "../../src/pipeline/publish/build.ts";
import { readAll, writeFiles } from "../support/folder.ts";

const service = (name: string, more: string) => `name: ${name}
status: active
organization: { name: House }
description: Help with a home.
phones: { desk: { number: "+31 10 000 00 00" } }
assured_date: 2026-11-01
x_topic: [housing]
${more}`;
const document = (body: string) => `---
title: Finding a home
summary: What to do together.
type: guideline
phase: [arrival]
audience: [volunteer]
topic: [housing]
sources: [{ title: Guide for sponsors }]
reviewed: 2026-11-01
review_every: P1Y
---
${body}`;
const translation = (title: string, body: string, more = "") =>
  `---\ntitle: ${title}\nsummary: Samen.\n${more}---\n${body}`;

const node = {
  "network.yaml": `format: 1
id: our-node
title: { en: Ours }
languages: [en, nl, nl-simple, ar, prs]
fallback: { prs: [ar], ar: [en] }
licence: CC-BY-4.0
service_area: { country: NL, region: Zuid-Holland, name: Voorbeeldstad }
`,
  "toolkits/housing/toolkit.yaml":
    "title: { en: Housing }\nsummary: { en: A first home. }\nlanguage: en\ndocuments: [home]\n",
  "toolkits/housing/home.en.md": document(
    "## Start {#start}\n\nIt lasts :fact[nl.period].\n\n::services{topic=housing}\n\n::service[shelter]\n\n:term[group]\n",
  ),
  "toolkits/housing/home.nl-simple.md": translation(
    "Een huis",
    "## Begin {#start}\n\nHet duurt :fact[nl.period]. :term[group]\n",
    "machine: true\n",
  ),
  "toolkits/housing/home.ar.md": translation(
    "بيت",
    "## بداية {#start}\n\n:fact[nl.period] :fact[nl.group] :term[group] اتصل على +31 10 000 00 00\n",
  ),
  "toolkits/local/facts/nl.yaml": `period:
  label: { en: Length of support }
  type: duration
  value: P12M
  source: { title: Rules }
  checked: 2026-11-01
  review_every: P6M
  valid_from: 2026-01-01
  valid_to: 2026-12-31
group:
  label: { en: Size of a group }
  type: number
  value: 5
  unit: { nl: mensen, en: people }
  source: { title: Rules }
  checked: 2026-11-01
  review_every: P6M
`,
  "toolkits/local/terms/words.yaml":
    "group:\n  label: { en: Group, nl: Groep }\n  meaning: { en: Five people, nl: Vijf mensen }\n",
  "toolkits/local/services/town.yaml": service(
    "Town desk",
    "service_areas: [{ country: NL, name: voorbeeldstad }]\n",
  ),
  "toolkits/local/services/region.yaml": service(
    "Region desk",
    "service_areas: [{ country: NL, region: Zuid-Holland }]\n",
  ),
  "toolkits/local/services/country.yaml": service("Country desk", "service_areas: [{ country: NL }]\n"),
  "toolkits/local/services/elsewhere.yaml": service(
    "Desk elsewhere",
    "service_areas: [{ country: NL, name: Anderstad }]\n",
  ),
  "toolkits/local/services/gone.yaml": service(
    "Desk that is gone",
    "service_areas: [{ country: NL }]\n",
  ).replace("status: active", "status: defunct"),
  "toolkits/local/services/shelter.yaml": service(
    "Shelter",
    `service_areas: [{ country: NL }]
alert: Not at Geheimestraat 77 any more
x_confidential_address: true
location:
  location_type: physical
  name: De Verborgen Molen
  transportation: Bus to the Zwijgplein
  addresses: [{ address_1: Geheimestraat 77, city: Voorbeeldstad, postal_code: 1234 ZZ, country: NL }]
`,
  ).replace("x_topic: [housing]", "x_topic: [safeguarding]"),
};

let root: string;
let problems: Awaited<ReturnType<typeof build>>["problems"];
const read = (path: string): string => readFileSync(join(root, "out", path), "utf8");

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), "commonkit-"));
  writeFiles(root, node);
  const built = await build(root, join(root, "out"), () => undefined);
  problems = built.problems;
}, 60_000);
afterAll(() => rmSync(root, { recursive: true, force: true, maxRetries: 3 }));

describe("an address that must stay unknown", () => {
  test("is in no file of the site", () => {
    const files = readAll(join(root, "out"), []);
    const found = Object.entries(files).filter(([, text]) =>
      /Geheimestraat|Verborgen|1234\s?ZZ|Zwijgplein/i.test(text),
    );
    expect(found.map(([path]) => path)).toEqual([]);
    expect(Object.keys(files).length).toBeGreaterThan(50);
    expect(read("en/our-node/housing/home/index.html")).toContain("Not at … any more");
  });

  test("is told to whoever wrote it into a text", async () => {
    const told = { code: "confidential-told", severity: "error", field: "alert" };
    // The two translations leave out the services of their original.
    const differ = { code: "placeholders-differ" };
    expect(problems).toMatchObject([differ, differ, told]);
    const found = (await check(root, [])).problems.filter(({ severity }) => severity !== "notice");
    expect(found).toMatchObject([
      ...[differ, differ],
      { ...told, place: { path: "toolkits/local/services/shelter.yaml", line: 9 } },
    ]);
  });
});

describe("services", () => {
  test("on a page are those near, the nearest first", () => {
    const page = read("en/our-node/housing/home/index.html");
    const names = [...page.matchAll(/<h3><bdi>([^<]+)<\/bdi>/g)].map(([, name]) => name);
    expect(names).toEqual(["Town desk", "Region desk", "Country desk", "Shelter"]);
  });

  test("that no longer exist are not in the list of services", () => {
    const page = read("en/services/index.html");
    expect(page).toContain("Town desk");
    expect(page).not.toContain("Desk that is gone");
  });

  test("are at services.json, with their status and lasting ids", () => {
    const { contents } = JSON.parse(read("services.json"));
    expect(
      contents.map(({ name, status }: { name: string; status: string }) => `${name}: ${status}`),
    ).toEqual([
      "Town desk: active",
      "Region desk: active",
      "Country desk: active",
      "Shelter: active",
      "Desk that is gone: defunct",
      "Desk elsewhere: active",
    ]);
    expect(contents[3]).not.toHaveProperty("service_at_locations");
  });
});

test("a value stands on the page with its source, its day and until when it holds", () => {
  const page = read("en/our-node/housing/home/index.html");
  expect(page).toMatch(/<span class="ck-fact" data-fact="our-node\/nl\.period"><bdi>12 months<\/bdi>/);
  expect(page).toMatch(/<section class="facts"[\s\S]{0,300}12 months[\s\S]{0,200}Rules/);
  expect(page).toContain(
    '<time datetime="2026-12-31" data-until="2026-12-31">from 1 January 2026 until 31 December 2026</time>',
  );
});

describe("languages", () => {
  test("easy language is one of its own, with words of the language it is a kind of", () => {
    const page = read("nl-simple/our-node/housing/home/index.html");
    expect(page).toContain('<html lang="nl-simple" dir="ltr"');
    expect(page).toMatch(/<a class="ck-term"[^>]*>Groep<\/a>/);
    expect(page).toContain("<bdi>12 maanden</bdi>");
    expect(read("nl/translations/index.html")).toContain("Nederlands (eenvoudige taal)");
  });

  test("a translation that only a machine has read says so; another does not", () => {
    const words = "Dit is een machinevertaling";
    expect(read("nl-simple/our-node/housing/home/index.html")).toContain(words);
    expect(read("ar/our-node/housing/home/index.html")).not.toContain("ترجمة آلية");
  });

  test("the table says how each text stands in each language", () => {
    const page = read("en/translations/index.html");
    const states = [...page.matchAll(/<td data-state="(\w+)"[^>]*>(?:<a[^>]*>)?([^<]+)/g)].map(
      ([, state, words]) => [state, words],
    );
    expect(states).toEqual([
      ["good", "original"],
      ["missing", "not translated"],
      ["open", "not compared yet · machine translation"],
      ["open", "not compared yet"],
      ["missing", "not translated"],
    ]);
    expect(read("en/partners/index.html")).toContain('href="../translations/"');
  });

  test("readers of a language that is missing are led to the one that their node names for it", () => {
    expect(read("prs/a-z/index.html")).toContain("../../ar/our-node/housing/home/");
    expect(read("nl/a-z/index.html")).toContain("../../en/our-node/housing/home/");
  });

  test("words in another language than the page's are marked, with their direction", () => {
    const page = read("ar/our-node/housing/home/index.html");
    expect(page).toContain('<bdi lang="en" dir="ltr">5 people</bdi>');
    expect(page).toMatch(/<a class="ck-term"[^>]* lang="en" dir="ltr">Group<\/a>/);
    expect(page).toMatch(/<bdi>12 شهرًا<\/bdi>/);
  });

  test("a telephone number runs from left to right in Arabic, and can be called", () => {
    const page = read("ar/our-node/housing/home/index.html");
    expect(page).toContain('<html lang="ar" dir="rtl"');
    expect(page).toContain(
      '<a class="ck-tel" href="tel:+31100000000"><bdi dir="ltr">+31 10 000 00 00</bdi></a>',
    );
  });
});
