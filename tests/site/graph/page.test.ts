import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startBrowser } from "../../support/browser.ts";
import { networkCatalog } from "../../support/catalog-network.ts";
import { type BuiltSite, buildSite, type ServedSite, serveSite } from "../../support/site.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
}, 60_000);
afterAll(() => browser.close());

describe.each([
  [3, 1],
  [60, 9],
  [60, 59],
])("the drawing of %i nodes, %i of them our own partners", (size, direct) => {
  let site: BuiltSite;
  let served: ServedSite;
  beforeAll(async () => {
    site = await buildSite(networkCatalog(size, direct), { search: false });
    served = await serveSite(site.folder);
  }, 60_000);
  afterAll(async () => {
    await served.stop();
    await site.remove();
  });

  it.each([
    [390, "en", "slim"],
    [1280, "en", "broad"],
    [390, "ar", "slim"],
    [1280, "ar", "broad"],
  ] as const)(
    "at %i px in %s: one drawing that fits, with every name inside its box",
    async (width, language, kind) => {
      const page = await browser.newPage({ viewport: { width, height: 844 } });
      const complaints: string[] = [];
      page.on("console", (message) => void (message.type() === "error" && complaints.push(message.text())));
      await page.goto(`${served.url}${language}/partners/`);
      const found = await page.evaluate(() => {
        const seen = [...document.querySelectorAll(".drawing")].filter(
          (one) => one.getBoundingClientRect().width > 0,
        );
        const outside = [...document.querySelectorAll(".drawing g")].flatMap((group) => {
          const box = group.querySelector("rect")?.getBoundingClientRect();
          const text = group.querySelector("text")?.getBoundingClientRect();
          const isInside = box && text && text.left >= box.left + 2 && text.right <= box.right - 2;
          return isInside || text?.width === 0 ? [] : [group.textContent];
        });
        const whole = seen[0]?.getBoundingClientRect();
        const own = seen[0]?.querySelector(".own rect")?.getBoundingClientRect();
        const isLeft = whole && own && own.left - whole.left < whole.right - own.right;
        return {
          starts: isLeft ? "left" : "right",
          kinds: seen.map((one) => one.getAttribute("class")),
          names: seen[0]?.querySelectorAll("g").length,
          width: seen[0]?.getBoundingClientRect().width,
          wide: document.documentElement.scrollWidth,
          outside,
        };
      });
      expect(found).toMatchObject({
        starts: language === "ar" ? "right" : "left",
        kinds: [`drawing ${kind}`],
        names: size,
        wide: width,
        outside: [],
      });
      // Drawn as large as it was laid out: smaller, nobody could read it.
      expect(found.width).toBe(Number(await page.locator(`.drawing.${kind}`).getAttribute("width")));
      const drawing = page.getByRole("img", {
        name: language === "en" ? "Who takes texts from whom" : "من يأخذ النصوص ممّن",
      });
      expect(await drawing.count()).toBe(1);
      expect(await page.locator("#node-1 dl").textContent()).not.toBe("");
      expect(complaints).toEqual([]);
      await page.close();
    },
  );
});
