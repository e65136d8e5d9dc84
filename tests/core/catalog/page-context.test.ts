import { describe, expect, test } from "vitest";
import { makeContext } from "../../../src/core/catalog/page-context.ts";
import type { PagesInput } from "../../../src/core/catalog/pages-input.ts";
import type { Document } from "../../../src/model/document.ts";
import { makeDocument } from "../support/make.ts";

const from = makeDocument("Text.\n");
const version = (slug: string, language: string) =>
  makeDocument("Text.\n", {
    id: `nl-network/housing/${slug}`,
    toolkit: "housing",
    slug,
    language,
  });
const home = version("home", "en");
const inGerman = version("rent", "de");
const inEnglish = version("rent", "en");

const input = {
  network: { languages: ["nl"], fallback: {}, serviceArea: null },
  documents: [from, home, inGerman, inEnglish],
  services: [],
  facts: [],
  terms: [],
  order: [["nl-network"], ["our-node"]],
  assets: new Map([["partners/nl-network/toolkits/arrival/map.png", "assets/files/1.png"]]),
  removed: [],
} as unknown as PagesInput;
const versions = new Map<string, readonly Document[]>([
  [home.id, [home]],
  [inGerman.id, [inGerman, inEnglish]],
]);

describe("a link in a text", () => {
  const { link, image } = makeContext(input, versions)(
    { document: from, changed: [], place: () => ({ path: "", line: 1 }) } as never,
    "en/nl-network/arrival/first-week/",
  );
  const page = "en/nl-network/housing/home/";

  test.each([
    ["../housing/home.en.md", page],
    ["../housing/home.nl.md", page],
    ["./../housing/home.en.md#rent", `${page}#rent`],
    ["/toolkits/housing/home.en.md", page],
    ["commonkit:nl-network/housing/home", page],
    ["map.png", "assets/files/1.png"],
    ["/toolkits/arrival/map.png", "assets/files/1.png"],
  ])("to %s leads to %s", (address, found) => expect(link(address)).toBe(found));

  test.each([
    "../../../toolkits/housing/home.en.md",
    "../../../../../toolkits/housing/home.en.md",
    "../housing/home.md",
    "../housing/home.en.old.md",
    "../housing/more/home.en.md",
    "../../network.yaml",
  ])("to %s leads nowhere: there is no such document in the repository", (address) => {
    expect(link(address)).toBeNull();
  });

  test("leads to the version that readers of the page understand best, English before any other", () => {
    expect(link("../housing/rent.de.md")).toBe("en/nl-network/housing/rent/");
  });

  test("and a picture is the one beside the text, not one outside the repository", () => {
    expect(image("map.png")).toEqual({ url: "assets/files/1.png" });
    expect(image("../../../toolkits/arrival/map.png")).toBeNull();
  });
});

describe("a term without a word in the language of the page", () => {
  const term = (label: object, meaning: object) => ({
    id: "nl-network/group",
    node: "nl-network",
    label,
    meaning,
  });
  const show = (language: string, terms: object[]) =>
    makeContext({ ...input, terms } as never, versions)(
      { document: { ...from, language }, changed: [], place: () => ({ path: "", line: 1 }) } as never,
      `${language}/nl-network/arrival/first-week/`,
    ).term("group");

  test.each([
    ["fr", { nl: "groep", en: "group" }, { nl: "Mensen", en: "People" }, "groep", "Mensen", "nl"],
    ["fr", { de: "Gruppe", en: "group" }, { de: "Leute", en: "People" }, "group", "People", "en"],
    ["fr", { de: "Gruppe" }, { de: "Leute" }, "Gruppe", "Leute", "de"],
    ["de", { de: "Gruppe", en: "group" }, { en: "People" }, "group", "People", "en"],
    ["fr", { de: "Gruppe" }, { en: "People" }, "Gruppe", "", "de"],
  ])("on a page in %s, with %o", (language, label, meaning, word, sense, shown) => {
    expect(show(language, [term(label, meaning)])).toMatchObject({
      label: word,
      meaning: sense,
      language: shown,
      address: "nl/glossary/#nl-network-group",
    });
  });

  test("is still unknown if there is no such term", () => expect(show("fr", [])).toBeNull());
});
