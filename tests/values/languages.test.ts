import { describe, expect, test } from "vitest";
import { directionOf } from "../../src/values/direction.ts";
import {
  mainLanguage,
  oneOf,
  pickText,
  pickVersion,
  readingOrder,
  understoodBy,
} from "../../src/values/languages.ts";

const node = { languages: ["nl", "ar"], fallback: { prs: ["fa"], "nl-simple": ["nl-BE"], nl: ["de"] } };

describe("what readers of a language are shown", () => {
  test("is in a language that they understand, then in one of the node's, then in English", () => {
    expect(understoodBy("nl-simple", node)).toEqual(["nl-simple", "nl-BE", "nl", "de"]);
    expect(readingOrder("nl-simple", node)).toEqual(["nl-simple", "nl-BE", "nl", "de", "ar", "en"]);
    expect(readingOrder("prs", node)).toEqual(["prs", "fa", "nl", "ar", "en"]);
    expect(readingOrder("so", node)).toEqual(["so", "nl", "ar", "en"]);
  });

  test("is the text of the first of these languages that has one, else of any", () => {
    expect(pickText({ nl: "a", en: "b" }, ["ar", "en"])).toEqual({ text: "b", language: "en" });
    expect(pickText({ nl: "", fr: "c" }, ["nl", "en"])).toEqual({ text: "c", language: "fr" });
    expect(pickText({ nl: "" }, ["nl"])).toBeNull();
  });

  test("and the same version of a document", () => {
    const versions = [{ language: "de" }, { language: "en" }];
    expect(pickVersion(versions, readingOrder("so", node))).toBe(versions[1]);
    expect(pickVersion(versions, ["so"])).toBe(versions[0]);
    expect(pickVersion([], ["so"])).toBeNull();
  });
});

test("a language that is not one of these gives way to the first", () => {
  expect([oneOf(["nl", "en"], "en"), oneOf(["nl", "en"], "ar")]).toEqual(["en", "nl"]);
});

test("a kind of a language belongs to it", () => {
  expect(["nl-simple", "nl", "zh-Hant-TW", ""].map(mainLanguage)).toEqual(["nl", "nl", "zh", ""]);
});

test.each([
  ["nl", "ltr"],
  ["ar", "rtl"],
  ["fa", "rtl"],
  ["ckb", "rtl"],
  ["he", "rtl"],
  ["ti", "ltr"],
  ["de-simple", "ltr"],
  ["??", "ltr"],
])("%s runs %s", (language, direction) => expect(directionOf(language)).toBe(direction));
