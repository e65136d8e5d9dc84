import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { cutIndex } from "../../../src/core/search/index-parts.ts";
import { writeSearchIndex } from "../../../src/io/site/search-index.ts";
import { SearchIndex } from "../../../src/site/client/search/search-index.ts";
import { formOf } from "../../../src/values/search/normalise-word.ts";
import { examples } from "../../support/places.ts";
import { type ServedSite, serveSite } from "../../support/site.ts";

const LANGUAGES = ["en", "nl", "ar"];

interface Text {
  language: string;
  text: string;
}

let folder: string;
let site: ServedSite;
/** The texts of each language, in the order of their pages' addresses. */
const pages = new Map<string, readonly string[]>();

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "commonkit-search-"));
  const texts = await readTexts();
  for (const [at, { language, text }] of texts.entries()) {
    await mkdir(join(folder, language, String(at)), { recursive: true });
    const page = `<!doctype html><html lang="${language}"><title>${at}</title><main data-pagefind-body><h1>${at}</h1><p>${text}</p><span data-pagefind-meta="languages:qqqq"></span></main></html>`;
    await writeFile(join(folder, language, String(at), "index.html"), page);
  }
  await writeSearchIndex(folder, cutIndex, 60);
  for (const language of LANGUAGES)
    pages.set(
      language,
      texts.map((text) => (text.language === language ? text.text : "")),
    );
  site = await serveSite(folder);
});
afterAll(async () => {
  await site?.stop();
  await rm(folder, { recursive: true, force: true });
});

async function readTexts(): Promise<Text[]> {
  const paths = (await readdir(examples, { recursive: true })).sort();
  const found = paths.flatMap((path) => {
    const language = /\.(en|nl|ar)\.md$/.exec(path)?.[1];
    return language === undefined ? [] : { path, language };
  });
  return Promise.all(
    found.map(async ({ path, language }) => ({
      language,
      text: (await readFile(join(examples, path), "utf8")).replace(/[^\p{L}\p{M}\p{N}\s.,“”،]/gu, " "),
    })),
  );
}

const open = (language: string): Promise<SearchIndex> =>
  SearchIndex.open(new URL("pagefind/", site.url), language);

/** A word with the numbers of the pages on which it is met as the same word, and of those on which it is met at all. */
async function ask(index: SearchIndex, form: string): Promise<{ same: Set<string>; any: Set<string> }> {
  const met = await index.meet(form);
  const numbersOf = async (words: typeof met): Promise<Set<string>> => {
    const found = words.flatMap((word) => word.pages.map(({ page }) => page));
    const urls = await Promise.all([...new Set(found)].map(async (page) => (await index.page(page)).url));
    return new Set(urls.map((url) => url.split("/")[2] ?? ""));
  };
  return { same: await numbersOf(met.filter(({ likeness }) => likeness === 1)), any: await numbersOf(met) };
}

describe.each(LANGUAGES)("an index that was cut, in %s", (language) => {
  const formsOf = (text: string): string[] =>
    text.split(/\s+/).flatMap((word) => (/\p{L}{4}/u.test(word) ? formOf(word, language) : []));

  /** Some of the words, from the first to the last. */
  function sample(): string[] {
    const all = [...new Set((pages.get(language) ?? []).flatMap(formsOf))].sort();
    expect(all.length).toBeGreaterThan(300);
    const step = Math.floor(all.length / 25);
    return all.filter((_, at) => at % step === 0);
  }

  const pagesWhere = (has: (form: string) => boolean): string[] =>
    (pages.get(language) ?? []).flatMap((text, at) => (formsOf(text).some(has) ? String(at) : []));

  it("has many small parts", async () => {
    const names = (await readdir(join(folder, "pagefind/index"))).filter((name) =>
      name.startsWith(`${language}_`),
    );
    expect(names.length).toBeGreaterThan(6);
  });

  it("meets each form of a word on all pages that have it, and its beginning too", async () => {
    for (const form of sample()) {
      // As a reader who has just come, so that nothing is loaded but what these words need.
      const { same } = await ask(await open(language), form);
      const missing = pagesWhere((other) => other === form).filter((page) => !same.has(page));
      expect([form, missing]).toEqual([form, []]);
    }
  });

  it("gives the same answer whatever was asked before", async () => {
    const forms = sample().flatMap((form) => [form, form.slice(0, 4), `${form}s`]);
    const index = await open(language);
    for (const form of [...forms].reverse()) await index.meet(form);
    for (const form of forms) expect(await index.meet(form)).toEqual(await (await open(language)).meet(form));
  });

  it("does not have the words of fields beside the text", async () => {
    expect(await (await open(language)).meet("qqqq")).toEqual([]);
  });
});

describe("an index knows endings of words that its texts do not have", () => {
  it.each([
    ["en", "agreementing", "agreement"],
    ["nl", "gemeentes", "gemeente"],
  ])("in %s “%s” is met as “%s”", async (language, form, word) => {
    const index = await open(language);
    const [met, truth] = [await ask(index, form), await ask(index, word)];
    expect(met.same.size).toBeGreaterThan(0);
    expect([...met.same].filter((page) => !truth.same.has(page))).toEqual([]);
  });
});
