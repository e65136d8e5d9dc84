import { describe, expect, test } from "vitest";
import { checkFileRules, checkRules } from "../../../src/core/check/rules.ts";
import { parseNode } from "../../../src/core/node/parse-node.ts";
import type { RecordProblem } from "../../../src/model/problems/records.ts";
import type { RuleProblem } from "../../../src/model/problems/rules.ts";
import type { SourceFile } from "../../../src/model/source.ts";
import { describe as describeProblem } from "../../../src/report/sentences/describe.ts";

const network = (id: string, partners: string[] = []) => `format: 1
id: ${id}
title: { en: Example }
languages: [en, nl]
licence: CC-BY-4.0
partners: [${partners.map((partner) => `{ id: ${partner}, url: "https://git.${partner}.example/a.git" }`).join(", ")}]
`;
const toolkit = "title: { en: Housing }\nsummary: { en: A first home. }\nlanguage: en\n";
const document = (body: string, more = "") => `---
title: Finding a home
summary: What to do together.
type: guideline
phase: [arrival]
audience: [volunteer]
topic: [housing]
sources: [{ title: Guide for sponsors }]
reviewed: 2026-11-01
review_every: P1Y
${more}---
${body}`;
const agreement = (front: string, body: string) =>
  document(body, `parties: { lead: { title: Lead, role: lead-organisation } }\n${front}`).replace(
    "guideline",
    "agreement",
  );
const translation = (body: string) =>
  `---\ntitle: Een huis vinden\nsummary: Wat je samen doet.\n---\n${body}`;

type Files = Readonly<Record<string, string>>;

function parse(id: string, files: Files, prefix = "") {
  const sources = Object.entries(files).map(
    ([path, text]): SourceFile => ({ origin: { node: id, commit: null, path }, path: prefix + path, text }),
  );
  return { sources, ...parseNode(id, sources, prefix === "" ? "own" : "partner") };
}

/** Problems of the rules in a node with a `network.yaml` and a housing toolkit, beside one partner. */
function check(files: Files, theirs: Files = {}): readonly (RecordProblem | RuleProblem)[] {
  const own = parse("welkom", {
    "network.yaml": network("welkom", ["nl-network"]),
    "toolkits/housing/toolkit.yaml": toolkit,
    ...files,
  });
  const partner = parse(
    "nl-network",
    { "network.yaml": network("nl-network"), "toolkits/arrival/toolkit.yaml": toolkit, ...theirs },
    "partners/nl-network/",
  );
  return checkRules({
    content: own.content,
    partners: [partner.content],
    failed: new Set(own.failed),
    texts: new Map(own.sources.map(({ path, text }) => [path, text])),
  });
}

/** `path:line:column code`, the path without its folder. */
const show = (problems: readonly (RecordProblem | RuleProblem)[]) =>
  problems.map(({ code, place }) => `${place.path.split("/").at(-1)}:${place.line}:${place.column} ${code}`);

const home = "toolkits/housing/home.en.md";
const homeNl = "toolkits/housing/home.nl.md";
/** Line of a document on which its text begins. */
const first = 12;

describe("headings", () => {
  const headings = (body: string) => show(check({ [home]: document(body) }));

  test("each needs a name in braces, whatever its level, however it is written", () => {
    expect(
      headings("# One\n\n### Two {#two}\n\nThree\n-----\n\nFour {#four}\n====\n\n## Five {#five} ##\n"),
    ).toEqual([`home.en.md:${first}:1 section-id-missing`, `home.en.md:${first + 4}:1 section-id-missing`]);
  });

  test("what only looks like a heading needs none", () => {
    expect(headings("```\n## Code\n```\n\n> ## Quote\n\n- ## List\n\n    ## Indented\n")).toEqual([]);
  });

  test("a name may stand once; the place is the name, after any text before it", () => {
    const found = check({
      [home]: document("## A {#a}\n\n## The other A {#a}\n\n## And {#a} ##\n\nB {#a}\n---\n"),
    });
    expect(show(found)).toEqual([
      `home.en.md:${first + 2}:16 section-id-twice`,
      `home.en.md:${first + 4}:8 section-id-twice`,
      `home.en.md:${first + 6}:3 section-id-twice`,
    ]);
    expect(found).toMatchObject([
      { id: "a", firstLine: first, place: { length: 4 } },
      { firstLine: first },
      { firstLine: first },
    ]);
  });

  test("a heading of two lines has its name on the second", () => {
    expect(show(check({ [home]: document("## A {#a}\n\nOf two\nlines {#a}\n====\n") }))).toEqual([
      `home.en.md:${first + 3}:7 section-id-twice`,
    ]);
  });

  test("in translations of partners' documents too", () => {
    const path = "toolkits/housing/translations/nl-network/arrival/week.nl.md";
    const text = `---\ntranslates: nl-network/arrival/week\n${translation("## Zoeken\n").slice(4)}`;
    expect(show(check({ [path]: text }))).toEqual(["week.nl.md:6:1 section-id-missing"]);
  });

  test("a suggestion is a name that can be written", () => {
    const [problem] = check({ [home]: document("## Finding a home!\n") });
    expect(problem).toMatchObject({ title: "Finding a home!", suggestion: "finding-a-home" });
    expect(headings("## Finding a home! {#finding-a-home}\n")).toEqual([]);
  });
});

