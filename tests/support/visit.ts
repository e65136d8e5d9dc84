import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { openBrowser } from "./browser.ts";
import { exampleSite } from "./example-site.ts";
import { type BadDay, type ServedSite, serveSite } from "./site.ts";

/** A reader with a telephone in front of the example site. */
export class Visit {
  /** What no page may ever do: break its own policy, ask another host, throw. Empty when all is well. */
  readonly trouble: string[] = [];
  readonly url: string;
  readonly folder: string;
  /** The site's host, which answers everything itself on a bad day. */
  readonly server: ServedSite;
  private readonly browser: Browser;
  private contexts: BrowserContext[] = [];

  private constructor(folder: string, server: ServedSite, browser: Browser) {
    this.folder = folder;
    this.url = server.url;
    this.server = server;
    this.browser = browser;
  }

  /** Serves the site on a host of its own. */
  static async start(badDay?: BadDay): Promise<Visit> {
    const [folder, browser] = await Promise.all([exampleSite(), openBrowser()]);
    return new Visit(folder, await serveSite(folder, badDay), browser);
  }

  /** A page in a device of its own, 390 pixels wide unless said otherwise. */
  async open(path: string, options: BrowserContextOptions = {}): Promise<Page> {
    const context = await this.browser.newContext({
      viewport: { width: 390, height: 844 },
      serviceWorkers: "block",
      ...options,
    });
    this.contexts.push(context);
    const page = await context.newPage();
    const { origin } = new URL(this.url);
    page.on("request", (request) => {
      if (!request.url().startsWith(origin) && !/^(data|blob):/.test(request.url()))
        this.trouble.push(`asked ${request.url()}`);
    });
    page.on("console", (message) => {
      if (/Content.Security.Policy/.test(message.text())) this.trouble.push(message.text());
    });
    page.on("pageerror", (error) => this.trouble.push(`threw ${error.message}`));
    await page.goto(this.url + path);
    return page;
  }

  /** Closes all devices. Returns what was wrong since the last time. */
  async leave(): Promise<string[]> {
    await Promise.all(this.contexts.splice(0).map((context) => context.close()));
    return this.trouble.splice(0);
  }

  stop(): Promise<void> {
    return this.server.stop();
  }
}
