import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { afterEach, describe, expect, it } from "vitest";
import { WEEK } from "../../support/example-site.ts";
import type { BadDay } from "../../support/site.ts";
import { Visit } from "../../support/visit.ts";

/** A device that keeps pages. */
const KEEPING = { serviceWorkers: "allow" } as const;
const visits: Visit[] = [];
afterEach(async () => {
  for (const visit of visits.splice(0)) {
    expect(await visit.leave()).toEqual([]);
    await visit.stop();
  }
});

async function visitSite(badDay?: BadDay): Promise<Visit> {
  const visit = await Visit.start(badDay);
  visits.push(visit);
  return visit;
}

const titles = (page: Page) => page.locator(".results > li > a").allTextContents();
const isKeeping = (page: Page) => page.waitForFunction(() => navigator.serviceWorker.controller !== null);

describe("without a connection", () => {
  it("opens and searches the pages that were read, with the server gone", async () => {
    const own = await visitSite();
    const page = await own.open(`en/${WEEK}`, KEEPING);
    await isKeeping(page);
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
    const visit = await visitSite();
    const page = await visit.open("en/toolkits/nl-network/first-weeks/", KEEPING);
    await isKeeping(page);
    await page.getByRole("button", { name: "Save this toolkit on this device" }).click();
    await page.getByRole("button", { name: "Saved on this device" }).waitFor();
    await page.goto(`${visit.url}en/offline/`);
    await page.waitForSelector("#ck-kept li");
    expect(await page.locator("#ck-kept li").count()).toBeGreaterThanOrEqual(6);
  });
});

describe("with a bad connection", () => {
  /** A site whose host can be told how to answer, and a page of it that this device keeps. */
  async function keepOne(): Promise<{ own: Visit; page: Page; meet: (day: BadDay) => void }> {
    let today: BadDay = () => false;
    const own = await visitSite((path, response) => today(path, response));
    const page = await own.open("en/search/", KEEPING);
    await isKeeping(page);
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
    const text = readFileSync(`${own.folder}/en/${WEEK}index.html`, "utf8");
    const half = Math.floor(text.length / 2);
    meet((path, response) => {
      if (path !== `/en/${WEEK}`) return false;
      response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).write(text.slice(0, half));
      setTimeout(() => response.end(text.slice(half)), 7000);
      return true;
    });
    await page.goto(`${own.url}en/${WEEK}`);
    expect(await page.locator("footer").count()).toBe(1);
  }, 20_000);

  it("shows the kept copy while the server is out of order", async () => {
    const { own, page, meet } = await keepOne();
    meet((_, response) => response.writeHead(503).end("Out of order") !== undefined);
    await page.goto(`${own.url}en/${WEEK}`);
    expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe("The first week after arrival");
  });

  it("dresses an old page, whose style is no longer on the host, in today's", async () => {
    const { page } = await keepOne();
    const style = await page.evaluate(async () => {
      const today = document.querySelector<HTMLLinkElement>('link[rel="stylesheet"]')?.href ?? "";
      const older = await fetch(today.replace(/-[A-Z0-9]+\.css$/, "-OLDER123.css"));
      return older.ok && (await older.text()) === (await (await fetch(today)).text());
    });
    expect(style).toBe(true);
  });

  it("keeps the pages that were read, and not the search itself", async () => {
    const { own, page } = await keepOne();
    await page.goto(`${own.url}en/offline/`);
    await page.waitForSelector("#ck-kept li");
    expect(await page.locator("#ck-kept li a").allTextContents()).toEqual(["The first week after arrival"]);
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
  });

  it.each([
    ["its script", /start-\w+\.js$/],
    ["its words", /labels-en-\w+\.json$/],
    ["the index", /pagefind\//],
  ])("says that searching did not work without %s, and tries again", async (_, missing) => {
    const page = await (await visitSite()).open("en/search/");
    await page.route(missing, (route) => route.fulfill({ status: 404 }));
    await page.getByRole("searchbox").fill("money");
    await page.locator("#ck-status", { hasText: "Search is not working right now." }).waitFor();
    expect(await page.locator("#ck-status a").getAttribute("href")).toBe("../a-z/");
    await page.unroute(missing);
    await page.getByRole("searchbox").press("Enter");
    await page.waitForSelector(".results > li");
  });

  it("says that nothing is kept where the device refuses to keep", async () => {
    const visit = await visitSite();
    const page = await visit.open("en/");
    await page.addInitScript(() => {
      CacheStorage.prototype.open = () => Promise.reject(new DOMException("Refused", "SecurityError"));
    });
    await page.goto(`${visit.url}en/offline/`);
    await page.getByText("No pages are saved yet.").waitFor();
  });
});
