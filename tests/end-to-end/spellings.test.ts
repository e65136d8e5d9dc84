import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { build } from "../../src/pipeline/publish/build.ts";
import { openBrowser } from "../support/browser.ts";
import { readAll, writeFiles } from "../support/folder.ts";
import { describeNode, document as guideline } from "../support/partner-files.ts";
import { type ServedSite, serveSite } from "../support/site.ts";

/** What is written in each language, and what readers type for it. */
const LANGUAGES: Readonly<Record<string, { text: string; typed: readonly string[] }>> = {
  en: {
    text: "Call 020 123 4567 or +31 20 765 43 21, 24 hours.",
    typed: ["0201234567", "+31 20 123 4567", "0031 20 123 45 67", "020 765 4321", "paperwork"],
  },
  nl: { text: "Zorgverzekering en huurtoeslag.", typed: ["verzekering", "toeslag", "zorg verzekering"] },
  de: {
    text: "Größe, Maß, Ämter und ein Hochspannungs\u00ADnetzgerät.",
    typed: ["Grösse", "Groesse", "Mass", "Aemter", "Netzgerät"],
  },
  fr: { text: "Aujourd’hui, ma sœur et l’hôpital.", typed: ["aujourd'hui", "soeur", "hopital"] },
  uk: { text: "Під’їзд, об’єкт і комп'ютер.", typed: ["під'їзд", "обʼєкт", "комп’ютер"] },
  tr: { text: "İstanbul, IŞIK ve ısınma.", typed: ["istanbul", "ışık", "ISINMA"] },
  fa: { text: "كمك و كتاب می‌خواهم، ۰۲۰ ۱۲۳ ۴۵۶۷", typed: ["کمک", "کتاب", "میخواهم", "+31201234567"] },
  zh: { text: "每个月都要交房租。", typed: ["房租"] },
  th: { text: "เด็กทุกคนต้องไปโรงเรียน", typed: ["โรงเรียน"] },
};

const node = {
  "network.yaml": describeNode("our-node", "", Object.keys(LANGUAGES).join(", ")),
  "toolkits/words/toolkit.yaml": "title: { en: Words }\nsummary: { en: Words. }\nlanguage: en\n",
  ...Object.fromEntries(
    Object.entries(LANGUAGES).map(([language, { text }]) => [
      `toolkits/words/words.${language}.md`,
      language === "en"
        ? guideline("Words", text).replace("type:", "keywords: [paperwork]\ntype:")
        : `---\ntitle: T\nsummary: S.\n---\n${text}\n\n## T {#before}\n\nT.\n`,
    ]),
  ),
};

let root: string;
let site: ServedSite;
const texts = (folder: string): Record<string, string> => readAll(join(root, folder), []);

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), "commonkit-"));
  writeFiles(root, node);
  await build(root, join(root, "out"), () => undefined);
  site = await serveSite(join(root, "out"));
}, 120_000);
afterAll(async () => {
  await site?.stop();
  rmSync(root, { recursive: true, force: true, maxRetries: 3 });
});

/** What the page says, and the words that it marks. */
async function ask(page: Page, language: string, query: string): Promise<{ said: string; marks: string[] }> {
  await page.goto(`${site.url}${language}/search/?q=${encodeURIComponent(query)}`);
  const status = page.locator("#ck-status");
  await page.waitForFunction(() => /[^…]$/.test(document.getElementById("ck-status")?.textContent ?? ""));
  await page.waitForFunction(
    () => document.querySelector(".results > li") !== null || document.querySelector(".others > *") !== null,
  );
  return {
    said: (await status.textContent()) ?? "",
    marks: await page.locator(".results > li").first().locator("mark").allTextContents(),
  };
}

describe.each(Object.keys(LANGUAGES))("each spelling of a word, in %s", (language) => {
  const { typed = [] } = LANGUAGES[language] ?? {};

  it.each([
    ["from the index", false],
    ["on this device, without a connection", true],
  ])("is found %s, and said to be no other word", async (_, offline) => {
    const context = await (await openBrowser()).newContext({ serviceWorkers: offline ? "allow" : "block" });
    try {
      const page = await context.newPage();
      await page.goto(`${site.url}${language}/our-node/words/words/`);
      if (offline) {
        await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
        await page.goto(`${site.url}${language}/our-node/words/words/`);
        await page.waitForLoadState("networkidle");
        await context.setOffline(true);
      }
      for (const query of typed) {
        const { said, marks } = await ask(page, language, query);
        expect(await page.locator(".results > li").count(), said).toBe(1);
        // A word that is not the one that was typed is named.
        expect(said.split(query).length - 1, said).toBe(1);
        if (query !== "paperwork") expect(marks, query).not.toEqual([]);
      }
    } finally {
      await context.close();
    }
  });
});

describe("a page", () => {
  it("is the same bytes when another gets a new title", async () => {
    writeFiles(root, {
      "toolkits/other/toolkit.yaml": "title: { en: Other }\nsummary: { en: Other. }\nlanguage: en\n",
      "toolkits/other/housing.en.md": guideline("Paperworks of a tenancy").replace("[housing]", "[work]"),
    });
    await build(root, join(root, "more"), () => undefined);
    const [before, after] = [texts("out"), texts("more")];
    for (const language of Object.keys(LANGUAGES)) {
      const path = `${language}/our-node/words/words/index.html`;
      expect(before[path]?.length).toBeGreaterThan(1000);
      expect(after[path]).toBe(before[path]);
    }
    const records = Object.keys(before).filter((path) => path.endsWith(".pf_fragment"));
    expect(records.filter((path) => path.includes("/en_")).length).toBeGreaterThan(0);
    for (const path of records.filter((one) => !isListing(join(root, "out", one))))
      expect(after[path]).toBe(before[path]);
  });

  it("has no other spellings in it, and shows no keyword", () => {
    expect(texts("out")["fa/our-node/words/words/index.html"]).not.toContain("کمک");
    const folder = join(root, "out/pagefind/fragment");
    for (const name of readdirSync(folder)) expect(readRecord(join(folder, name))).not.toContain("paperwork");
  });
});

const readRecord = (file: string): string => gunzipSync(readFileSync(file)).toString();

/** Pages that list others change with them. */
const isListing = (file: string): boolean => !readRecord(file).includes('"type":["guideline"]');
