import { existsSync, readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { publishedCode } from "../../../scripts/output.ts";
import { describeFailed } from "../../../src/core/catalog/failed-page.ts";
import { startRenderer } from "../../../src/io/site/renderer.ts";
import type { Catalog, CatalogPage, FailedPage } from "../../../src/model/catalog.ts";
import { exampleCatalog } from "../../support/catalog.ts";

/** The example, with pages that no parser lets through: their making throws, in the middle of it. */
function breakPages(catalog: Catalog): Catalog {
  const pages = catalog.pages.map((page): CatalogPage => {
    if (page.url === "ar/nl-network/first-weeks/first-week/") return { ...page, sources: null as never };
    if (page.url === "en/nl-network/first-weeks/first-week/")
      return { ...page, failed: "Invalid string length" };
    return page;
  });
  return { ...catalog, pages };
}

describe("a page that cannot be made", () => {
  const catalog = breakPages(exampleCatalog());
  const broken = "ar/nl-network/first-weeks/first-week/";
  let folder = "";
  let failed: readonly FailedPage[] = [];
  const read = (url: string): string => readFileSync(join(folder, url, "index.html"), "utf8");
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "commonkit-site-"));
    failed = await startRenderer().write(JSON.stringify(catalog), folder, 120);
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  test("is a plain page in the language of the page, which says why and where the text is", () => {
    const page = read(broken);
    expect(page).toContain('<html lang="ar" dir="rtl">');
    expect(page).toContain("تعذّر إنشاء هذه الصفحة.");
    const { title, origin } = catalog.pages.find(({ url }) => url === broken) as CatalogPage;
    expect(page).toContain(`<h1>${title}</h1>`);
    expect(page).toContain(`nl-network: ${origin.path}`);
    expect(page).toMatch(/<bdi lang="en" dir="ltr">Cannot read properties of null[^<]*<\/bdi>/);
    expect(page).not.toContain("data-pagefind-body");
  });

  test("so is one that was given up before, in its own language", () => {
    const page = read("en/nl-network/first-weeks/first-week/");
    expect(page).toContain("This page could not be made.");
    expect(page).toContain("Invalid string length");
  });

  test("is one page: all others are there, and a message says which one", () => {
    for (const { url } of catalog.pages) expect(existsSync(join(folder, url, "index.html"))).toBe(true);
    expect(read("nl/nl-network/first-weeks/first-week/")).toContain("data-pagefind-body");
    expect(failed).toEqual([{ url: broken, why: expect.stringContaining("Cannot read properties of null") }]);
    const problems = describeFailed(failed, catalog);
    expect(problems).toMatchObject([{ code: "page-failed", severity: "error", url: broken }]);
    expect(problems[0]?.place.path).toMatch(/^partners\/nl-network\/toolkits\//);
    // It is a partner's text, but Commonkit's mistake.
    expect(publishedCode(problems)).toBe(1);
  });
});