describe("translations", () => {
  const both = "## Search {#search}\n\nA.\n\n## Move {#move}\n\nB.\n";

  test("have the parts of their source, in any order and at any level", () => {
    const files = {
      [home]: document(both),
      [homeNl]: translation("### Verhuizen {#move}\n\n## Zoeken {#search}\n"),
    };
    expect(check(files)).toEqual([]);
  });

  test("missing and unknown parts are named once for each file", () => {
    const files = { [home]: document(both), [homeNl]: translation("## Een {#one}\n\n## Twee {#two}\n") };
    const found = check(files);
    expect(show(found)).toEqual(["home.nl.md:4:1 sections-missing", "home.nl.md:5:1 sections-unknown"]);
    expect(found).toMatchObject([
      { sections: ["search", "move"], source: home },
      { sections: ["one", "two"], source: home },
    ]);
  });

  test("a heading without a name is one mistake, not three", () => {
    const files = { [home]: document(both), [homeNl]: translation("## Zoeken\n\n## Verhuizen {#move}\n") };
    expect(show(check(files))).toEqual(["home.nl.md:5:1 section-id-missing"]);
  });

  test("a heading without a name gets the original's, not one made from the translated words", () => {
    const suggest = (nl: string) =>
      check({ [home]: document(`${both}\n## Keys {#keys}\n\nC.\n`), [homeNl]: translation(nl) });
    expect(suggest("## Zoeken {#search}\n\n## Verhuizen\n\n## Sleutels {#keys}\n")).toMatchObject([
      { code: "section-id-missing", suggestion: "move", original: ["move"] },
    ]);
    expect(suggest("## Search\n\n## Verhuizen\n\n## Sleutels\n")).toMatchObject(
      ["search", "move", "keys"].map((suggestion) => ({ code: "section-id-missing", suggestion })),
    );
    expect(suggest("## Zoeken {#search}\n\n## Sleutels\n")).toMatchObject([
      { suggestion: null, original: ["move", "keys"] },
    ]);
    expect(
      suggest("## Zoeken {#search}\n\n## Nieuw\n\n## Verhuizen {#move}\n\n## Sleutels {#keys}\n"),
    ).toMatchObject([{ suggestion: null, original: [] }]);
  });

  test.each([
    ["{ #move }", "spaces"],
    ["{# move}", "spaces"],
    ["{move}", "hash"],
    ["\\{#move}", "signs"],
    ["{\\#move}", "signs"],
    ["｛#move｝", "signs"],
    ["{＃move}", "signs"],
    ["{#Move}:", "end"],
    ["{ #verhuizen }", "spaces"],
  ])("%s at a heading is nearly a name: what to write", (written, fault) => {
    const files = {
      [home]: document(both),
      [homeNl]: translation(`## Zoeken {#search}\n\n## Verhuizen ${written}\n`),
    };
    const found = check(files);
    const braces = written.replace(/:$/, "");
    expect(found).toMatchObject([
      {
        ...{ code: "section-id-unread", written: braces, fault, suggestion: "move" },
        place: { path: homeNl, line: 7, column: 14, length: braces.length },
      },
    ]);
    const hints = {
      spaces: "Take the spaces out",
      hash: "# before",
      signs: "plain signs",
      end: "end of the line",
    };
    expect(found.map((one) => describeProblem(one).hint)).toEqual([
      expect.stringMatching(new RegExp(`${hints[fault as keyof typeof hints]}.*: \\{#move\\}$`)),
    ]);
  });

  test("a name in front of a heading is nearly one too, and braces with other words are not", () => {
    expect(check({ [home]: document("## {#search} Search\n") })).toMatchObject([
      { code: "section-id-unread", fault: "end", suggestion: "search" },
    ]);
    expect(check({ [home]: document("## Search {if you like}\n") })).toMatchObject([
      { code: "section-id-missing", original: null },
    ]);
  });

  test("a name that the original does not have: the one that was meant, by its spelling or its place", () => {
    const unknown = (nl: string) =>
      check({ [home]: document(both), [homeNl]: translation(nl) }).find(
        ({ code }) => code === "sections-unknown",
      );
    expect(unknown("## Zoeken {#Search}\n\n## Verhuizen {#verhuizen}\n")).toMatchObject({
      meant: [
        { found: "Search", meant: "search" },
        { found: "verhuizen", meant: "move" },
      ],
    });
    const found = unknown("## Zoeken {#search}\n\n## Verhuizen {#Move}\n");
    expect(found && describeProblem(found).hint).toBe(
      "Write {#move} instead of {#Move}, as in the original.",
    );
    expect(unknown("## Een {#one}\n\n## Zoeken {#search}\n\n## Verhuizen {#move}\n")).toMatchObject({
      meant: [],
    });
  });

  test("are compared with the text that was translated, not with another translation of it", () => {
    const path = "toolkits/housing/translations/nl-network/arrival/week.nl.md";
    const text = `---\ntranslates: nl-network/arrival/week\n${translation("## Zoeken {#search}\n\n## Verhuizen {#move}\n").slice(4)}`;
    const theirs = {
      "toolkits/arrival/week.ar.md": translation("أهلا\n"),
      "toolkits/arrival/week.en.md": document(both),
    };
    expect(check({ [path]: text }, theirs)).toEqual([]);
  });

  test("of a partner's document are compared with that", () => {
    const path = "toolkits/housing/translations/nl-network/arrival/week.nl.md";
    const text = `---\ntranslates: nl-network/arrival/week\n${translation("## Zoeken {#search}\n").slice(4)}`;
    const found = check({ [path]: text }, { "toolkits/arrival/week.en.md": document(both) });
    expect(show(found)).toEqual(["week.nl.md:5:1 sections-missing"]);
    expect(found).toMatchObject([
      { sections: ["move"], source: "partners/nl-network/toolkits/arrival/week.en.md" },
    ]);
  });
});

