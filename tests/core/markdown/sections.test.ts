import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseBody, readSections } from "../../../src/core/markdown/sections.ts";
import { cases } from "../../support/cases.ts";
import { anyText } from "../support/texts.ts";

const idsOf = (body: string): readonly string[] => readSections(body).map(({ id }) => id);

test("the own texts of the sections are the text, whatever it is", () => {
  fc.assert(
    fc.property(anyText, (body) => {
      const sections = readSections(body);
      expect(sections.map(({ start, ownEnd }) => body.slice(start, ownEnd)).join("")).toBe(body);
      expect(new Set(sections.map(({ id }) => id)).size).toBe(sections.length);
      for (const { start, bodyStart, ownEnd, end } of sections) {
        expect([start, bodyStart, ownEnd, end]).toEqual(
          [start, bodyStart, ownEnd, end].sort((a, b) => a - b),
        );
      }
    }),
    { numRuns: cases(150, 500) },
  );
});

describe("what makes a section", () => {
  test("an empty text has an empty intro", () => {
    expect(readSections("")).toEqual([
      {
        id: "_intro",
        explicit: false,
        level: 0,
        title: "",
        attributes: [],
        start: 0,
        bodyStart: 0,
        end: 0,
        ownEnd: 0,
        line: 1,
      },
    ]);
  });

  test("headings with # and underlined ones, with all that follows to the next of their level", () => {
    const body = "Intro\n\nFirst\n=====\nA\n\n## Deeper ##\nB\n\nSecond\n---\nC\n\n# Third\n";
    const sections = readSections(body);
    expect(sections.map(({ id, level, line, title }) => [id, level, line, title])).toEqual([
      ["_intro", 0, 1, ""],
      ["first", 1, 3, "First"],
      ["deeper", 2, 7, "Deeper"],
      ["second", 2, 10, "Second"],
      ["third", 1, 14, "Third"],
    ]);
    expect(sections.map(({ start, end }) => body.slice(start, end).split("\n", 1)[0])).toEqual([
      "Intro",
      "First",
      "## Deeper ##",
      "Second",
      "# Third",
    ]);
    expect(body.slice(sections[1]?.bodyStart, sections[1]?.end)).toBe(
      "A\n\n## Deeper ##\nB\n\nSecond\n---\nC\n\n",
    );
    expect(body.slice(sections[1]?.bodyStart, sections[1]?.ownEnd)).toBe("A\n\n");
  });

  test("none in lists, quotations, code or after four spaces", () => {
    expect(idsOf("- # a\n\n> ## b\n\n```\n# c\n```\n\n    # d\n\n#e\n")).toEqual(["_intro"]);
  });

  test("lines end in any of three ways, and are counted alike", () => {
    for (const end of ["\n", "\r\n", "\r"]) {
      const body = ["Intro", "", "## A", "words", "", "## B", ""].join(end);
      expect(readSections(body).map(({ line }) => line)).toEqual([1, 3, 6]);
      expect(body.slice(readSections(body)[2]?.start)).toBe(`## B${end}`);
    }
  });
});

describe("ids", () => {
  test("a written id counts; without one the heading makes it, in any script", () => {
    expect(idsOf("## Home {#housing}\n## Eerste week!\n## السكن والإقامة\n## Про нас\n## ???\n")).toEqual([
      "_intro",
      "housing",
      "eerste-week",
      "السكن-والإقامة",
      "про-нас",
      "section",
    ]);
  });

  test("equal ones get a number; a written one is never taken by a heading's words", () => {
    expect(idsOf("## Housing\n## Wonen {#housing}\n## Housing\n## Wonen {#housing}\n")).toEqual([
      "_intro",
      "housing-3",
      "housing",
      "housing-4",
      "housing-2",
    ]);
  });

  test("the page's own ids cannot come from a heading's words", () => {
    expect(idsOf("## CK menu\n## {#_intro}\n")).toEqual(["_intro", "x-ck-menu", "_intro-2"]);
  });

  test("what stands behind the id is kept word by word; the title has no braces", () => {
    const [, first, second] = readSections(
      '## *Our* fund {#funding remove="no {such} \\"fund\\"" x}\n\nTwo\nlines {#two after=housing}\n---\n',
    );
    expect(first).toMatchObject({
      id: "funding",
      explicit: true,
      title: "Our fund",
      attributes: ['remove="no {such} \\"fund\\""', "x"],
    });
    expect(second).toMatchObject({ id: "two", title: "Two lines", attributes: ["after=housing"], level: 2 });
  });

  test("braces in code, escaped, unfinished or not at the end are words", () => {
    const body = "## a `{#b}`\n## c \\{#d}\n## e {#f\n## g {#h} i\n## j {k}\n";
    expect(readSections(body).map(({ explicit }) => explicit)).toEqual([
      false,
      false,
      false,
      false,
      false,
      false,
    ]);
  });

  test("curved quotation marks do as well", () => {
    expect(readSections("## A {#a remove=“no such fund”}\n")[1]?.attributes).toEqual([
      "remove=“no such fund”",
    ]);
  });
});

test("a hostile heading or text comes to an end", () => {
  const long = 50_000;
  for (const body of [
    `## ${"{#a ".repeat(long)}}`,
    `## ${'{#a x="'.repeat(long)}}`,
    `## a {#a ${'b="c" '.repeat(long)}`,
    "# a\n".repeat(long),
    "> ".repeat(long),
    ":fact[".repeat(long),
  ]) {
    parseBody(body);
  }
});
