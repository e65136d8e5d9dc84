import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { SearchIndex } from "../../src/site/client/search/search-index.ts";
import { startBrowser } from "../support/browser.ts";
import { exampleCatalog } from "../support/catalog.ts";
import { type BadDay, type BuiltSite, buildSite, type ServedSite, serveSite } from "../support/site.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const WEEK = "nl-network/first-weeks/first-week/";

let built: BuiltSite;
let server: ServedSite;
let browser: Browser;
let context: BrowserContext | null = null;
/** What no page may ever do: break its own policy, ask another host, throw. */
const trouble: string[] = [];

beforeAll(async () => {
  built = await buildSite(exampleCatalog(), { search: true });
  server = await serveSite(built.folder);
  browser = await startBrowser();
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
  await built?.remove();
});
afterEach(async () => {
  await context?.close();
  context = null;
  expect(trouble.splice(0)).toEqual([]);
});

async function open(path: string, options: Parameters<Browser["newContext"]>[0] = {}): Promise<Page> {
  context = await browser.newContext({ viewport: { width: 390, height: 844 }, ...options });
  const page = await context.newPage();
  watch(page);
  await page.goto(server.url + path);
  return page;
}

function watch(page: Page): void {
  const { origin } = new URL(server.url);
  page.on("request", (request) => {
    if (!request.url().startsWith(origin) && !/^(data|blob):/.test(request.url()))
      trouble.push(`asked ${request.url()}`);
  });
  page.on("console", (message) => {
    if (/Content Security Policy|Content-Security-Policy/.test(message.text())) trouble.push(message.text());
  });
  page.on("pageerror", (error) => trouble.push(`threw ${error.message}`));
}

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
    const page = await open("en/search/");
    expect(await type(page, "childcare")).toContain("1 result for “childcare”");
    expect(await titles(page)).toEqual(["School and childcare"]);
    expect(page.url()).toContain("?q=childcare");
    await page.reload();
    await page.waitForSelector(".results > li");
    expect(await titles(page)).toEqual(["School and childcare"]);
  });

  it("works from the home page, by keyboard alone", async () => {
    const page = await open("nl/");
    await page.getByRole("searchbox").focus();
    await page.keyboard.type("huisarts");
    await answered(page, "huisarts");
    expect(await titles(page)).toContain("Naar de huisarts");
    for (let step = 0; step < 12; step++) {
      await page.keyboard.press("Tab");
      if (await page.evaluate(() => document.activeElement?.closest(".results") !== null)) break;
    }
    await page.keyboard.press("Enter");
    await page.waitForURL(/first-weeks|services/);
  });

  it("finds Arabic words, typed on a Persian keyboard too", async () => {
    const page = await open("ar/search/");
    await type(page, "المستشفى");
    expect(await titles(page)).toContain("زيارة الطبيب");
    await type(page, "المستشفی");
    expect(await titles(page)).toContain("زيارة الطبيب");
  });

  it("is found again as it was left, by the way back from a result far down", async () => {
    const page = await open("en/search/?q=the");
    await page.getByRole("button", { name: "Show more" }).click();
    const result = page.locator(".results > li > a").nth(11);
    await result.scrollIntoViewIfNeeded();
    const title = await result.textContent();
    await result.click();
    await page.waitForURL((url) => !url.pathname.includes("/search/"));
    await page.goBack();
    await result.waitFor();
    expect(await result.textContent()).toBe(title);
    await page.waitForFunction(() => scrollY > 1500);
    expect(await result.evaluate((link) => link.getBoundingClientRect().top)).toBeGreaterThan(0);
    expect(await result.evaluate((link) => link.getBoundingClientRect().bottom)).toBeLessThan(844);
    await page.getByRole("searchbox").fill("family");
    await answered(page, "family");
    expect(await page.locator(".results > li").count()).toBeLessThanOrEqual(8);
  });

  it("narrows by every facet, and clears", async () => {
    const page = await open("en/search/?q=family");
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
    const page = await open("en/search/?type=agreement");
    await page.waitForSelector(".results > li");
    expect(await titles(page)).toEqual([
      "Agreement between lead organisation, sponsor group and municipality",
    ]);
  });

  it("puts a mistyped word right, and says so", async () => {
    const page = await open("en/search/");
    expect(await type(page, "tenacny")).toContain("Showing results for “tenancy”");
    expect(await titles(page)).toContain("Finding a home that can be paid for later");
  });

  it("shortens a word that is not there, and says so", async () => {
    const page = await open("en/search/");
    expect(await type(page, "heatingsystem")).toContain("Showing results for “heating”");
    expect(await titles(page)).toEqual(["The first week after arrival"]);
  });

  it("says when there is nothing", async () => {
    const page = await open("en/search/");
    expect(await type(page, "zzzzqqqq")).toContain("No results for “zzzzqqqq”.");
    expect(await titles(page)).toEqual([]);
  });

  it("shows hostile titles as text", async () => {
    const page = await open("nl/search/?q=verslag");
    await page.waitForSelector(".results > li");
    expect(await titles(page)).toContain('Formulier <b>"check-in"</b> & verslag');
    expect(await page.locator(".results b, .results script").count()).toBe(0);
  });

  it("finds what Pagefind's own script finds, in the same order", async () => {
    const page = await open("en/");
    const asked = {
      en: ["heating", "hous", "the first week", "“sponsor group”", "Élan vital"],
      ar: ["متطوعون"],
    };
    for (const [language, queries] of Object.entries(asked)) {
      const index = await SearchIndex.open(new URL("pagefind/", server.url), language);
      for (const query of [...queries, ""]) {
        const theirs = await page.evaluate<string[]>(
          // As text, since Vite would rewrite the import. A script keeps the program of the language it was first asked for.
          `import(${JSON.stringify(`${server.url}pagefind/pagefind.js?${language}`)}).then(async ({ createInstance }) => {
            document.documentElement.lang = ${JSON.stringify(language)};
            const theirs = createInstance({ basePath: ${JSON.stringify(`${server.url}pagefind/`)}, noWorker: true });
            await theirs.init();
            const { results } = await theirs.search(${JSON.stringify(query === "" ? null : query)}, { filters: { type: "guideline" } });
            return results.map(({ id }) => id);
          })`,
        );
        const ours = await index.search(query, { type: "guideline" });
        expect([query, ours.map(({ p }) => p)]).toEqual([query, theirs]);
        if (query === "" || query === "hous") expect(theirs).not.toEqual([]);
      }
    }
  });

  it("loads nothing before the reader turns to it", async () => {
    const page = await open("en/");
    await page.waitForTimeout(300);
    const loaded = await page.evaluate(() =>
      performance.getEntriesByType("resource").map((entry) => entry.name),
    );
    expect(loaded.filter((name) => /pagefind|start-|labels-/.test(name))).toEqual([]);
  });

  it("is not shown without script; the list from A to Z is", async () => {
    const page = await open("en/search/", { javaScriptEnabled: false });
    expect(await page.locator("form.search").isVisible()).toBe(false);
    expect(await page.getByRole("link", { name: "A to Z" }).first().isVisible()).toBe(true);
  });
});

