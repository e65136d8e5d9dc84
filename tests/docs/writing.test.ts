import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { tokenise } from "../house/tokens.ts";
import { findNotInMessages, findNotUsed } from "../support/writing.ts";

const root = join(import.meta.dirname, "../..");
const read = (path: string): string => readFileSync(join(root, path), "utf8");
const list = (folder: string, end: string): string[] =>
  readdirSync(join(root, folder), { recursive: folder !== ".", encoding: "utf8" })
    .filter((name) => name.endsWith(end))
    .map((name) => `${folder}/${name}`);

/** Texts in a file of code that can be messages: those of more than one word, with the line each is on. */
const textsOf = (path: string) =>
  tokenise(read(path))
    .filter(({ kind, text }) => (kind === "string" || kind === "template") && text.includes(" "))
    .map(({ text, line }) => ({ place: `${path}:${line}`, text: text.replace(/\\(["'`])/g, "$1") }));

const messages = [...list("src/report", ".ts"), ...list("scripts", ".ts")].flatMap(textsOf);

describe("the test reads the lists of docs/writing.md", () => {
  test.each([
    ["“housing” stands twice", ["stands"]],
    ["Look for a Slip\nin vain.", ["Slip", "in vain"]],
    ["It takes\n  in what partners published, by\nitself", ["takes\n  in", "by\nitself"]],
    ["This slipped through; an outstanding bystander", []],
    ["Check for a typo in the name", []],
  ])("%j", (text, found) => {
    expect(findNotUsed(text)).toEqual(found);
  });

  test.each([
    ["The digests of this node are not ours", ["digests", "node", "ours"]],
    ["Write “overrides: nl-network”, then run: npx commonkit override nl-network/arrival/first-week", []],
    ["Write {#_intro replace} in <node>/overrides/first-week.en.md", []],
    ["the title is undefined, [object Object]", ["undefined", "object", "Object"]],
    ["This week an array was outraged", ["array"]],
  ])("%j", (text, found) => {
    expect(findNotInMessages(text)).toEqual(found);
  });

  test("and sees every message", () => {
    expect(messages.length).toBeGreaterThan(400);
    expect(messages.map(({ text }) => text)).toContain("Check for a typo in the name.");
  });
});

test("messages of the command say it in the words of docs/writing.md", () => {
  const found = messages.flatMap(({ place, text }) =>
    [...findNotUsed(text), ...findNotInMessages(text)].map((phrase) => `${place}: ${phrase}`),
  );
  expect(found).toEqual([]);
});

test("so do the explanations in schemas, which messages and editors show", () => {
  const found = list("schemas", ".json").flatMap((path) =>
    [...read(path).matchAll(/"(?:title|description)": "(.*)"/g)].flatMap(([, text = ""]) =>
      findNotUsed(text).map((phrase) => `${path}: ${phrase}`),
    ),
  );
  expect(found).toEqual([]);
});

test("so do the words of the site", () => {
  // Readers may type what we do not write.
  const words = read("src/site/_data/interface/en.yaml").replace(/\n {2}everyday: >-(\n {4}.*)+/, "");
  expect(findNotUsed(words)).toEqual([]);
});

/** What a person reads in a document: without names in code, which are typed as they are. */
const prose = (path: string): string => read(path).replace(/`[^`\n]+`/g, "");

test("so does the documentation", () => {
  const documents = [...list(".", ".md"), ...list("docs", ".md")];
  expect(documents).toContain("./README.md");
  const found = documents
    .filter((path) => path !== "docs/writing.md")
    .flatMap((path) => findNotUsed(prose(path)).map((phrase) => `${path}: ${phrase}`));
  expect(found).toEqual([]);
});
