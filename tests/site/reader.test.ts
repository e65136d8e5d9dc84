import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Locator, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { renderPieces } from "../../src/core/render/render.ts";
import type { Catalog, CatalogPage } from "../../src/model/catalog.ts";
import { wordLanguages } from "../../src/site/words.ts";
import { context, makeDocument } from "../core/support/make.ts";
import { exampleCatalog } from "../support/catalog.ts";
import { writeGallery } from "../support/gallery.ts";
import { Visit } from "../support/visit.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const LANGUAGES = [...new Set(["nl", "en", "ar", ...wordLanguages()])] as [string, ...string[]];
const WEEK = "nl-network/first-weeks/first-week/";
const TRAINING = "nl-network/first-weeks/welcome-training/";
const AGREEMENT = "nl-network/agreements/organisation-and-group/";
const NUMBERS = [
  "+31 30 123 45 67",
  "+32 2 123 45 67",
  "+49 30 1234 5678",
  "+44 20 7946 0123",
  "+33 1 23 45 67 89",
];

/** The example, with the interface and the three richest pages in all languages, and a page of telephone numbers in Arabic and in Persian. */
function catalog(): Catalog {
  const example = exampleCatalog();
  const [first] = example.pages;
  const numbers = [
    ["ar", "اتصل على", "ليلًا أو نهارًا."],
    ["fa", "با شماره", "تماس بگیرید."],
  ].map(([language = "", before, after]): CatalogPage => {
    const body = NUMBERS.map((number) => `${before} ${number} ${after}\n`).join("\n");
    return {
      ...(first as CatalogPage),
      document: "nl-network/first-weeks/numbers",
      toolkit: "nl-network/first-weeks",
      language,
      url: `${language}/nl-network/first-weeks/numbers/`,
      title: language,
      formerly: [],
      translations: [],
      pieces: renderPieces(makeDocument(body), context).pieces,
    };
  });
  const rich = LANGUAGES.slice(3).flatMap((language) =>
    example.pages.flatMap((page) =>
      [WEEK, TRAINING, AGREEMENT].some((path) => page.url === `en/${path}`)
        ? { ...page, language, url: page.url.replace("en/", `${language}/`), formerly: [] }
        : [],
    ),
  );
  return {
    ...example,
    node: { ...example.node, languages: [...LANGUAGES] },
    pages: [...example.pages, ...rich, ...numbers],
  };
}

let visit: Visit;
beforeAll(async () => {
  const made = catalog();
  visit = await Visit.start(made);
  await writeGallery(made, visit.folder);
});
afterEach(async () => {
  expect(await visit.leave()).toEqual([]);
});
afterAll(() => visit?.stop());

/** Two ways to use a page: nothing but keys, or nothing but a finger on a telephone. */
const HANDS = {
  keyboard: {
    options: {},
    async use(page: Page, target: Locator): Promise<void> {
      await target.first().waitFor();
      for (let step = 0; step < 120; step++) {
        if (await target.first().evaluate((element) => element === document.activeElement)) break;
        await page.keyboard.press("Tab");
      }
      expect(await target.first().evaluate((element) => element === document.activeElement)).toBe(true);
      await page.keyboard.press(
        (await target.first().getAttribute("type")) === "checkbox" ? "Space" : "Enter",
      );
    },
  },
  touch: {
    options: { hasTouch: true, isMobile: true },
    use: (_: Page, target: Locator): Promise<void> => target.first().tap(),
  },
} as const;

