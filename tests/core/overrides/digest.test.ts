import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseBody, readSections } from "../../../src/core/markdown/sections.ts";
import {
  digestMarkdown,
  digestOwnTexts,
  digestSection,
  digestSections,
  digestValue,
  overrideBase,
  translationBase,
} from "../../../src/core/overrides/digest.ts";
import { makeDocument, makeOverride } from "../support/make.ts";
import { anyText, words } from "../support/texts.ts";

test("a digest is SHA-256 of what the text says, with a version in front", () => {
  const sha256 = (text: string) => `n1-sha256-${createHash("sha256").update(text).digest("hex")}`;
  expect(digestMarkdown("")).toBe(sha256(""));
  // Whatever changes this changes every digest that people have in their files: it then needs another version.
  expect(digestMarkdown("## Home {#home}\n\nOne *two*.\n")).toBe(
    sha256("\0h2#home\0tHome\0/\0p\0tOne \0em\0ttwo\0/\0t.\0/"),
  );
});

describe("how a text is typed is no change", () => {
  test.each([
    ["where lines are broken", "One two\nthree four\n", "One\ntwo three\nfour\n"],
    ["line ends", "One\n\nTwo\n", "One\r\n\r\nTwo\r\n"],
    ["empty lines and trailing spaces", "One \n\n\n\nTwo", "One\n\nTwo\n"],
    ["list markers", "- one\n- two\n", "* one\n* two\n"],
    ["list numbering", "1. one\n2. two\n", "1) one\n1) two\n"],
    ["empty lines between items", "- one\n- two\n", "- one\n\n- two\n"],
    ["padding of tables", "|a|b|\n|-|-|\n|1|2|\n", "| a   | b |\n|-----|---|\n| 1   | 2 |\n"],
    ["marks for emphasis", "*one* __two__\n", "_one_ **two**\n"],
    ["escapes that change nothing", "well\\-known 5\\. a\n", "well-known 5. a\n"],
    ["entities", "&euro;5 &amp; more\n", "€5 & more\n"],
    ["kinds of headings", "Title {#t}\n===\n", "# Title {#t} #\n"],
    ["an id that is the heading's own", "## My home\n", "## My home {#my-home}\n"],
    ["how a link is written", "[a](https://a.example/)\n", "[a][b]\n\n[b]: https://a.example/\n"],
    ["how code is fenced", "```\na  b\n```\n", "~~~ text\na  b\n~~~\n"],
    ["composed letters", "caf\u00e9\n", "cafe\u0301\n"],
    ["two ways to break a line", "One  \ntwo\n", "One\\\ntwo\n"],
  ])("%s", (_what, one, other) => {
    expect(digestMarkdown(other)).toBe(digestMarkdown(one));
  });

  test("any paragraph, wherever its lines are broken", () => {
    fc.assert(
      fc.property(words, fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }), (all, breaks) => {
        const text = (breakAt: (index: number) => boolean) =>
          all.map((word, index) => (index > 0 && breakAt(index) ? `\n${word}` : word)).join(" ");
        expect(digestMarkdown(text((index) => breaks[index] === true).replaceAll(" \n", "\n"))).toBe(
          digestMarkdown(text(() => false)),
        );
      }),
    );
  });
});

