import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openBrowser } from "../support/browser.ts";
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
