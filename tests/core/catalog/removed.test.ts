import { describe, expect, test } from "vitest";
import { nameRemoved } from "../../../src/core/catalog/name-removed.ts";
import { assembleRemoved, findRemoved, listRemovedTexts } from "../../../src/core/catalog/removed.ts";
import type { CatalogPage } from "../../../src/model/catalog.ts";
import type { Lock } from "../../../src/model/lock.ts";
import type { Problem } from "../../../src/model/problems/problem.ts";

const COMMIT = "0123456789abcdef0123456789abcdef01234567";
const gone = { commit: COMMIT, day: "2026-11-20", title: "Finding a home" };
const lock = {
  format: 1,
  sources: {
    "nl-network": {
      removed: {
        "toolkits/housing/home.nl.md": { ...gone, formerly: ["nl-network/a/b", "other/a/b"] },
        "toolkits/housing/home.en.md": gone,
        "toolkits/housing/services/x.yaml": gone,
      },
    },
    other: {},
  },
} as unknown as Lock;
const removed = listRemovedTexts(lock);
const page = (url: string, formerly: string[] = []) =>
  ({
    document: url.slice(3, -1),
    url,
    formerly,
    translations: [{ language: url.slice(0, 2), url }],
  }) as unknown as CatalogPage;

describe("removed documents", () => {
  test("have the addresses that they had, and never one of another node", () => {
    expect(removed.map(({ url, formerly }) => [url, ...formerly])).toEqual([
      ["en/nl-network/housing/home/"],
      ["nl/nl-network/housing/home/", "nl/nl-network/a/b/"],
    ]);
    expect(removed[0]).toMatchObject({
      document: "nl-network/housing/home",
      toolkit: "nl-network/housing",
      node: "nl-network",
      ...gone,
    });
  });

  test("give way to a page at their address, or one that says it was there", () => {
    const urls = (...pages: CatalogPage[]) =>
      assembleRemoved(removed, pages).flatMap(({ url, formerly }) => [url, ...formerly]);
    expect(urls(page("en/nl-network/housing/home/"))).toEqual([
      "nl/nl-network/housing/home/",
      "nl/nl-network/a/b/",
    ]);
    expect(urls(page("nl/nl-network/new/home/", ["nl/nl-network/housing/home/"]))).toEqual([
      "en/nl-network/housing/home/",
    ]);
    expect(urls(page("nl/nl-network/new/b/", ["nl/nl-network/a/b/"]))).toEqual([
      "en/nl-network/housing/home/",
      "nl/nl-network/housing/home/",
    ]);
  });

  test("name the languages in which they still are", () => {
    const [text] = assembleRemoved(removed, [page("ar/nl-network/housing/home/")]);
    expect(text?.translations).toEqual([{ language: "ar", url: "ar/nl-network/housing/home/" }]);
  });

  test("are found by language, or in any", () => {
    expect(findRemoved(removed, "nl-network/housing/home", "nl")?.language).toBe("nl");
    expect(findRemoved(removed, "nl-network/housing/home", "ar")).toBeNull();
    expect(findRemoved(removed, "nl-network/housing/home", null)?.language).toBe("en");
    expect(findRemoved(removed, "nl-network/housing/other", null)).toBeNull();
  });

  test("are named in what was written about them", () => {
    const problem = (code: string, document: string, language = "nl") =>
      ({
        code,
        severity: "warning",
        document,
        by: "us",
        place: { path: `toolkits/a/overrides/${document}.${language}.md`, line: 1, column: 1, length: 1 },
      }) as unknown as Problem;
    const named = nameRemoved(
      [
        problem("override-target-missing", "nl-network/housing/home"),
        problem("override-target-missing", "nl-network/housing/home", "ar"),
        problem("override-target-missing", "nl-network/housing/other"),
        problem("translates-nothing", "nl-network/housing/home", "ar"),
        problem("change-without-part", "nl-network/housing/home"),
      ],
      removed,
    );
    expect(named.map((one) => ("use" in one ? `${one.code} ${one.use}` : one.code))).toEqual([
      "document-removed change",
      "override-target-missing",
      "override-target-missing",
      "document-removed translation",
      "change-without-part",
    ]);
    expect(named[0]).toMatchObject({ node: "nl-network", day: "2026-11-20", severity: "warning" });
  });
});