describe("what a text says is", () => {
  test.each([
    ["a word", "One two\n", "One too\n"],
    ["a number", "Call 112\n", "Call 113\n"],
    ["the order of words", "one two\n", "two one\n"],
    ["where a word ends", "any one\n", "anyone\n"],
    ["a hard line break", "One\ntwo\n", "One  \ntwo\n"],
    ["code", "```\na b\n```\n", "```\na  b\n```\n"],
    ["code within a line", "`a b`\n", "`a c`\n"],
    ["where a link leads", "[a](https://a.example/)\n", "[a](https://b.example/)\n"],
    ["a picture", "![a](b.png)\n", "![a](c.png)\n"],
    ["the level of a heading", "## A {#a}\n", "### A {#a}\n"],
    ["the id of a heading", "## A {#a}\n", "## A {#b}\n"],
    ["a paragraph", "one\n\ntwo\n", "one two\n"],
    ["an item or a paragraph", "- one\n", "one\n"],
    ["numbers or dots", "1. one\n", "- one\n"],
    ["where a numbered list begins", "1. one\n", "2. one\n"],
    ["emphasis", "one *two*\n", "one two\n"],
    ["strength", "*two*\n", "**two**\n"],
    ["a row or a column", "|a|b|\n|-|-|\n|1|2|\n", "|a|b|\n|-|-|\n|1 2||\n"],
    ["a placeholder", ":fact[a]\n", ":fact[b]\n"],
    ["a placeholder on its own line", "::service[a]\n", "::service[b]\n"],
    ["how deep an item lies", "- a\n- b\n", "- a\n  - b\n"],
    ["a quotation", "> a\n", "a\n"],
    ["a rule", "a\n\n***\n", "a\n"],
  ])("%s", (_what, one, other) => {
    expect(digestMarkdown(other)).not.toBe(digestMarkdown(one));
  });

  test("any number that changes", () => {
    fc.assert(
      fc.property(words, fc.nat(), fc.nat(), (all, one, other) => {
        fc.pre(one !== other);
        expect(digestMarkdown([...all, one].join(" "))).not.toBe(digestMarkdown([...all, other].join(" ")));
      }),
    );
  });
});

describe("sections", () => {
  const body = "Intro.\n\n## A {#a}\n\nOwn.\n\n### B {#b}\n\nInner.\n\n## C {#c}\n\nLast.\n";

  test("a whole section counts its subsections, an own text does not", () => {
    const changed = body.replace("Inner.", "Other.");
    const differing = (digests: (text: string) => Readonly<Record<string, string>>) =>
      Object.keys(digests(body)).filter((id) => digests(body)[id] !== digests(changed)[id]);
    expect(differing(digestSections)).toEqual(["a", "b"]);
    expect(differing(digestOwnTexts)).toEqual(["b"]);
    expect(Object.keys(digestSections(body))).toEqual(["_intro", "a", "b", "c"]);
    expect(digestSection(body, readSections(body)[1] as never)).toBe(digestSections(body).a);
  });

  test("the text at the top has a digest, for translations only when it says something", () => {
    expect(Object.keys(digestSections("## A {#a}\n"))).toEqual(["_intro", "a"]);
    expect(Object.keys(digestOwnTexts("\n\n## A {#a}\n"))).toEqual(["a"]);
    expect(Object.keys(digestOwnTexts("Hi\n\n## A {#a}\n"))).toEqual(["_intro", "a"]);
  });

  test("a section by itself has the same digest as in its text, so that a kept copy can be checked", () => {
    for (const section of readSections(body)) {
      expect(digestMarkdown(body.slice(section.start, section.end))).toBe(digestSection(body, section));
    }
  });

  test("a text that is parsed already gives the same, and any text gives some", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(digestSections(parseBody(text))).toEqual(digestSections(text));
      }),
      { numRuns: 100 },
    );
  });
});

test("values: the order of keys is no change, that of a list is", () => {
  expect(digestValue({ a: 1, b: { c: null, d: [1, 2] } })).toBe(
    digestValue({ b: { d: [1, 2], c: null }, a: 1 }),
  );
  expect(digestValue([1, 2])).not.toBe(digestValue([2, 1]));
  expect(digestValue("1")).not.toBe(digestValue(1));
  expect(digestValue({})).not.toBe(digestValue({ a: null }));
  expect(digestValue("caf\u00e9")).toBe(digestValue("cafe\u0301"));
});

test("what an override is made against: its parts and values, as they are now", () => {
  const document = makeDocument("## A {#a}\n\nText.\n");
  const override = makeOverride("## A {#a replace}\nX\n## N {#new after=a}\n## G {#gone append}\nY\n", {
    frontMatter: { summary: "Ours", fields: { "no.such": { default: "x" } } },
  });
  expect(overrideBase(document, override)).toEqual({
    a: digestSections(document.body).a,
    gone: digestMarkdown(""),
    "@summary": digestValue("What to do in the first week"),
    "@fields.no.such": digestMarkdown(""),
  });
});

test("what a translation is made against: all there is to translate", () => {
  expect(translationBase(makeDocument("## A {#a}\n\nText.\n"))).toEqual({
    "@title": digestValue("The first week"),
    "@summary": digestValue("What to do in the first week"),
    a: digestSections("## A {#a}\n\nText.\n").a,
  });
});
