import { describe, expect, test } from "vitest";
import { checkShape } from "../../../src/core/files/check-shape.ts";
import type { FileKind } from "../../../src/core/files/schemas.ts";
import type { Trust } from "../../../src/core/files/trust.ts";
import { parseYaml } from "../../../src/core/files/yaml.ts";
import { growsLinearly } from "../../support/growth.ts";

const check = (kind: FileKind, text: string, trust: Trust = "own") =>
  checkShape(kind, parseYaml(text, "a.yaml"), trust);

/** What is wrong, as `line:column code field`. */
const problemsOf = (kind: FileKind, text: string, trust: Trust = "own") =>
  check(kind, text, trust).problems.map(({ place, code, ...facts }) => {
    const field = "field" in facts && facts.field !== "" ? ` ${facts.field}` : "";
    return `${place.line}:${place.column} ${code}${field}`;
  });

const document = `title: Finding a home
summary: How to look for a home together.
type: guideline
phase: [arrival]
audience: [volunteer]
topic: [housing]
sources:
  - title: Guide for sponsors
reviewed: 2026-11-01
review_every: P1Y
`;
const service = `name: Café
status: active
organization: { name: House }
description: Practise conversation.
email: cafe@house.example
service_areas: [{ country: NL }]
assured_date: 2026-11-01
`;

test("what is right has no problems and comes back as written", () => {
  const { value, problems, wrong } = check("document", document);
  expect(problems).toEqual([]);
  expect(value).toMatchObject({ title: "Finding a home", phase: ["arrival"], reviewed: "2026-11-01" });
  expect([...wrong]).toEqual([]);
});

describe("one problem for each mistake, in the order of the file", () => {
  test("in one run", () => {
    const text = document
      .replace("title: Finding", "titel: Finding")
      .replace("guideline", "guidline")
      .replace("[arrival]", "arrival")
      .replace("[volunteer]", "[volunter, volunteer, volunteer]")
      .replace("[housing]", "[]")
      .replace("2026-11-01", "2026-02-30")
      .replace("P1Y", "1 year");
    expect(problemsOf("document", text)).toEqual([
      "1:1 unknown-key titel",
      "3:7 wrong-word type",
      "4:8 wrong-type phase",
      "5:12 wrong-word audience.1",
      "5:33 duplicate-item audience",
      "6:8 empty-value topic",
      "9:11 no-such-day reviewed",
      "10:15 wrong-value review_every",
    ]);
  });

  test.each([
    ["a key misspelt", "document", document.replace("summary", "sumary"), "2:1 unknown-key sumary"],
    ["a key missing", "document", document.replace(/summary.*\n/, ""), "1:1 missing-key summary"],
    [
      "a key missing within",
      "document",
      document.replace("title: Guide", "publisher: Guide"),
      "8:5 missing-key sources.1.title",
    ],
    ["nothing there", "document", document.replace("Finding a home", ""), "1:8 empty-value title"],
    ["an empty text", "document", document.replace("Finding a home", '" "'), "1:8 empty-value title"],
    ["a number as text", "document", document.replace("Finding a home", "2026"), "1:8 wrong-type title"],
    [
      "an address without https",
      "document",
      document.replace("sponsors", "s\n    url: http://a.example/"),
      "9:10 not-https sources.1.url",
    ],
    [
      "a script as address",
      "document",
      document.replace("sponsors", "s\n    url: javascript:alert(1)"),
      "9:10 not-https sources.1.url",
    ],
    [
      "an address with a password",
      "document",
      document.replace("sponsors", "s\n    url: https://a:b@c.example/"),
      "9:10 wrong-value sources.1.url",
    ],
    [
      "a year",
      "document",
      document.replace("sponsors", "s\n    year: 12"),
      "9:11 out-of-range sources.1.year",
    ],
    [
      "a time on no clock",
      "service",
      `${service}schedules: { a: { byday: MO, opens_at: "09:00", closes_at: "24:30" } }\n`,
      "8:60 no-such-day schedules.a.closes_at",
    ],
    ["no way to reach anyone", "service", service.replace(/email.*\n/, ""), "1:1 needs-one-of"],
    [
      "a name of the site's own",
      "network",
      "format: 1\nid: search\ntitle: { en: A }\nlanguages: [en]\nlicence: CC-BY-4.0\n",
      "2:5 reserved-id id",
    ],
    [
      "a newer format",
      "network",
      "format: 2\nid: a\ntitle: { en: A }\nlanguages: [en]\nlicence: CC-BY-4.0\n",
      "1:9 unknown-format format",
    ],
    [
      "a language that is none",
      "network",
      "format: 1\nid: a\ntitle: { EN: A }\nlanguages: [en]\nlicence: CC-BY-4.0\n",
      "3:10 wrong-value title.EN",
    ],
    [
      "a fact whose value is of another type",
      "facts",
      fact("duration", "6 months"),
      "3:10 wrong-value a.value",
    ],
    [
      "an amount in quotation marks",
      "facts",
      `${fact("money", '"450"')}  currency: EUR\n`,
      "3:10 wrong-type a.value",
    ],
    ["money without currency", "facts", fact("money", "450"), "2:3 missing-key a.currency"],
    [
      "an optional part of a change",
      "service-change",
      "overrides: a/b\nlocation: here\n",
      "2:11 wrong-type location",
    ],
    [
      "an alias where a text belongs",
      "document",
      document.replace("Finding a home", "*home"),
      "1:8 yaml-reference",
    ],
  ] as const)("%s", (_, kind, text, problem) => {
    expect(problemsOf(kind, text)).toEqual([problem]);
  });

  test("null takes a part of a service away, but not its name", () => {
    expect(problemsOf("service-change", "overrides: a/b\nurl: null\nphones: { desk: null }\n")).toEqual([]);
    expect(problemsOf("service-change", "overrides: a/b\nname: null\n")).toEqual(["2:7 empty-value name"]);
  });
});

