import { expect, it } from "vitest";
import { otherSpellings } from "../../../../src/site/client/search/spellings.ts";

it.each([
  ["uk", "підʼїзд", "підїзд"],
  ["uk", "під'їзд", "підʼїзд"],
  ["uk", "cім’я", "сімя"],
  ["de", "Muellgebuehr", "müllgebühr"],
  ["de", "Fuss", "fuß"],
  ["de", "Ämter", "aemter"],
  ["fr", "soeur", "sœur"],
  ["fr", "hôpital", "lhôpital"],
  ["fr", "l’hôpital", "hôpital"],
  ["fr", "oeuvre", "lœuvre"],
  ["it", "dell’ospedale", "ospedale"],
  ["tr", "ISINMA", "ısınma"],
  ["tr", "ışık", "işik"],
  ["en", "inter\u00ADpreter", "interpreter"],
])("in %s %s is also looked for as %s", (language, word, other) => {
  const plain = (text: string): string => text.replace(/['’]/g, "");
  expect(otherSpellings(word, language).map(plain)).toContain(other);
});

it("a word that every text writes alike is asked for once", () => {
  expect(otherSpellings("house", "en")).toEqual([]);
});
