import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { SearchIndex } from "../../../../src/site/client/search/search-index.ts";
import { normaliseWord } from "../../../../src/values/search/normalise-word.ts";
import { Visit } from "../../../support/visit.ts";

let visit: Visit;
beforeAll(async () => {
  visit = await Visit.start();
});
afterEach(async () => {
  expect(await visit.leave()).toEqual([]);
});
afterAll(() => visit?.stop());

async function type(page: Page, words: string): Promise<string> {
  await page.getByRole("searchbox").fill(words);
  return answered(page, words);
}

/** Waits for the answer to these words, whatever was asked on the way to them; what the search says of it. */
async function answered(page: Page, words: string): Promise<string> {
  await page.waitForFunction(
    (asked) => document.getElementById("ck-status")?.textContent?.includes(asked),
    words,
  );
  return (await page.getByRole("status").first().textContent()) ?? "";
}

const titles = (page: Page) => page.locator(".results > li > a").allTextContents();

describe("searching", () => {
  it("shows results as one types, counts them, and keeps the question in the address", async () => {
    const page = await visit.open("en/search/");
    expect(await type(page, "childcare")).toContain("1 result for “childcare”");
    expect(await titles(page)).toEqual(["School and childcare"]);
    expect(page.url()).toContain("?q=childcare");
    await page.reload();
    await page.waitForSelector(".results > li");
    expect(await titles(page)).toEqual(["School and childcare"]);
  });

  it.each(["__proto__", "constructor", "zh-!"])(
    "finds what was asked, though the address names a language “%s”",
    async (language) => {
      const page = await visit.open(`en/search/?q=childcare&language=${language}`);
      expect(await answered(page, "childcare")).toContain("1 result for “childcare”");
      expect(await titles(page)).toEqual(["School and childcare"]);
    },
  );

  it("finds Arabic words, typed on a Persian keyboard too", async () => {
    const page = await visit.open("ar/search/");
    await type(page, "المستشفى");
    expect(await titles(page)).toContain("زيارة الطبيب");
    await type(page, "المستشفی");
    expect(await titles(page)).toContain("زيارة الطبيب");
  });

  it("is found again as it was left, by the way back from a result far down", async () => {
    const page = await visit.open("en/search/?q=the");
    await page.getByRole("button", { name: "Show more" }).click();
    const result = page.locator(".results > li > a").nth(11);
    await result.scrollIntoViewIfNeeded();
    const title = await result.textContent();
    const top = await page.evaluate(() => scrollY);
    expect(top).toBeGreaterThan(844);
    await result.click();
    await page.waitForURL((url) => !url.pathname.includes("/search/"));
    await page.goBack();
    await result.waitFor();
    expect(await result.textContent()).toBe(title);
    // Not before the results are there again, however long that takes.
    await page.waitForFunction((asked) => Math.abs(scrollY - asked) < 100, top);
    expect(await result.evaluate((link) => link.getBoundingClientRect().top)).toBeGreaterThan(0);
    expect(await result.evaluate((link) => link.getBoundingClientRect().bottom)).toBeLessThan(844);
    await page.getByRole("searchbox").fill("family");
    await answered(page, "family");
    expect(await page.locator(".results > li").count()).toBeLessThanOrEqual(8);
  });

  it("narrows by every facet, and clears", async () => {
    const page = await visit.open("en/search/?q=family");
    await page.waitForSelector(".results > li");
    const before = (await titles(page)).length;
    await page.getByText("Filter", { exact: true }).click();
    await page.getByLabel("Step").selectOption("arrival");
    await page.waitForFunction((count) => document.querySelectorAll(".results > li").length < count, before);
    expect(page.url()).toContain("phase=arrival");
    expect(await page.getByLabel("Organisation").locator("option").allTextContents()).toEqual([
      "All",
      expect.stringContaining("Welcome Network NL ("),
    ]);
    await page.getByRole("button", { name: "Clear all filters" }).click();
    await page.waitForFunction(
      (count) => document.querySelectorAll(".results > li").length === count,
      before,
    );
  });

  it("lists what a filter alone leaves", async () => {
    const page = await visit.open("en/search/?type=agreement");
    await page.waitForSelector(".results > li");
    expect(await titles(page)).toEqual([
      "Agreement between lead organisation, sponsor group and municipality",
    ]);
  });

  it("puts a mistyped word right, and says so", async () => {
    const page = await visit.open("en/search/");
    expect(await type(page, "tenacny")).toContain("Showing results for “tenancy”");
    expect(await titles(page)).toContain("Finding a home that can be paid for later");
  });

  it("shortens a word that is not there, and says so", async () => {
    const page = await visit.open("en/search/");
    expect(await type(page, "heatingxyz")).toContain("Showing results for “heating”");
    expect(await titles(page)).toEqual(["The first week after arrival"]);
  });

  it("answers a question by the words that say something, whichever page has them", async () => {
    const page = await visit.open("en/search/");
    const said = await type(page, "How do I find a doctor for my neighbour at night?");
    expect(said).toContain("No page has all your words.");
    expect((await titles(page)).slice(0, 3)).toContain("Going to the doctor");
  });

  it("says when there is nothing", async () => {
    const page = await visit.open("en/search/");
    expect(await type(page, "zzzzqqqq")).toContain("No results for “zzzzqqqq”.");
    expect(await titles(page)).toEqual([]);
    const offer = await page.getByRole("link", { name: "Tell us what" }).getAttribute("href");
    expect(decodeURIComponent(offer ?? "")).toMatch(/^mailto:.*subject=.*: zzzzqqqq&body=zzzzqqqq\n\nen$/);
  });

  it("repeats no more than the beginning of a long query", async () => {
    const page = await visit.open("en/search/");
    await page.getByRole("searchbox").fill("zzzzqqqq".repeat(250));
    await page.getByRole("link", { name: "Tell us what" }).waitFor();
    expect((await page.getByRole("status").first().textContent())?.length).toBeLessThan(200);
  });

  it("shows hostile titles as text", async () => {
    const page = await visit.open("nl/search/?q=verslag");
    await page.waitForSelector(".results > li");
    expect(await titles(page)).toContain('Formulier <b>"check-in"</b> & verslag');
    expect(await page.locator(".results b, .results script").count()).toBe(0);
  });

  it("meets each word on the pages on which Pagefind's own script finds it", async () => {
    // Its program is more than our pages may run.
    const page = await visit.open("en/", { bypassCSP: true });
    const asked = { en: ["heating", "hous", "sponsors", "Élan", "week"], ar: ["متطوعون"] };
    for (const [language, words] of Object.entries(asked)) {
      const index = await SearchIndex.open(new URL("pagefind/", visit.url), language);
      for (const word of words) {
        const theirs = await page.evaluate<string[]>(
          // As text, since Vite would rewrite the import. A script keeps the program of the language it was first asked for.
          `import(${JSON.stringify(`${visit.url}pagefind/pagefind.js?${language}`)}).then(async ({ createInstance }) => {
            document.documentElement.lang = ${JSON.stringify(language)};
            const theirs = createInstance({ basePath: ${JSON.stringify(`${visit.url}pagefind/`)}, noWorker: true });
            await theirs.init();
            const { results } = await theirs.search(${JSON.stringify(word)});
            const pages = await Promise.all(results.map((result) => result.data()));
            // Its script searches the hours of a service too, which are for the device and no text.
            const isThere = (text) => text?.toLowerCase().includes(${JSON.stringify(word)}) === true;
            const inText = pages.filter(({ content, meta }) => !isThere(meta.hours) || isThere(content));
            return inText.map(({ raw_url }) => raw_url);
          })`,
        );
        const met = (await index.meet(normaliseWord(word))).flatMap(({ pages }) => pages);
        const ours = await Promise.all(
          [...new Set(met.map((one) => one.page))].map((one) => index.page(one)),
        );
        expect([word, ours.map(({ url }) => url).sort()]).toEqual([word, theirs.sort()]);
        if (word !== "Élan") expect(theirs).not.toEqual([]);
      }
    }
  });

  it("loads nothing before the reader turns to it", async () => {
    const page = await visit.open("en/");
    await page.waitForTimeout(300);
    const loaded = await page.evaluate(() =>
      performance.getEntriesByType("resource").map((entry) => entry.name),
    );
    expect(loaded.filter((name) => /pagefind|start-|labels-/.test(name))).toEqual([]);
  });

  it("is not shown without script; the list from A to Z is", async () => {
    const page = await visit.open("en/search/", { javaScriptEnabled: false });
    expect(await page.locator("form.search").isVisible()).toBe(false);
    expect(await page.getByRole("link", { name: "A to Z" }).first().isVisible()).toBe(true);
  });
});