describe("what to write instead", () => {
  test("the nearest key that is not there yet, or the nearest word", () => {
    expect(check("document", document.replace("review_every", "reviewEvery")).problems).toMatchObject([
      { code: "unknown-key", key: "reviewEvery", suggestion: "review_every" },
    ]);
    expect(check("document", `${document}Title: x\n`).problems).toMatchObject([{ suggestion: null }]);
    expect(check("document", document.replace("housing", "houzing")).problems).toMatchObject([
      { code: "wrong-word", found: "houzing", suggestion: "housing" },
    ]);
  });

  test("how it is written, and an example as it would stand in the file", () => {
    expect(check("document", document.replace("P1Y", "yearly")).problems).toMatchObject([
      { expected: expect.stringContaining("P, then a number"), example: "P6M", found: "yearly" },
    ]);
    expect(check("document", document.replace("[arrival]", "arrival")).problems).toMatchObject([
      { expected: ["list"], found: "text", written: "arrival", quotes: false, example: "[ arrival ]" },
    ]);
  });

  test("quotation marks, where they would do, around what is written and not around what was read", () => {
    const text = `${service}phones: { desk: { number: 0100000000 } }\n`;
    expect(check("service", text).problems).toMatchObject([
      { code: "wrong-type", found: "number", written: "0100000000", quotes: true },
    ]);
  });

  test.each([
    ["http://a.example/b", "https://a.example/b"],
    ["www.a.example", "https://www.a.example"],
    ["ftp://a.example/", null],
    ["javascript:alert(1)", null],
  ])("for %s: %s", (address, suggestion) => {
    const text = document.replace("sponsors", `s\n    url: ${address}`);
    expect(check("document", text).problems).toMatchObject([{ code: "not-https", suggestion }]);
  });
});