describe("ids", () => {
  const service =
    "name: Desk\nstatus: active\norganization: { name: House }\ndescription: Help.\nemail: a@house.example\nservice_areas: [{ country: NL }]\nassured_date: 2026-11-01\n";
  const term = "label: { en: Group }, meaning: { en: People. }";

  test("the first by path keeps the id, each later one is a problem", () => {
    const found = check({
      "toolkits/a/services/desk.yaml": service,
      "toolkits/b/services/desk.yaml": service,
      "toolkits/c/services/desk.yaml": service,
      "toolkits/c/services/other.yaml": service,
    });
    expect(found.map(({ place }) => place.path)).toEqual([
      "toolkits/b/services/desk.yaml",
      "toolkits/c/services/desk.yaml",
    ]);
    expect(found).toMatchObject([{ id: "welkom/desk", first: "toolkits/a/services/desk.yaml" }, {}]);
  });

  test("the order of the files makes no difference", () => {
    const found = check({
      "toolkits/b/services/desk.yaml": service,
      "toolkits/a/services/desk.yaml": service,
    });
    expect(found).toMatchObject([{ place: { path: "toolkits/b/services/desk.yaml" } }]);
  });

  test("a term and a service may share a name, two terms may not", () => {
    const files = {
      "toolkits/a/services/desk.yaml": service,
      "toolkits/a/terms/a.yaml": `desk: { ${term} }\n`,
    };
    expect(check(files)).toEqual([]);
    expect(
      show(check({ ...files, "toolkits/b/terms/b.yaml": `x: { ${term} }\ndesk: { ${term} }\n` })),
    ).toEqual(["b.yaml:2:1 id-twice"]);
  });

  test("facts of two groups may share a key", () => {
    const fact =
      "period: { label: { en: Period }, type: duration, value: P1Y, source: { title: Decree }, checked: 2026-11-01, review_every: P6M }\n";
    expect(check({ "toolkits/a/facts/nl.yaml": fact, "toolkits/a/facts/de.yaml": fact })).toEqual([]);
    const second = fact.replace("period", "start") + fact;
    expect(show(check({ "toolkits/a/facts/nl.yaml": fact, "toolkits/b/facts/nl.yaml": second }))).toEqual([
      "nl.yaml:2:1 id-twice",
    ]);
  });
});