describe("without a connection", () => {
  it("opens and searches the pages that were read, with the server gone", async () => {
    const own = await serveSite(built.folder);
    context = await browser.newContext({ viewport: { width: 390, height: 844 } });
    const page = await context.newPage();
    await page.goto(`${own.url}en/${WEEK}`);
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    await page.goto(`${own.url}ar/${WEEK}`);
    await page.goto(`${own.url}en/nl-network/first-weeks/money/`);
    await own.stop();

    await page.goto(`${own.url}en/${WEEK}`);
    expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe("The first week after arrival");
    expect(
      await page.evaluate(() => getComputedStyle(document.querySelector(".bar") as Element).display),
    ).toBe("flex");

    await page.goto(`${own.url}en/search/`);
    await page.getByRole("searchbox").fill("heating");
    await page.waitForSelector(".results > li");
    expect(await page.getByRole("status").first().textContent()).toContain(
      "You are offline. Searching the 3 pages saved on this device.",
    );
    expect(await titles(page)).toEqual(["The first week after arrival"]);

    await page.goto(`${own.url}ar/search/`);
    await page.getByRole("searchbox").fill("المتطوعون");
    await page.waitForSelector(".results > li");
    expect(await titles(page)).toEqual(["الأسبوع الأول بعد الوصول"]);

    await page.goto(`${own.url}en/partners/`);
    await page.waitForSelector("#ck-kept li");
    expect(await page.locator("#ck-instead").isVisible()).toBe(true);
    expect(await page.locator("#ck-kept li a").allTextContents()).toHaveLength(3);
    await page.getByRole("button", { name: "Remove all" }).click();
    await page.getByText("All saved pages have been removed.").waitFor();
  });

  it("keeps a whole toolkit when asked", async () => {
    const page = await open("en/toolkits/nl-network/first-weeks/");
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    await page.getByRole("button", { name: "Save this toolkit on this device" }).click();
    await page.getByRole("button", { name: "Saved on this device" }).waitFor();
    await page.goto(`${server.url}en/offline/`);
    await page.waitForSelector("#ck-kept li");
    expect(await page.locator("#ck-kept li").count()).toBeGreaterThanOrEqual(6);
  });
});

