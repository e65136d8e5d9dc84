import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { cutIndex } from "../../../src/core/search/index-parts.ts";
import { writeSearchIndex } from "../../../src/io/site/search-index.ts";
import { normaliseWord } from "../../../src/site/client/search/query.ts";
import { SearchIndex } from "../../../src/site/client/search/search-index.ts";
import { examples } from "../../support/places.ts";
import { type ServedSite, serveSite } from "../../support/site.ts";

const LANGUAGES = ["en", "nl", "ar"];

let folder: string;
/** The same pages: as Pagefind has them, all words of a language in one part, and cut into smaller ones. */
let whole: ServedSite;
let cut: ServedSite;
const words = new Map<string, string[]>();

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "commonkit-search-"));
  const texts = await readTexts();
  for (const [name, rewrite] of [
    ["whole", (index: Parameters<typeof cutIndex>[0]) => index],
    ["cut", cutIndex],
  ] as const) {
    const site = join(folder, name);
    for (const [at, { language, text }] of texts.entries()) {
      await mkdir(join(site, language, String(at)), { recursive: true });
      const safe = text.replace(/[<>&]/g, " ");
      const page = `<!doctype html><html lang="${language}"><title>${at}</title><main data-pagefind-body><h1>${at}</h1><p>${safe}</p></main></html>`;
      await writeFile(join(site, language, String(at), "index.html"), page);
    }
    await writeSearchIndex(site, rewrite, 60);
  }
  for (const language of LANGUAGES) {
    const theirs = texts.filter((text) => text.language === language).map(({ text }) => text);
    words.set(language, [...new Set(theirs.join(" ").match(/[\p{L}\p{M}]{4,}/gu))].sort());
  }
  whole = await serveSite(join(folder, "whole"));
  cut = await serveSite(join(folder, "cut"));
});
afterAll(async () => {
  await whole?.stop();
  await cut?.stop();
  await rm(folder, { recursive: true, force: true });
});

async function readTexts(): Promise<{ language: string; text: string }[]> {
  const paths = (await readdir(examples, { recursive: true })).sort();
  const found = paths.flatMap((path) => {
    const language = /\.(en|nl|ar)\.md$/.exec(path)?.[1];
    return language === undefined ? [] : { path, language };
  });
  return Promise.all(
    found.map(async ({ path, language }) => ({
      language,
      text: await readFile(join(examples, path), "utf8"),
    })),
  );
}

const parts = async (name: string, language: string): Promise<number> =>
  (await readdir(join(folder, name, "pagefind/index"))).filter((file) => file.startsWith(`${language}_`))
    .length;

const open = (site: ServedSite, language: string): Promise<SearchIndex> =>
  SearchIndex.open(new URL("pagefind/", site.url), language);

/** The words that were met, with what they are worth and where they are. */
async function ask(index: SearchIndex, word: string): Promise<string[]> {
  const met = await index.meet(normaliseWord(word));
  return met.map((one) => JSON.stringify(one)).sort();
}

/** The beginning of a word, in letters that the index has: vowel signs are none. */
const beginning = (word: string): string => word.normalize("NFD").replace(/\p{M}/gu, "").slice(0, 4);

describe.each(LANGUAGES)("an index that was cut, in %s", (language) => {
  it("has more and smaller parts than Pagefind's", async () => {
    expect(await parts("whole", language)).toBeLessThan(3);
    expect(await parts("cut", language)).toBeGreaterThan(6);
  });

  it("meets the same words on the same pages for whole words and for beginnings of words", async () => {
    const all = words.get(language) ?? [];
    expect(all.length).toBeGreaterThan(300);
    const truth = await open(whole, language);
    const step = Math.floor(all.length / 20);
    for (let at = 0; at < all.length; at += step) {
      const word = all[at] ?? "";
      for (const query of [word, beginning(word)]) {
        // As a reader who has just come, so that nothing is loaded but what these words need.
        const found = await ask(await open(cut, language), query);
        expect([query, found]).toEqual([query, await ask(truth, query)]);
        if (query === word) expect([word, found.length]).not.toEqual([word, 0]);
      }
    }
  });
});