describe("whose file it is", () => {
  const text = `${document}mood: good\n`.replace("sponsors", "sponsors\n    colour: red");

  test("in our own, an unknown key is an error", () => {
    expect(check("document", text).value).toBeNull();
    expect(check("document", text).problems.map(({ severity }) => severity)).toEqual(["error", "error"]);
  });

  test("in a partner's, it is left out with a warning", () => {
    const { value, problems } = check("document", text, "partner");
    expect(problems).toMatchObject([
      { severity: "warning", field: "sources.1.colour" },
      { severity: "warning", field: "mood" },
    ]);
    expect(value).toEqual(check("document", document).value);
  });
});

test("a key that is needed and misspelt is an error in a partner's file too", () => {
  const { value, problems } = check("document", document.replace("summary", "sumary"), "partner");
  expect(value).toBeNull();
  expect(problems).toMatchObject([{ code: "unknown-key", severity: "error", suggestion: "summary" }]);
  expect(check("service", service.replace("email", "emial"), "partner").problems).toMatchObject([
    { code: "unknown-key", severity: "error", suggestion: "email" },
  ]);
});

describe("lengths are looked at first", () => {
  test("a long text is too long, once; one with a form of its own has the wrong form", () => {
    expect(problemsOf("document", document.replace("Finding a home", "x".repeat(300)))).toEqual([
      "1:8 too-long title",
    ]);
    expect(problemsOf("document", document.replace("P1Y", `P${"1".repeat(300)}Y`))).toEqual([
      "10:15 wrong-value review_every",
    ]);
    expect(problemsOf("document", document.replace("guideline", "g".repeat(300)))).toEqual([
      "3:7 wrong-word type",
    ]);
  });

  test("long lists and maps are told, and what is beyond is not looked at", () => {
    const keywords = `${document}keywords: [${Array.from({ length: 60 }, (_, i) => `k${i}`).join(", ")}]\n`;
    expect(problemsOf("document", keywords)).toEqual(["11:11 too-many keywords"]);
    const areas = service.replace("[{ country: NL }]", `[${"{ country: X }, ".repeat(40)}]`);
    expect(problemsOf("service", areas).filter((problem) => !problem.includes("service_areas."))).toEqual([
      "6:16 too-many service_areas",
    ]);
  });

  test("a long key is too long", () => {
    const title = `format: 1\nid: a\ntitle: { ${"e".repeat(60)}: A, en: A }\nlanguages: [en]\nlicence: CC-BY-4.0\n`;
    expect(problemsOf("network", title)).toEqual([`3:10 too-long title.${"e".repeat(60)}`]);
  });

  test("no pattern takes long, whatever the text", () => {
    const evil: readonly ((size: number) => string)[] = [
      (size) => "a-".repeat(size / 2),
      (size) => `${"a".repeat(size)}!`,
      (size) => "1".repeat(size),
      (size) => `https://${"a".repeat(size)} `,
      (size) => "a@".repeat(size / 2),
    ];
    for (const make of evil) {
      const checkWith = (size: number) => {
        const text = make(size);
        const written = document
          .replace("P1Y", `"${text.slice(0, 30)}"`)
          .replace("sponsors", `s\n    url: "${text}"`)
          .concat(`licence: "${text.slice(0, 200)}"\n`);
        return check("document", written);
      };
      expect(growsLinearly(checkWith, 15_000), String(make)).toBe(true);
    }
  });
});

test("messages show texts on one line, shortened, without hidden characters", () => {
  const [problem] = check(
    "document",
    document.replace("guideline", `"x\\n\\e[31m${"y".repeat(500)}"`),
  ).problems.slice(-1);
  expect(problem).toMatchObject({ code: "wrong-word" });
  const found = problem !== undefined && "found" in problem ? String(problem.found) : "";
  expect(found.length).toBeLessThanOrEqual(80);
  expect(found).not.toMatch(/\p{Cc}/u);
});

function fact(type: string, value: string): string {
  return `a:\n  type: ${type}\n  value: ${value}\n  label: { en: A }\n  source: { title: B }\n  checked: 2026-11-01\n  review_every: P1Y\n`;
}
