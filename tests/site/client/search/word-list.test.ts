import { expect, it } from "vitest";
import { makeWordList } from "../../../../src/site/client/search/word-list.ts";

const list = makeWordList(
  ["Kinder", "Kranken", "Geld", "Zorgverzekering", "Heating", "Forderung", "Versicherungen"],
  (word) => word.toLowerCase(),
);

it("a compound is taken apart into words of the site, in languages that have them", () => {
  expect(list.compound("kinderkrankengeld", "de")).toEqual(["kinder", "kranken", "geld"]);
  expect(list.compound("kinderkrankengeld", "en")).toEqual([]);
  expect(list.compound("kinderbuch", "de")).toEqual([]);
});

it("a word is looked for at the end of longer ones", () => {
  expect(list.endingWith("verzekering", "nl")).toEqual(["zorgverzekering"]);
  expect(list.endingWith("verzekering", "fr")).toEqual([]);
});

it("a word is looked for at the start of longer ones", () => {
  expect(list.startingWith("zorg")).toEqual(["zorgverzekering"]);
  expect(list.startingWith("zo")).toEqual([]);
});

it("no word is cut below two thirds of its letters", () => {
  expect(list.within("heatingxyz", "en")).toBe("heating");
  expect(list.within("heatingsystem", "en")).toBeNull();
  expect(list.within("mindestforderung", "de")).toBe("forderung");
});
