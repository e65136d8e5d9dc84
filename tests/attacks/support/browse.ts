import type { Browser, Page } from "playwright-core";
import { INSPECT, type Inspection } from "./inspect.ts";

/** What came of opening one page. */
export interface Visit extends Inspection {
  /** As it was given. */
  path: string;
  /** Addresses on other servers that the page asked for. */
  asked: readonly string[];
}

interface BrowseOptions {
  /** True: as if the page's own policy were not there. */
  bypassCSP: boolean;
  /** Milliseconds to wait after a page has loaded, for what comes late. */
  linger: number;
  /** An element that must be there before the page is looked at. */
  until?: string;
}

const PAGES_AT_ONCE = 4;

/** A page that leads on by itself is looked at where it leads. */
async function inspect(page: Page): Promise<Inspection> {
  try {
    return (await page.evaluate(INSPECT)) as Inspection;
  } catch {
    await page.waitForLoadState("load");
    return (await page.evaluate(INSPECT)) as Inspection;
  }
}

/** Opens every page in a browser and looks at what is on it, four at a time. Order of the answers as asked. */
export async function browse(
  browser: Browser,
  url: string,
  paths: readonly string[],
  { bypassCSP, linger, until }: BrowseOptions,
): Promise<Visit[]> {
  const context = await browser.newContext({ bypassCSP, serviceWorkers: "block" });
  const waiting = paths.map((path, index) => ({ path, index }));
  const visits: Visit[] = [];
  const { origin } = new URL(url);
  const work = async () => {
    let page = await context.newPage();
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const asked: string[] = [];
      const note = (request: { url: () => string }) => {
        if (!request.url().startsWith(origin)) asked.push(request.url());
      };
      page.on("request", note);
      page.on("dialog", (dialog) => void dialog.dismiss());
      await page.goto(new URL(encodeURI(next.path), url).href, { waitUntil: "load" });
      if (until !== undefined) await page.waitForSelector(until, { timeout: 20_000 });
      if (linger > 0) await page.waitForTimeout(linger);
      const inspection = await inspect(page);
      visits[next.index] = { ...inspection, path: next.path, asked };
      page.off("request", note);
      if (inspection.ran === null && asked.length === 0) continue;
      // What it left behind must not be counted for the next one.
      await page.close();
      page = await context.newPage();
    }
  };
  await Promise.all(Array.from({ length: PAGES_AT_ONCE }, work));
  await context.close();
  return visits;
}
