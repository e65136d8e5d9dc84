import { renderPieces } from "../../src/core/render/render.ts";
import type { Catalog, CatalogPage } from "../../src/model/catalog.ts";
import { wordLanguages } from "../../src/site/words.ts";
import { context, makeDocument } from "../core/support/make.ts";
import { exampleCatalog } from "./catalog.ts";
import { writeGallery } from "./gallery.ts";
import { once } from "./once.ts";
import { writeSite } from "./site.ts";

/** Those of the example first, then the others that the interface speaks. */
export const LANGUAGES = [...new Set(["nl", "en", "ar", ...wordLanguages()])] as [string, ...string[]];
/** Documents of the example, as they stand in addresses. */
export const WEEK = "nl-network/first-weeks/first-week/";
export const TRAINING = "nl-network/first-weeks/welcome-training/";
export const AGREEMENT = "nl-network/agreements/organisation-and-group/";

/** Telephone numbers on a page of the example in Arabic, and in Persian. */
export const NUMBERS = [
  "+31 30 123 45 67",
  "+32 2 123 45 67",
  "+49 30 1234 5678",
  "+44 20 7946 0123",
  "+33 1 23 45 67 89",
];

/** The example with the interface and the three richest pages in all languages, and the pages of telephone numbers. */
export function siteCatalog(): Catalog {
  const example = exampleCatalog();
  const [first] = example.pages;
  const numbers = [
    ["ar", "اتصل على", "ليلًا أو نهارًا."],
    ["fa", "با شماره", "تماس بگیرید."],
  ].map(([language = "", before, after]): CatalogPage => {
    const body = NUMBERS.map((number) => `${before} ${number} ${after}\n`).join("\n");
    return {
      ...(first as CatalogPage),
      document: "nl-network/first-weeks/numbers",
      toolkit: "nl-network/first-weeks",
      language,
      url: `${language}/nl-network/first-weeks/numbers/`,
      title: language,
      formerly: [],
      translations: [],
      pieces: renderPieces(makeDocument(body), context).pieces,
    };
  });
  const rich = LANGUAGES.slice(3).flatMap((language) =>
    example.pages.flatMap((page) =>
      [WEEK, TRAINING, AGREEMENT].some((path) => page.url === `en/${path}`)
        ? { ...page, language, url: page.url.replace("en/", `${language}/`), formerly: [] }
        : [],
    ),
  );
  return {
    ...example,
    node: { ...example.node, languages: [...LANGUAGES] },
    pages: [...example.pages, ...rich, ...numbers],
  };
}

/** The folder of the site of all that, with its search and the gallery: built once for all tests of a run. */
export const exampleSite = (): Promise<string> =>
  once("example-site", async (folder) => {
    const catalog = siteCatalog();
    await writeSite(catalog, folder, { search: true });
    await writeGallery(catalog, folder);
  });
