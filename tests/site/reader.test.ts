import type { Locator, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { AGREEMENT, NUMBERS, TRAINING, WEEK } from "../support/example-site.ts";
import { Visit } from "../support/visit.ts";

let visit: Visit;
beforeAll(async () => {
  visit = await Visit.start();
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
    await page.waitForURL(/first-weeks\/(finding-a-home|first-week)|agreements|housing-desk/);
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
    const there = ["National helpline for sponsor groups", "Taalcafé", "Crisisopvang"];
    expect(await shown.allTextContents()).toEqual(there);
    expect(await page.getByRole("heading", { level: 2 }).allTextContents()).not.toContain("Housing");
    expect(await page.locator(".chips a:visible", { hasText: "Housing" }).count()).toBe(0);
    await page.goto(`${visit.url}ar/services/`);
    await page.getByText("3 خدمات").waitFor();
    expect(await page.locator(".service:visible").count()).toBe(3);
    await page.goto(`${visit.url}en/services/#welkom-voorbeeldstad-housing-desk`);
    await page.locator("#welkom-voorbeeldstad-housing-desk:visible").waitFor();
  });

  it("a place that is chosen before its script has arrived counts", async () => {
    const page = await visit.open("en/", options);
    let arrive = (): void => {};
    const arrived = new Promise<void>((resolve) => {
      arrive = resolve;
    });
    await page.route(/\/places-[^/]*\.js$/, async (route) => {
      await arrived;
      await route.continue();
    });
    await page.goto(`${visit.url}en/services/`);
    await page.getByLabel("Where are you?").selectOption({ label: "Anderdorp (Noord-Voorbeeld)" });
    arrive();
    await page.getByText("3 services: Anderdorp (Noord-Voorbeeld)").waitFor();
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

  it("the bar is slim, the first sentence stands high, and few stops come before it", async () => {
    const page = await visit.open(`nl/${WEEK}`);
    expect((await page.locator(".bar").boundingBox())?.height).toBeLessThanOrEqual(56);
    // Lines of the heading are left out: how many there are depends on the letters of the device.
    const [top, heading] = await Promise.all([
      page.locator(".summary").boundingBox(),
      page.locator("h1").boundingBox(),
    ]);
    expect((top?.y ?? 0) - (heading?.height ?? 0)).toBeLessThanOrEqual(128);
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
  it("every page leads on, and shows nothing dead", async () => {
    const page = await visit.open("en/", { javaScriptEnabled: false });
    for (const path of ["", "phase/arrival/", "services/", "search/", "a-z/", "changes/", WEEK]) {
      await page.goto(`${visit.url}en/${path}`);
      const dead = page.locator("form.search, main :is(button:not(.source-sign), select)");
      expect(await dead.locator("visible=true").count(), path).toBe(0);
      expect(await page.locator("main a").locator("visible=true").count(), path).toBeGreaterThan(0);
      await page.locator("details.languages summary").click();
      expect(await page.getByRole("link", { name: "Українська" }).isVisible(), path).toBe(true);
    }
  });
});

/** Pages of a PDF, by the objects in it. */
function countPages(pdf: Buffer): number {
  return pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}
