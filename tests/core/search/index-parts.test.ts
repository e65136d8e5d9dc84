import { describe, expect, it } from "vitest";
import { cutIndex } from "../../../src/core/search/index-parts.ts";
import { readPart } from "../../../src/site/client/search/index-part.ts";
import { type CborValue, writeCbor } from "../../../src/values/search/cbor.ts";

const PAGES = 6000;
/** How Pagefind writes a weight of 1. */
const PLAIN = -25;

/** A word on so many pages, at one place of each. */
const word = (text: string, pages: number, at = 0): CborValue => [
  text,
  Array.from({ length: pages }, (_, page) => [page === 0 ? 0 : 1, [PLAIN, at], []]),
  [],
];

const pages = Array.from({ length: PAGES }, (_, at) => [`en_${at.toString(16).padStart(7, "0")}`, 2, ""]);
const index = {
  list: writeCbor(["1.6.0", pages, [["a", "z", "en_part"]], [["type", "en_facet"]], []]),
  parts: new Map([
    [
      "en_part",
      writeCbor([[word("citi", 3, 1), word("hous", PAGES), word("housem", 2, 5), word("„citi", 1, 1)]]),
    ],
  ]),
};
const { parts, short } = cutIndex(index, () => "houses cities", "en");
const read = [...parts.values()].map(readPart);

describe("an index", () => {
  it("has a word of very many pages in a part of its own, and says so", () => {
    expect(short.frequent).toBe(`hous ${PAGES}`);
    expect(read.map(({ words }) => [...words.keys()])).toContainEqual(["hous"]);
  });

  it("has the forms of each word, and the endings that they have", () => {
    const forms = new Map(read.flatMap((part) => [...part.forms]));
    expect(forms.get("houses")).toEqual(["hous"]);
    expect(forms.get("cities")).toEqual(["citi"]);
    expect(short.endings.split(" ").sort()).toEqual(["es"]);
  });

  it("has a word that Pagefind left a sign on under the word without", () => {
    expect(read.flatMap(({ words }) => [...words.keys()]).sort()).toEqual(["citi", "hous", "housem"]);
  });

  it("has a list that is shorter than Pagefind's", () => {
    expect(short.texts.length).toBe(PAGES * short.width);
    expect(short.texts.slice(0, short.width)).toBe("0000000");
    expect(short.facets).toEqual(["en_facet"]);
  });
});