describe("with a bad connection", () => {
  /** A site whose host can be told how to answer, and a page of it that this device keeps. */
  async function keepOne(): Promise<{ own: ServedSite; page: Page; meet: (day: BadDay) => void }> {
    let today: BadDay = () => false;
    const own = await serveSite(built.folder, (path, response) => today(path, response));
    context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(`${own.url}en/search/`);
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    await page.goto(`${own.url}en/${WEEK}`);
    return {
      own,
      page,
      meet: (day) => {
        today = day;
      },
    };
  }

  it("shows the whole of a page that comes slowly, though a copy is kept", async () => {
    const { own, page, meet } = await keepOne();
    const text = readFileSync(`${built.folder}/en/${WEEK}index.html`, "utf8");
    const half = Math.floor(text.length / 2);
    meet((path, response) => {
      if (path !== `/en/${WEEK}`) return false;
      response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).write(text.slice(0, half));
      setTimeout(() => response.end(text.slice(half)), 7000);
      return true;
    });
    await page.goto(`${own.url}en/${WEEK}`);
    expect(await page.locator("footer").count()).toBe(1);
    await own.stop();
  }, 20_000);

  it("shows the kept copy while the server is out of order", async () => {
    const { own, page, meet } = await keepOne();
    meet((_, response) => response.writeHead(503).end("Out of order") !== undefined);
    await page.goto(`${own.url}en/${WEEK}`);
    expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe("The first week after arrival");
    await own.stop();
  });

  it("dresses an old page, whose style is no longer on the host, in today's", async () => {
    const { own, page } = await keepOne();
    const style = await page.evaluate(async () => {
      const today = document.querySelector<HTMLLinkElement>('link[rel="stylesheet"]')?.href ?? "";
      const older = await fetch(today.replace(/-[A-Z0-9]+\.css$/, "-OLDER123.css"));
      return older.ok && (await older.text()) === (await (await fetch(today)).text());
    });
    expect(style).toBe(true);
    await own.stop();
  });

  it("keeps the pages that were read, and not the search itself", async () => {
    const { own, page } = await keepOne();
    await page.goto(`${own.url}en/offline/`);
    await page.waitForSelector("#ck-kept li");
    expect(await page.locator("#ck-kept li a").allTextContents()).toEqual(["The first week after arrival"]);
    await own.stop();
  });

  it("leaves the keyboard in the list when a kept page is removed", async () => {
    const { own, page } = await keepOne();
    await page.goto(`${own.url}en/nl-network/first-weeks/money/`);
    await page.goto(`${own.url}en/offline/`);
    const focused = page.locator("#ck-kept :focus");
    await page.getByRole("button", { name: "Remove: Money and the bank" }).press("Enter");
    await expect.poll(() => focused.getAttribute("aria-label")).toBe("Remove: The first week after arrival");
    await page.keyboard.press("Enter");
    await page.getByText("No pages are saved yet.").waitFor();
    expect(await focused.textContent()).toContain("No pages are saved yet.");
    await own.stop();
  });

  it.each([
    ["its script", /start-\w+\.js$/],
    ["its words", /labels-en-\w+\.json$/],
    ["the index", /pagefind\//],
  ])("says that searching did not work without %s, and tries again", async (_, missing) => {
    const page = await open("en/search/", { serviceWorkers: "block" });
    await page.route(missing, (route) => route.fulfill({ status: 404 }));
    await page.getByRole("searchbox").fill("money");
    await page.locator("#ck-status", { hasText: "Search is not working right now." }).waitFor();
    expect(await page.locator("#ck-status a").getAttribute("href")).toBe("../a-z/");
    await page.unroute(missing);
    await page.getByRole("searchbox").press("Enter");
    await page.waitForSelector(".results > li");
  });

  it("says that nothing is kept where the device refuses to keep", async () => {
    const page = await open("en/", { serviceWorkers: "block" });
    await page.addInitScript(() => {
      CacheStorage.prototype.open = () => Promise.reject(new DOMException("Refused", "SecurityError"));
    });
    await page.goto(`${server.url}en/offline/`);
    await page.getByText("No pages are saved yet.").waitFor();
  });
});

