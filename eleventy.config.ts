import { readFile } from "node:fs/promises";
import type { Catalog, FailedPage } from "./src/model/catalog.ts";
import { bundleAssets } from "./src/site/assets.ts";
import { makeOrSay, type PageData } from "./src/site/failed-pages.ts";
import { Site } from "./src/site/site.ts";

/** The little of Eleventy's configuration that we use; it ships no types (https://www.11ty.dev/docs/config/). */
interface EleventyConfig {
  ignores: Set<string>;
  setUseGitIgnore(use: boolean): void;
  setQuietMode(quiet: boolean): void;
  setDynamicPermalinks(use: boolean): void;
  setTemplateFormats(formats: readonly string[]): void;
  addExtension(extension: string, options: { key: string; compile: () => Render }): void;
  addGlobalData(name: string, value: unknown): void;
  on(event: "eleventy.before", run: (event: { directories: { output: string } }) => Promise<void>): void;
  on(event: "eleventy.after", run: () => void): void;
}

/** Makes a page from its data, with Eleventy's own way of doing so as `this.defaultRenderer`. */
type Render = (
  this: { defaultRenderer: (data: PageData) => Promise<string> },
  data: PageData,
) => Promise<string>;

/** Builds the site from one catalog: `COMMONKIT_CATALOG=/abs/catalog.json eleventy --config=eleventy.config.ts --output=/abs/out`. */
export default async function configure(config: EleventyConfig): Promise<object> {
  const file = process.env.COMMONKIT_CATALOG;
  if (file === undefined) throw new Error("COMMONKIT_CATALOG must say where the catalog is.");
  const site = new Site(JSON.parse(await readFile(file, "utf8")) as Catalog);

  // Only our own templates are ever read: nothing of a partner, nothing of the folder we are installed in.
  config.ignores.clear();
  config.setUseGitIgnore(false);
  config.setTemplateFormats(["11ty.ts"]);
  const failed: FailedPage[] = [];
  config.addExtension("11ty.ts", {
    key: "11ty.js",
    compile: () =>
      function render(data) {
        return makeOrSay(data, () => this.defaultRenderer(data), failed);
      },
  });
  config.on("eleventy.after", () => void process.send?.({ failed }));
  config.setQuietMode(true);

  config.addGlobalData("site", () => site);
  // Else Eleventy asks the disk for the age of every page.
  config.addGlobalData("date", () => new Date(0));
  config.on("eleventy.before", async ({ directories }) => {
    site.assets = await bundleAssets(directories.output, site);
  });

  return {
    dir: { input: "src/site/pages", includes: "../layouts", data: "../_data" },
    markdownTemplateEngine: false,
    htmlTemplateEngine: false,
  };
}
