import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import type { Catalog } from "../../src/model/catalog.ts";
import { startBrowser } from "./browser.ts";
import { type BuiltSite, buildSite, type ServedSite, serveSite } from "./site.ts";

/** A reader with a telephone in front of a built site. */
export class Visit {
  /** What no page may ever do: break its own policy, ask another host, throw. Empty when all is well. */
  readonly trouble: string[] = [];
  readonly url: string;
  readonly folder: string;
  private readonly parts: { built: BuiltSite; server: ServedSite; browser: Browser };
  private contexts: BrowserContext[] = [];

  private constructor(parts: { built: BuiltSite; server: ServedSite; browser: Browser }) {
    this.parts = parts;
    this.url = parts.server.url;
    this.folder = parts.built.folder;
  }

  /** Builds a catalog's site with its search, serves it and starts a browser. */
  static async start(catalog: Catalog): Promise<Visit> {
    const [built, browser] = await Promise.all([buildSite(catalog, { search: true }), startBrowser()]);
    return new Visit({ built, browser, server: await serveSite(built.folder) });
  }

  /** A page in a device of its own, 390 pixels wide unless said otherwise. */
  async open(path: string, options: BrowserContextOptions = {}): Promise<Page> {
    const context = await this.parts.browser.newContext({
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

  async stop(): Promise<void> {
    await this.parts.browser.close();
    await this.parts.server.stop();
    await this.parts.built.remove();
  }
}
