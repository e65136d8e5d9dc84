import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { openBrowser } from "../support/browser.ts";
import { measureReadable } from "../support/readable.ts";
import { makeWorkspace, type Workspace } from "../support/workspace.ts";

let workspace: Workspace;
let site: { match: RegExpExecArray; stop: () => Promise<void> };
let address: string;
let browser: Browser;

beforeAll(async () => {
  workspace = makeWorkspace();
  site = await workspace.start(/Your site is at (http:\/\/127\.0\.0\.1:\d+\/)/, "start");
  address = site.match[1] ?? "";
  browser = await openBrowser();
});
afterAll(async () => {
  await site?.stop();
  workspace.remove();
});

describe("npm start, on a fresh copy", () => {
  it("serves pages of all three example nodes on loopback", async () => {
    const { pages } = await (await fetch(`${address}catalog.json`)).json();
    for (const node of ["open-pathways", "nl-network", "welkom-voorbeeldstad", "commonkit-commons"]) {
      const page = pages.find((candidate: { node: string }) => candidate.node === node);
      const answer = await fetch(`${address}${page.url}`);
      expect(answer.status).toBe(200);
      expect(await answer.text()).toContain("<h1");
    }
  });

  it("needs at most 14 kB before a document can be read, in every language", async () => {
    const { pages } = await (await fetch(`${address}catalog.json`)).json();
    const sizes = await Promise.all(
      pages.map(async ({ url }: { url: string }) => ({
        url,
        ...(await measureReadable(`${address}${url}`)),
      })),
    );
    expect(sizes.length).toBeGreaterThan(30);
    expect(sizes.filter(({ bytes }) => bytes > 14_000)).toEqual([]);
  });

  // A word from a partner's document, the language it is searched in, and the address its page ends in.
  it.each([
    ["en", "rota", "/volunteer-management/"],
    ["nl", "zorgverzekering", "/arrival/"],
    ["ar", "البلدية", "/arrival/"],
  ])("finds in %s what a partner wrote", async (language, word, folder) => {
    const page = await browser.newPage();
    const foreign: string[] = [];
    page.on("request", (request) => {
      if (!request.url().startsWith(address)) foreign.push(request.url());
    });
    await page.goto(`${address}${language}/`);
    await page.getByRole("searchbox").fill(word);
    const hit = page.locator(`#ck-found a[href*="${folder}"]`).first();
    await hit.waitFor();
    await hit.click();
    await page.waitForURL(`**${folder}**`);
    expect(await page.locator("main").innerText()).toContain(word);
    expect(foreign).toEqual([]);
    await page.close();
  });
});