describe.each(["keyboard", "touch"] as const)("by %s alone", (name) => {
  const { use, options } = HANDS[name];

  it("the telephone number of the housing desk is three steps from home", async () => {
    const page = await visit.open("en/", options);
    await use(page, page.getByRole("link", { name: "All services near you" }));
    await page.waitForURL("**/en/services/");
    const call = page.locator(".service", { hasText: "Housing desk" }).locator("a.call").first();
    await call.scrollIntoViewIfNeeded();
    expect([await call.getAttribute("href"), await call.isVisible()]).toEqual(["tel:+31300123456", true]);
  });

  it("a misspelt word leads to its document", async () => {
    const page = await visit.open("en/", options);
    await use(page, page.getByRole("searchbox"));
    await page.keyboard.type("tenacny");
    await page.getByText("No results for “tenacny”").waitFor();
    await use(page, page.locator(".results > li > a"));
    await page.waitForURL(/first-weeks\/(finding-a-home|first-week)|agreements/);
    await page.goBack();
    await page.goto(`${visit.url}en/search/`);
    await use(page, page.getByRole("searchbox"));
    await page.getByRole("button", { name: "tenacny" }).waitFor();
  });

  it("a checklist is ticked, left, found again in Arabic, and gone on with", async () => {
    const page = await visit.open(`en/${TRAINING}`, options);
    await use(page, page.getByLabel("Choose who keeps the keys"));
    await use(page, page.locator("details.languages summary"));
    await use(page, page.getByRole("link", { name: "العربية" }));
    await page.waitForURL(`**/ar/${TRAINING}`);
    await page.getByLabel("اختاروا من يحتفظ بالمفاتيح").waitFor();
    expect(await page.getByLabel("اختاروا من يحتفظ بالمفاتيح").isChecked()).toBe(true);
    await use(page, page.getByLabel("اقرؤوا الاتفاقية معًا"));
    expect(await page.locator('[data-progress="ticks"] strong').textContent()).toBe("أُنجز 2 من 3");
  });

  it("a pocket card is printed on one page", async () => {
    const page = await visit.open("en/services/", options);
    await page.addInitScript(() => {
      window.print = () => document.body.setAttribute("data-was-printed", "");
    });
    await use(page, page.locator("main").getByRole("link", { name: "Pocket card" }));
    await page.waitForURL("**/en/card/");
    await use(page, page.getByRole("button", { name: "Print" }));
    expect(await page.locator("body[data-was-printed]").count()).toBe(1);
    expect(countPages(await page.pdf({ format: "A4" }))).toBe(1);
  });

  it("services are narrowed to a place, which the device keeps, and no link to one is lost", async () => {
    const page = await visit.open("en/services/", options);
    const place = page.getByLabel("Where are you?");
    await place.waitFor();
    expect(await place.locator("option").allTextContents()).toEqual([
      "All places",
      "Anderdorp (Noord-Voorbeeld)",
      "Voorbeeldstad",
      "Somewhere else (Netherlands)",
      "Somewhere else (Noord-Voorbeeld)",
    ]);
    if (name === "keyboard") {
      await place.focus();
      await page.keyboard.type("Ander");
    } else await place.selectOption({ label: "Anderdorp (Noord-Voorbeeld)" });
    await page.getByText("3 services: Anderdorp (Noord-Voorbeeld)").waitFor();
    const shown = page.locator(".service:visible :is(h3)");
    const there = ["Taalcafé", "National helpline for sponsor groups", "Crisisopvang"];
    expect(await shown.allTextContents()).toEqual(there);
    expect(await page.getByRole("heading", { level: 2 }).allTextContents()).not.toContain("Housing");
    expect(await page.locator(".chips a:visible", { hasText: "Housing" }).count()).toBe(0);
    await page.goto(`${visit.url}ar/services/`);
    await page.getByText("3 خدمات").waitFor();
    expect(await page.locator(".service:visible").count()).toBe(3);
    await page.goto(`${visit.url}en/services/#welkom-voorbeeldstad-housing-desk`);
    await page.locator("#welkom-voorbeeldstad-housing-desk:visible").waitFor();
  });

  it("results are narrowed to one organisation", async () => {
    const page = await visit.open("en/search/?q=volunteers", options);
    await page.locator(".results > li").first().waitFor();
    expect(await page.locator(".results .kind", { hasText: "Open Pathways" }).count()).toBeGreaterThan(0);
    await use(page, page.getByText("Filter", { exact: true }));
    const from = page.getByLabel("Organisation");
    await from.locator("option[value=nl-network]").waitFor({ state: "attached" });
    const organisations = await from
      .locator("option")
      .evaluateAll((all) => all.map((one) => (one as HTMLOptionElement).value));
    expect(organisations.length).toBeGreaterThan(2);
    // One after the other, as the arrow keys go through them.
    for (const id of organisations.slice(1)) {
      if (name === "keyboard") {
        await from.focus();
        await page.keyboard.press("ArrowDown");
      } else await from.selectOption(id);
      await page.waitForURL(new RegExp(`node=${id}$`));
      const title = await from.locator(`option[value=${id}]`).textContent();
      await page.waitForFunction(
        (organisation) => {
          const kinds = [...document.querySelectorAll(".results .kind")].map(
            (kind) => kind.textContent ?? "",
          );
          return kinds.length > 0 && kinds.every((kind) => kind.endsWith(organisation));
        },
        title?.replace(/ \(\d+\)$/, "") ?? "",
      );
    }
  });
});

