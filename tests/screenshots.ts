import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { startBrowser } from "./support/browser.ts";
import { exampleCatalog } from "./support/catalog.ts";
import { writeGallery } from "./support/gallery.ts";
import { buildSite, serveSite } from "./support/site.ts";

/*
 * Pictures of every kind of page, to be looked at one by one: `npx tsx tests/screenshots.ts <folder> [part of a name]`.
 * Two widths, two directions of writing, light and dark.
 */

/** Kinds of page: the name of the picture, and the address after the language. */
const KINDS: Readonly<Record<string, string>> = {
  home: "",
  search: "search/?q=family",
  document: "nl-network/first-weeks/first-week/",
  training: "nl-network/first-weeks/welcome-training/",
  agreement: "nl-network/agreements/organisation-and-group/",
  services: "services/",
  step: "phase/arrival/",
  toolkits: "toolkits/",
  toolkit: "toolkits/nl-network/first-weeks/",
  partners: "partners/",
  glossary: "glossary/",
  index: "a-z/",
  changes: "changes/",
  card: "card/",
  offline: "offline/",
  translations: "translations/",
  topic: "topic/health/",
  removed: "../nl/nl-network/first-weeks/paper-forms/",
  languages: "../",
  gallery: "gallery/",
};

const [folder = "screenshots", part = ""] = process.argv.slice(2);
await mkdir(folder, { recursive: true });
const catalog = exampleCatalog();
const built = await buildSite(catalog, { search: true });
await writeGallery(catalog, built.folder);
const server = await serveSite(built.folder);
const browser = await startBrowser();
for (const width of [390, 1280])
  for (const colorScheme of ["light", "dark"] as const) {
    const context = await browser.newContext({
      viewport: { width, height: 844 },
      colorScheme,
      serviceWorkers: "block",
    });
    const page = await context.newPage();
    for (const language of ["en", "ar"])
      for (const [kind, address] of Object.entries(KINDS)) {
        const name = `${kind}-${language}-${width}-${colorScheme}.png`;
        if (!name.includes(part)) continue;
        await page.goto(`${server.url}${language}/${address}`, { waitUntil: "networkidle" });
        await page.screenshot({ path: join(folder, name), fullPage: true });
      }
    await context.close();
  }
await browser.close();
await server.stop();
await built.remove();
