import { cpSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import PartnersPages from "../../../src/site/pages/partners.11ty.ts";
import { Site } from "../../../src/site/site.ts";
import { openBrowser } from "../../support/browser.ts";
import { networkCatalog } from "../../support/catalog-network.ts";
import { exampleSite } from "../../support/example-site.ts";
import { writeFiles } from "../../support/folder.ts";
import { dress } from "../../support/gallery.ts";
import { once } from "../../support/once.ts";
import { type ServedSite, serveSite } from "../../support/site.ts";

const SIZES = [
  [3, 1],
  [60, 9],
  [60, 59],
] as const;

/** The partners' page of each network, in the look of the example site. */
let served: ServedSite;
beforeAll(async () => {
  const example = await exampleSite();
  const folder = await once("networks", async (made) => {
    for (const [size, direct] of SIZES) {
      for (const path of ["assets", "sw.js"])
        cpSync(join(example, path), join(made, `${size}-${direct}`, path), { recursive: true });
      const site = dress(new Site(networkCatalog(size, direct)), example);
      for (const language of ["en", "ar"]) {
        const path = `${size}-${direct}/${language}/partners/index.html`;
        writeFiles(made, { [path]: new PartnersPages().render({ site, language }) });
      }
    }
  });
  served = await serveSite(folder);
});
afterAll(() => served?.stop());

/** Letters differ from one device to the next: the drawing fits with those of this machine, and with far wider ones. */
const WIDE = ".drawing { letter-spacing: 0.25em }";

describe.each(SIZES)("the drawing of %i nodes, %i of them our own partners", (size, direct) => {
  it.each([
    [390, "en", "slim", "own"],
    [390, "ar", "slim", "wide"],
    [1280, "en", "broad", "wide"],
    [1280, "ar", "broad", "own"],
  ] as const)(
    "at %i px in %s: one drawing, %s, that fits with %s letters",
    async (width, language, kind, letters) => {
      const page = await (await openBrowser()).newPage({
        viewport: { width, height: 844 },
        bypassCSP: letters === "wide",
      });
      const complaints: string[] = [];
      page.on("console", (message) => void (message.type() === "error" && complaints.push(message.text())));
      await page.goto(`${served.url}${size}-${direct}/${language}/partners/`);
      if (letters === "wide") await page.addStyleTag({ content: WIDE });
      const drawing = page.getByRole("img", {
        name: language === "en" ? "How guidance is shared" : "كيف نتشارك المعلومات",
      });
      expect(await drawing.count()).toBe(1);
      expect(await drawing.getAttribute("class")).toBe(`drawing ${kind}`);
      const found = await drawing.evaluate((whole) => {
        const place = (element: Element) => element.getBoundingClientRect();
        const nodes = [...whole.querySelectorAll(".node")];
        const boxes = nodes.map(place);
        const [around, own] = [place(whole), boxes[0] ?? place(whole)];
        const isFull = around.width >= place(whole.parentElement as Element).width - 1;
        const meet = (a: DOMRect, b: DOMRect, by: number) =>
          a.left < b.right + by && b.left < a.right + by && a.top < b.bottom && b.top < a.bottom;
        return {
          names: nodes.length,
          // Our own node stands where reading begins.
          before: Math.round(document.dir === "rtl" ? around.right - own.right : own.left - around.left),
          tooWide: document.documentElement.scrollWidth - innerWidth,
          outside: boxes.filter(({ left, right }) => left < around.left - 1 || right > around.right + 1)
            .length,
          onAnother: boxes.filter((a, at) => boxes.some((b, other) => other > at && meet(a, b, 0))).length,
          // The browser cuts names, and only where there is no more room.
          escaping: nodes.filter((node) => getComputedStyle(node).overflowX !== "hidden").length,
          cutInVain: isFull ? 0 : nodes.filter((node) => node.scrollWidth > node.clientWidth).length,
          // Every line ends at a box, as wide as that has become.
          missing: [...whole.querySelectorAll(".head")].filter((head) => {
            const tip = place(head);
            return !boxes.some((box) => meet(tip, box, 1.5) && !meet(tip, box, -1.5));
          }).length,
        };
      });
      expect(found).toEqual({
        names: size,
        ...{ before: 0, tooWide: 0, outside: 0, onAnother: 0, escaping: 0, cutInVain: 0, missing: 0 },
      });
      expect(await page.locator("#node-1 dl").textContent()).not.toBe("");
      expect(complaints).toEqual([]);
      await page.close();
    },
  );
});