describe("finding", () => {
  it.each([
    ["en", "agreemnt", "Agreement between"],
    ["en", "agreemetn", "Agreement between"],
    ["en", "agreements", "Agreement between"],
    ["nl", "overeenkmst", "Overeenkomst tussen"],
    ["nl", "huisrats", "Naar de huisarts"],
    ["nl", "woningen", "Een woning die ook later te betalen is"],
    ["ar", "الطبيت", "زيارة الطبيب"],
    ["ar", "الطيبب", "زيارة الطبيب"],
    ["ar", "مستشفيات", "زيارة الطبيب"],
  ])("in %s “%s” finds its document", async (language, typed, title) => {
    const page = await visit.open(`${language}/search/?q=${encodeURIComponent(typed)}`);
    await page.locator(".results > li").first().waitFor();
    expect(await page.locator(".results > li > a").first().textContent()).toContain(title);
  });

  it("looks in other languages, and opens the page in the reader's own", async () => {
    const page = await visit.open("en/search/?q=huisarts");
    await page.locator(".results > li").first().waitFor();
    expect(await page.getByRole("status").first().textContent()).toContain("No results in English.");
    const first = page.locator(".results > li").first();
    expect(await first.textContent()).toContain("Found in the Dutch version. Opens in English.");
    await first.locator("a").first().click();
    await page.waitForURL("**/en/nl-network/first-weeks/doctor/");
  });

  it("searches another language when asked, and takes the words along to other nodes", async () => {
    const page = await visit.open("en/search/?q=volunteers");
    await page.locator(".results > li").first().waitFor();
    expect(await page.locator(".elsewhere a").getAttribute("href")).toBe(
      "https://nl-network.example/en/search/?q=volunteers",
    );
    await page.getByText("Filter", { exact: true }).click();
    await page.getByLabel("Language").selectOption("nl");
    await page.getByRole("searchbox").fill("huisarts");
    await page.waitForURL(/q=huisarts&language=nl/);
    await page.locator('.results a[lang="nl"]').first().waitFor();
  });

  it("walks by arrow keys, and remembers no search that led to a sensitive page", async () => {
    const page = await visit.open("en/search/?q=strain");
    await page.locator(".results > li").first().waitFor();
    await page.getByRole("searchbox").focus();
    await page.keyboard.press("ArrowDown");
    expect(await page.evaluate(() => document.activeElement?.closest(".results") !== null)).toBe(true);
    await page.keyboard.press("Escape");
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("ck-query");
    await page.locator(".results a", { hasText: "Wellbeing of volunteers" }).first().click();
    await page.waitForURL("**/volunteers/wellbeing/**");
    expect(
      await page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes("searches"))),
    ).toEqual([]);
  });
});

describe("on a telephone", () => {
  it.each(["ar", "fa"])(
    "five numbers are drawn in their own order, unbroken, as links, in %s",
    async (language) => {
      const page = await visit.open(`${language}/nl-network/first-weeks/numbers/`, {
        viewport: { width: 320, height: 700 },
      });
      const drawn = await page.locator(".text a[href^='tel:']").evaluateAll((links) =>
        links.map((link) => {
          const node = document.createTreeWalker(link, NodeFilter.SHOW_TEXT).nextNode();
          const letters = [...(node?.textContent ?? "")].map((letter, at) => {
            const range = document.createRange();
            range.setStart(node as Node, at);
            range.setEnd(node as Node, at + 1);
            const { left, top } = range.getBoundingClientRect();
            return { letter, left, top };
          });
          const oneLine = letters.every(({ top }) => top === letters[0]?.top);
          const byPlace = [...letters].sort((a, b) => a.left - b.left).map(({ letter }) => letter);
          return [link.getAttribute("href"), oneLine, byPlace.join("")];
        }),
      );
      expect(drawn).toEqual(NUMBERS.map((number) => [`tel:${number.replaceAll(" ", "")}`, true, number]));
    },
  );

  it("the first sentence stands high, and few stops come before it", async () => {
    const page = await visit.open(`nl/${WEEK}`);
    expect((await page.locator(".summary").boundingBox())?.y).toBeLessThanOrEqual(200);
    let stops = 0;
    for (; stops < 20; stops++) {
      await page.keyboard.press("Tab");
      const behind = await page.evaluate(() => {
        const place =
          document.querySelector("h1")?.compareDocumentPosition(document.activeElement as Element) ?? 0;
        return (place & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
      });
      if (behind) break;
    }
    expect(stops).toBeLessThanOrEqual(6);
  });

  it.each([
    ["text twice as large", 390, "html{font-size:200%}"],
    [
      "text set wide",
      320,
      "*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}",
    ],
  ])("%s fits", async (_, width, css) => {
    const page = await visit.open("", { viewport: { width, height: 844 }, bypassCSP: true });
    for (const path of [WEEK, AGREEMENT, "partners/", "topic/health/"]) {
      await page.goto(`${visit.url}en/${path}`);
      await page.addStyleTag({ content: css });
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), path).toBe(0);
    }
  });

  it("everything to touch is large enough, but for links within sentences", async () => {
    const page = await visit.open("en/");
    for (const path of [
      "en/",
      `en/${WEEK}`,
      `en/${TRAINING}`,
      "en/services/",
      "en/search/?q=family",
      "en/card/",
      "en/changes/",
    ]) {
      await page.goto(visit.url + path, { waitUntil: "networkidle" });
      const small = await page
        .locator("a, button, summary, input, select, label.tick")
        .evaluateAll((targets) =>
          targets.flatMap((target) => {
            const box = target.getBoundingClientRect();
            const sentence = target.closest(
              "p, dd, td, .sources li, .text li:not(.ck-task, .ck-choice), .fact-source",
            );
            if (box.height === 0 || box.width < 2 || target.matches(".source-sign, .tick input")) return [];
            if (sentence !== null && !target.matches("button, .more, .call")) return [];
            return box.height < 43.5 ? [`${target.outerHTML.slice(0, 80)} ${Math.round(box.height)}`] : [];
          }),
        );
      expect([path, small]).toEqual([path, []]);
    }
  });
});