describe("reading", () => {
  it("shows the age of a check, and warns when the next is overdue", async () => {
    const page = await open(`en/${WEEK}`);
    expect(await page.locator(".byline time").textContent()).toMatch(/10 January 2025 \(.+\)/);
    expect(await page.locator(".byline .overdue").isVisible()).toBe(true);
  });

  it("marks a value that is old where it stands, and says there where it is from and since when", async () => {
    const page = await open(`en/${WEEK}`);
    const sign = page.locator(".ck-fact.old + .source-sign.old");
    expect(await sign.getAttribute("aria-label")).toBe(
      "Source: Length of support. This check is overdue. Ask before you rely on it.",
    );
    await sign.click();
    const source = page.locator(".fact-source:popover-open");
    expect(await source.textContent()).toContain("Programme rules");
    expect(await source.locator(".overdue").isVisible()).toBe(true);
  });

  it.each([true, false])(
    "lists values on paper, and not a second time on the screen (script: %s)",
    async (javaScriptEnabled) => {
      const page = await open(`en/${WEEK}`, { javaScriptEnabled });
      expect(await page.locator(".facts").isVisible()).toBe(false);
      await page.locator(".source-sign").first().click();
      expect(await page.locator(".fact-source:popover-open").count()).toBe(1);
      await page.emulateMedia({ media: "print" });
      expect(await page.locator(".facts").innerText()).toContain("Length of support: 12 months");
    },
  );

  it("says in the reader's language that a page is not in it", async () => {
    const page = await open("ar/phase/any/");
    await page.locator('a[href*="volunteers/wellbeing"]').click();
    await page.waitForURL(/#ck-from-ar$/);
    expect(await page.locator("#ck-from-ar").isVisible()).toBe(true);
  });

  it("keeps the page when the language changes", async () => {
    const page = await open(`nl/${WEEK}`);
    await page.locator("details.languages summary").click();
    await page.getByRole("link", { name: "العربية" }).first().click();
    await page.waitForURL(`**/ar/${WEEK}`);
  });

  it("keeps the bar slim and the first sentence high on a phone", async () => {
    const page = await open(`nl/${WEEK}`);
    expect((await page.locator(".bar").boundingBox())?.height).toBeLessThanOrEqual(56);
    expect((await page.locator(".summary").boundingBox())?.y).toBeLessThanOrEqual(221);
  });

  it("draws telephone numbers from left to right, unbroken, in Arabic", async () => {
    const page = await open("ar/services/");
    const wrong = await page.locator(".call").evaluateAll((links) =>
      links.flatMap((link) => {
        const words = document.createTreeWalker(link, NodeFilter.SHOW_TEXT);
        while (words.nextNode() && !/\d/.test(words.currentNode.textContent ?? ""));
        const number = words.currentNode;
        const places = [...(number.textContent ?? "")].map((_, at) => {
          const range = document.createRange();
          range.setStart(number, at);
          range.setEnd(number, at + 1);
          return range.getBoundingClientRect();
        });
        const inOrder = places.every(
          (place, at) =>
            at === 0 || (place.left > (places[at - 1]?.left ?? 0) && place.top === places[0]?.top),
        );
        return inOrder ? [] : [number.textContent];
      }),
    );
    expect(wrong).toEqual([]);
  });
});

const PAGES = [
  "",
  "nl/",
  "ar/",
  `nl/${WEEK}`,
  `ar/${WEEK}`,
  "en/nl-network/agreements/organisation-and-group/",
  "ar/services/",
  "nl/partners/",
  "ar/partners/",
  "ar/translations/",
  `en/${WEEK}`,
  "nl/nl-network/first-weeks/paper-forms/",
  "en/glossary/",
  "en/a-z/",
  "nl/toolkits/",
  "en/toolkits/nl-network/first-weeks/",
  "ar/topic/housing/",
  "en/search/?q=family",
  "nl/offline/",
  "404.html",
];
const LOOKS = [
  { width: 390, colorScheme: "light" },
  { width: 1280, colorScheme: "dark" },
] as const;

describe.each(LOOKS)("at $width px, $colorScheme", ({ width, colorScheme }) => {
  let shared: BrowserContext;
  let page: Page;
  beforeAll(async () => {
    shared = await browser.newContext({
      viewport: { width, height: 844 },
      colorScheme,
      serviceWorkers: "block",
    });
    page = await shared.newPage();
    watch(page);
  });
  afterAll(() => shared.close());

  it.each(PAGES)("%s is accessible and fits", async (path) => {
    await page.goto(server.url + path);
    if (path.includes("?q=")) await page.waitForSelector(".results > li");
    await page.evaluate(axe);
    const violations = await page.evaluate(async () => {
      const { violations } = await (globalThis as unknown as { axe: typeof import("axe-core") }).axe.run({
        runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
      });
      return violations.flatMap((violation) =>
        violation.nodes.map((node) => `${violation.id}: ${node.html.slice(0, 160)}`),
      );
    });
    expect(violations).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    );
  });
});

it.each(["nl/", `nl/${WEEK}`, "en/nl-network/agreements/organisation-and-group/", "ar/services/"])(
  "%s fits 320 px",
  async (path) => {
    const page = await open(path, { viewport: { width: 320, height: 700 } });
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    );
  },
);