describe("finding", () => {
  it.each([
    ["en", ["agreemnt", "agreemetn", "agreements"], "Agreement between"],
    ["nl", ["overeenkmst"], "Overeenkomst tussen"],
    ["nl", ["huisrats"], "Naar de huisarts"],
    ["nl", ["woningen"], "Een woning die ook later te betalen is"],
    ["ar", ["الطبيت", "الطيبب", "مستشفيات"], "زيارة الطبيب"],
  ])("in %s each of %j finds its document", async (language, spellings, title) => {
    const page = await visit.open(`${language}/search/`);
    for (const typed of spellings) {
      await type(page, typed);
      expect((await titles(page)).slice(0, 3).join(), typed).toContain(title);
    }
  });

  it("looks in other languages, and opens the page in the reader's own", async () => {
    const page = await visit.open("en/search/?q=huisarts");
    await page.locator(".results > li").first().waitFor();
    expect(await page.getByRole("status").first().textContent()).toContain("No results in English.");
    const first = page.locator(".results > li").first();
    expect(await first.textContent()).toContain("Found in the Dutch version. Opens in English.");
    await first.locator("a").first().click();
    await page.waitForURL(
      /\/en\/(nl-network\/first-weeks\/doctor|services\/welkom-voorbeeldstad-doctors)\/$/,
    );
  });

  it("searches another language when asked, and takes the words along to other nodes", async () => {
    const page = await visit.open("en/search/?q=volunteers");
    await page.locator(".results > li").first().waitFor();
    expect(await page.locator(".elsewhere a").getAttribute("href")).toBe(
      "https://nl-network.example/en/search/?q=volunteers",
    );
    await page.getByText("Filter", { exact: true }).click();
    await page.getByLabel("Language").selectOption("nl");
    await page.getByRole("searchbox").fill("huisarts");
    await page.waitForURL(/q=huisarts&language=nl/);
    await page.locator('.results a[lang="nl"]').first().waitFor();
  });

  it("walks by arrow keys, and remembers no search that led to a sensitive page", async () => {
    const page = await visit.open("en/search/?q=strain");
    await page.locator(".results > li").first().waitFor();
    await page.getByRole("searchbox").focus();
    await page.keyboard.press("ArrowDown");
    expect(await page.evaluate(() => document.activeElement?.closest(".results") !== null)).toBe(true);
    await page.keyboard.press("Escape");
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("ck-query");
    await page.locator(".results a", { hasText: "Wellbeing of volunteers" }).first().click();
    await page.waitForURL("**/volunteers/wellbeing/**");
    expect(
      await page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes("searches"))),
    ).toEqual([]);
  });
});