describe("references", () => {
  test("a listed document may be there in any language", () => {
    const list = {
      "toolkits/housing/toolkit.yaml": `${toolkit}documents: [home, homs]\n`,
      [homeNl]: document("Hallo.\n"),
    };
    const found = check(list);
    expect(show(found)).toEqual(["toolkit.yaml:4:19 listed-document-missing"]);
    expect(found).toMatchObject([
      { document: "homs", suggestion: null, expected: "toolkits/housing/homs.en.md" },
    ]);
    expect(
      check({ ...list, [home]: document("Hello.\n"), "toolkits/housing/homes.en.md": document("Hello.\n") }),
    ).toMatchObject([{ suggestion: "homes" }]);
  });

  test("a listed document that cannot be read is not missing", () => {
    const list = { "toolkits/housing/toolkit.yaml": `${toolkit}documents: [home]\n`, [home]: "no head" };
    expect(check(list)).toEqual([]);
  });

  test("former ids: of no document now, of one document only; translations say it once", () => {
    const formerly = (id: string) => document("Hello.\n", `formerly: [${id}]\n`);
    expect(check({ [home]: formerly("welkom/housing/homes"), [homeNl]: translation("Hallo.\n") })).toEqual(
      [],
    );
    expect(check({ [home]: formerly("welkom/housing/home") })).toMatchObject([
      { reason: "in-use", other: home },
    ]);
    const twice = { [home]: formerly("welkom/housing/home"), [homeNl]: translation("Hallo.\n") };
    expect(check(twice)).toMatchObject([{ place: { path: home } }]);
    const sameInTwo = {
      [homeNl]: formerly("welkom/housing/x"),
      "toolkits/housing/home.ar.md": formerly("welkom/housing/x"),
    };
    expect(check(sameInTwo)).toEqual([]);
    const other = "toolkits/housing/rights.en.md";
    expect(
      check({ [home]: formerly("welkom/housing/x"), [other]: formerly("welkom/housing/x") }),
    ).toMatchObject([{ reason: "claimed-twice", other: home, place: { path: other, line: 11, column: 12 } }]);
  });

  test("a change belongs to a partner, to one that a partner brought, or to nobody", () => {
    const change = (id: string) => ({
      [`toolkits/local/overrides/${id}.en.md`]: `---\noverrides: ${id}\n---\n## A {#a replace}\n\nB.\n`,
    });
    expect(check(change("nl-network/arrival/week"))).toEqual([]);
    expect(check(change("nl-netwerk/arrival/week"))).toMatchObject([
      { code: "not-a-partner", suggestion: "nl-network", place: { line: 2, column: 12 } },
    ]);
    expect(check(change("welkom/arrival/week"))).toMatchObject([{ code: "own-text-changed" }]);
  });
});

test("partners are those in network.yaml, had or not yet, and those that were brought", () => {
  const change = "toolkits/local/services/desk.yaml";
  const codes = (partners: string[], brought: string[]) => {
    const files = {
      "network.yaml": network("welkom", partners),
      [change]: "overrides: nl-network/desk\nalert: Closed\n",
    };
    const { content } = parse("welkom", files);
    const theirs = brought.map((id) => parse(id, {}, `partners/${id}/`).content);
    return checkRules({ content, partners: theirs, failed: new Set(), texts: new Map() }).map(
      ({ code }) => code,
    );
  };
  expect(codes(["nl-network"], [])).toEqual([]);
  expect(codes([], ["nl-network"])).toEqual([]);
  expect(codes(["open-pathways"], ["open-pathways"])).toEqual(["not-a-partner"]);
});

describe("agreements", () => {
  const body =
    "## Purpose {#purpose}\n\n:field[lead.name] and :field[ term ].\n\n## Second {#second}\n\n## Third {#third}\n";

  test("alternatives are two; blanks are used", () => {
    const front = `fields:
  lead.name: { label: Name, type: text }
  term: { label: Term, type: duration }
  unused: { label: Unused, type: text }
clauses:
  purpose: { level: mandatory, alternative: one }
  second: { level: optional, alternative: two }
  third: { level: optional, alternative: two }
`;
    const found = check({ [home]: agreement(front, body) });
    expect(show(found)).toEqual(["home.en.md:17:45 alternative-alone", "home.en.md:15:3 field-not-used"]);
  });

  test("a translation does not say it all again", () => {
    const front = "fields: { term: { label: Term, type: text } }\n";
    const files = { [home]: agreement(front, "## A {#a}\n"), [homeNl]: translation("## A {#a}\n") };
    expect(show(check(files))).toEqual(["home.en.md:12:11 field-not-used"]);
  });
});

test("a toolkit without a description is told once, at its first document", () => {
  const files = { "toolkits/x/b.en.md": document("B.\n"), "toolkits/x/a.en.md": document("A.\n") };
  expect(check(files)).toMatchObject([
    { code: "toolkit-missing", expected: "toolkits/x/toolkit.yaml", place: { path: "toolkits/x/a.en.md" } },
  ]);
});

test("a file by itself is checked by the rules that need no other", () => {
  const { content, sources } = parse("welkom", {
    [home]: document("## A\n", "formerly: [welkom/housing/home]\n"),
  });
  const texts = new Map(sources.map(({ path, text }) => [path, text]));
  const input = { content, partners: [], failed: new Set<string>(), texts };
  expect(checkFileRules(input).map(({ code }) => code)).toEqual(["section-id-missing"]);
  expect(checkRules(input).length).toBeGreaterThan(1);
});

test("a node without anything is right", () => {
  expect(check({})).toEqual([]);
});
