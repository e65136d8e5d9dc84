import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { expandBraces, fixedFolder, matchesGlob } from "../../../src/core/adopt/glob.ts";
import { placeAdopted } from "../../../src/core/adopt/place.ts";
import type { Adopt } from "../../../src/model/network.ts";
import { cases } from "../../support/cases.ts";
import { growsLinearly } from "../../support/growth.ts";

describe("which paths a glob means", () => {
  test.each([
    ["docs/**/*.md", "docs/a.md", true],
    ["docs/**/*.md", "docs/a/b/c.md", true],
    ["docs/**/*.md", "other/docs/a.md", false],
    ["docs/*.md", "docs/a/b.md", false],
    ["**", "a/b/c.md", true],
    ["**/README.md", "README.md", true],
    ["docs/**/x/**/*.md", "docs/x/y/x/z/a.md", true],
    ["docs/**/x/*.md", "docs/x/y/a.md", false],
    ["a?c.md", "abc.md", true],
    ["a?c.md", "ac.md", false],
    ["a?c.md", "a🏠c.md", true],
    ["*b*.md", "abba.md", true],
    ["[a].md", "a.md", false],
    ["a.md", "aXmd", false],
    ["docs/**", "docs/a/b.md", true],
  ])("%s and %s: %s", (glob, path, expected) => {
    expect(matchesGlob(path, glob)).toBe(expected);
  });

  test("agrees with the slow and simple way", () => {
    const slow = (path: string, glob: string): boolean =>
      glob === ""
        ? path === ""
        : glob.startsWith("*")
          ? slow(path, glob.slice(1)) || (path !== "" && path[0] !== "/" && slow(path.slice(1), glob))
          : path !== "" &&
            (glob[0] === "?" ? path[0] !== "/" : glob[0] === path[0]) &&
            slow(path.slice(1), glob.slice(1));
    const text = (letters: string) =>
      fc.string({ unit: fc.constantFrom(...letters), minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(text("ab/"), text("ab/?*"), (path, glob) => {
        fc.pre(!glob.split("/").includes("**") && !glob.includes("//") && !path.includes("//"));
        expect(matchesGlob(path, glob)).toBe(slow(path, glob));
      }),
      { numRuns: cases(500, 2_000) },
    );
  });

  test("no glob takes long, however many stars it has", () => {
    const stars = (size: number) => matchesGlob(`${"a".repeat(size)}b`, `${"*a".repeat(100)}c`);
    const folders = (size: number) => matchesGlob("a/".repeat(size), `${"**/a/".repeat(40)}b`);
    for (const match of [stars, folders]) {
      expect(match(1_000)).toBe(false);
      expect(growsLinearly(match, 1_000)).toBe(true);
    }
  });

  test("alternatives in braces stand for a path each, and are not without end", () => {
    expect(expandBraces("docs/{en,nl}/{a,b}.md")).toEqual([
      "docs/en/a.md",
      "docs/en/b.md",
      "docs/nl/a.md",
      "docs/nl/b.md",
    ]);
    expect(expandBraces("docs/{language}/a.md")).toEqual(["docs/{language}/a.md"]);
    expect(expandBraces("{a,b}".repeat(30)).length).toBeLessThanOrEqual(32);
  });

  test("the folders that never vary", () => {
    expect(["docs/en/**/*.md", "**/*.md", "a/b*/c.md", "a.md"].map(fixedFolder)).toEqual([
      "docs/en/",
      "",
      "a/",
      "",
    ]);
  });
});

describe("what a path becomes", () => {
  const adopt = (files: Adopt["files"], language: Adopt["language"] = "en"): Adopt => ({
    toolkit: "x",
    files,
    language,
    defaults: { type: "guideline", audience: ["volunteer"], topic: ["housing"] },
  });
  const slug = (path: string, files = ["docs/**/*.md"]) => placeAdopted(path, adopt(files))?.slug;

  test.each([
    ["docs/First Week!.md", "first-week"],
    ["docs/a/b.md", "a-b"],
    ["docs/README.md", "start"],
    ["docs/guides/_index.md", "guides"],
    ["docs/con.md", "page-con"],
    ["docs/CONTRIBUTING.md", "page-contributing"],
    ["docs/contributing/index.md", "page-contributing"],
    ["docs/changelog.md", "page-changelog"],
    ["docs/license.md", "page-license"],
    ["docs/licence.md", "page-licence"],
    ["docs/readme/index.md", "page-readme"],
    ["docs/contributing-money.md", "contributing-money"],
    ["docs/Café.md", "cafe"],
  ])("%s is %s", (path, expected) => expect(slug(path)).toBe(expected));

  test("a name in another script, or a long one, is told from every other", () => {
    const names = [
      "docs/البداية.md",
      "docs/النهاية.md",
      `docs/${"a".repeat(200)}.md`,
      `docs/${"a".repeat(201)}.md`,
    ].map((path) => slug(path));
    expect(new Set(names).size).toBe(4);
    for (const name of names) expect(name).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    expect(names.every((name) => (name ?? "").length <= 80)).toBe(true);
  });

  test("several globs have one root", () => {
    const files = ["docs/a/*.md", "docs/b/*.md"];
    expect(slug("docs/a/README.md", files)).toBe("a");
    expect(slug("docs/b/README.md", files)).toBe("b");
  });

  test.each([
    ["docs/{language}/**", "docs/nl/a.md", "nl a"],
    ["docs/{language}/**", "docs/pt_br/a.md", "pt-BR a"],
    ["docs/{language}/**", "docs/zh-hant/nl/a.md", "zh-Hant nl-a"],
    ["docs/**/*.{language}.md", "docs/b/a.nl.md", "nl b-a"],
    ["docs/{language}/**", "docs/images/a.md", null],
    ["docs/{language}/**", "docs/img/a.md", null],
    ["docs/{language}/**", "docs/a.md", null],
  ])("%s: %s is %s", (path, file, expected) => {
    const place = placeAdopted(file, adopt(["docs/**/*.md"], { path }));
    expect(place && `${place.language} ${place.slug}`).toBe(expected);
  });
});