describe("from the first page, on a phone", () => {
  /** A reader's phone, which counts how often it is touched. */
  class Phone {
    readonly page: Page;
    taps = 0;

    private constructor(page: Page) {
      this.page = page;
    }

    static async open(): Promise<Phone> {
      const context = await browser.newContext({
        viewport: { width: 390, height: 844 },
        hasTouch: true,
        isMobile: true,
        bypassCSP: true,
        serviceWorkers: "block",
      });
      const page = await context.newPage();
      await page.goto(`${address}en/`);
      return new Phone(page);
    }

    async tap(target: Locator): Promise<void> {
      this.taps++;
      await target.first().tap();
    }

    /** Counts the tap that calls or writes, which leaves the page. */
    async call(target: Locator): Promise<string> {
      this.taps++;
      expect(await target.first().isVisible()).toBe(true);
      return (await target.first().getAttribute("href")) ?? "";
    }

    /** How far down something begins, in CSS pixels. */
    async depth(target: Locator): Promise<number> {
      return target.first().evaluate((element) => element.getBoundingClientRect().top + window.scrollY);
    }

    async close(): Promise<void> {
      await this.page.context().close();
    }
  }
  let phone: Phone;
  beforeEach(async () => {
    phone = await Phone.open();
  });
  afterEach(() => phone.close());

  it("the emergency number is one tap away, on the first screen", async () => {
    const number = phone.page.locator(".urgent a");
    expect(await phone.depth(number)).toBeLessThan(844 - 44);
    expect(await phone.call(number)).toBe("tel:112");
    expect(phone.taps).toBe(1);
  });

  it("a local interpreter is two taps away", async () => {
    await phone.tap(phone.page.getByRole("link", { name: "Interpreter", exact: true }));
    await phone.page.waitForURL("**/topic/interpreting/");
    const interpreters = phone.page.locator(".service", { hasText: "interpreting" });
    expect(await phone.call(interpreters.locator("a.call"))).toMatch(/^tel:\+31/);
    expect(phone.taps).toBe(2);
  });

  it("the papers for registration are found in plain words, with three taps", async () => {
    await phone.tap(phone.page.getByRole("searchbox"));
    await phone.page.keyboard.type("which papers do I need to register with the town");
    await phone.page.locator("#ck-status", { hasText: "with the town" }).waitFor();
    await phone.tap(phone.page.locator(".results > li > a"));
    await phone.page.waitForURL(/#|first-(week|month)/);
    expect(await phone.page.locator("main").innerText()).toMatch(/regist/i);
    expect(phone.taps).toBeLessThanOrEqual(3);
  });

  describe.each([
    ["the first week", "en/nl-network/arrival/first-week/"],
    ["finding a home", "en/nl-network/housing/finding-a-home/"],
  ])("of the text on %s", (_, path) => {
    it("the first number is on the first screen, and 800 words need at most seven screens", async () => {
      const { page } = phone;
      await page.goto(`${address}${path}`);
      // A wide font: on a telephone there is more room.
      await page.addStyleTag({
        content: ':root { --text: "DejaVu Sans", sans-serif; --title: "DejaVu Serif", serif }',
      });
      expect(await phone.depth(page.locator("main a[href^='tel:']"))).toBeLessThan(844);
      const [words, height] = await page.evaluate(() => [
        document.querySelector("main")?.innerText.split(/\s+/).length ?? 0,
        document.documentElement.scrollHeight,
      ]);
      expect(height / 844 / (words / 800)).toBeLessThanOrEqual(7);
    });
  });

  it.each([
    ["emergency number", "tel:112"],
    ["ambulance", "tel:112"],
    ["police phone", "tel:112"],
    ["interpreter phone", "tel:+31100000013"],
  ])("“%s” is answered by a number to call, above the pages", async (query, number) => {
    await phone.page.goto(`${address}en/search/?q=${encodeURIComponent(query)}`);
    const first = phone.page.locator(".results > li").first();
    await first.locator("a.call").waitFor();
    expect(await first.locator("a.call").getAttribute("href")).toBe(number);
    if (number === "tel:112") expect(await first.innerText()).toMatch(/Source: .*Checked on \d/);
    await first.locator("a").first().tap();
    await phone.page.waitForURL(/\/en\/(services|facts)\/[^/]+\/$/);
    expect(await phone.page.locator("main a[href^='tel:']").first().getAttribute("href")).toBe(number);
  });

  it("a checklist is printed with two taps, and one screen of scrolling", async () => {
    const { page } = phone;
    await page.addInitScript(() => {
      window.print = () => document.body.setAttribute("data-was-printed", "");
    });
    const checklist = page.locator(".printable a", { hasText: "first week" });
    expect(await phone.depth(checklist)).toBeLessThan(2 * 844);
    await phone.tap(checklist);
    await page.waitForURL("**/first-week/");
    const print = page.locator("[data-print]:visible");
    await print.first().waitFor();
    await phone.tap(print);
    expect(await page.locator("body[data-was-printed]").count()).toBe(1);
    expect(phone.taps).toBe(2);
  });

  it("a wrong telephone number is reported with two taps", async () => {
    await phone.tap(phone.page.getByRole("link", { name: "All services near you" }));
    await phone.page.waitForURL("**/services/");
    const card = phone.page.locator(".service", { hasText: "health centre" });
    expect(await phone.call(card.getByRole("link", { name: "Report a mistake" }))).toMatch(
      /^mailto:.*subject=Report%20a%20mistake%3A%20Gezondheidscentrum/,
    );
    expect(phone.taps).toBe(2);
  });
});