describe("on paper", () => {
  it("a document is a hand-out of at most three pages, with what a hand-out needs and nothing else", async () => {
    const page = await visit.open(`en/${WEEK}`);
    await page.emulateMedia({ media: "print" });
    await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
    const shown = await page.locator("main").innerText();
    for (const words of [
      "Address of this page",
      "welkom-voorbeeldstad.example/en/nl-network",
      "Printed on",
      "Checked on",
      "Sources",
    ])
      expect(shown).toContain(words);
    for (const selector of [".bar", ".foot", ".crumbs", "nav", "button:visible", ".related", ".progress"])
      expect([selector, await page.locator(selector).locator("visible=true").count()]).toEqual([selector, 0]);
    expect(countPages(await page.pdf({ format: "A4" }))).toBeLessThanOrEqual(3);
  });
});

describe("without script", () => {
  it.each(["en/", "en/phase/arrival/", "en/services/", "en/search/", "en/a-z/", "en/changes/", `en/${WEEK}`])(
    "%s leads on, and shows nothing dead",
    async (path) => {
      const page = await visit.open(path, { javaScriptEnabled: false });
      expect(
        await page
          .locator("form.search, main :is(button:not(.source-sign), select)")
          .locator("visible=true")
          .count(),
      ).toBe(0);
      expect(await page.locator("main a").locator("visible=true").count()).toBeGreaterThan(0);
      await page.locator("details.languages summary").click();
      expect(await page.getByRole("link", { name: "Українська" }).isVisible()).toBe(true);
    },
  );
});

const KINDS = [
  "",
  WEEK,
  TRAINING,
  AGREEMENT,
  "translations/",
  "audience/volunteer/",
  "../",
  "search/?q=112",
  "services/",
  "partners/",
  "glossary/",
  "a-z/",
  "changes/",
  "card/",
  "toolkits/",
  "toolkits/nl-network/first-weeks/",
  "phase/arrival/",
  "topic/housing/",
  "offline/",
  "gallery/",
];
const LOOKS = [320, 390, 1280].flatMap((width) =>
  (["light", "dark"] as const).map((colorScheme) => ({ width, colorScheme })),
);
/** `AXE=all` looks at every page type in every language and look; without it, at each language, type and look a few times. */
const EVERY = process.env.AXE === "all" ? 1 : 42;

describe.each(LOOKS)("at $width px, $colorScheme", ({ width, colorScheme }) => {
  const look = LOOKS.findIndex((one) => one.width === width && one.colorScheme === colorScheme);
  const paths = LANGUAGES.flatMap((language, row) =>
    KINDS.flatMap((kind, column) =>
      EVERY === 1 || (row * 5 + column * 7 + look * 3) % EVERY === 0 ? `${language}/${kind}` : [],
    ),
  );

  it("every page is accessible and fits", async () => {
    const page = await visit.open("", { viewport: { width, height: 844 }, colorScheme });
    const wrong: string[] = [];
    for (const path of paths) {
      await page.goto(visit.url + path, { waitUntil: "networkidle" });
      await page.evaluate(axe);
      const found = await page.evaluate(async () => {
        const { violations } = await (globalThis as unknown as { axe: typeof import("axe-core") }).axe.run({
          runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
          rules: { "target-size": { enabled: true } },
        });
        const wide = document.documentElement.scrollWidth - innerWidth;
        return [
          ...violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 140)}`)),
          ...(wide > 0 ? [`${wide} px too wide`] : []),
        ];
      });
      wrong.push(...found.map((what) => `${path} ${what}`));
    }
    expect(paths.length).toBeGreaterThan(1);
    expect(wrong).toEqual([]);
  }, 600_000);
});

/** Pages of a PDF, by the objects in it. */
function countPages(pdf: Buffer): number {
  return pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}
