import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { WEEK } from "../support/example-site.ts";
import { Visit } from "../support/visit.ts";

let visit: Visit;
beforeAll(async () => {
  visit = await Visit.start();
});
afterEach(async () => {
  expect(await visit.leave()).toEqual([]);
});
afterAll(() => visit?.stop());

describe("reading", () => {
  it("shows the age of a check, and warns when the next is overdue", async () => {
    const page = await visit.open(`en/${WEEK}`);
    expect(await page.locator(".byline time").textContent()).toMatch(/^(\d+ months|\d+ years) ago$/);
    expect(await page.locator(".byline .overdue").isVisible()).toBe(true);
  });

  it("marks a value that is old where it stands, and says there where it is from and since when", async () => {
    const page = await visit.open(`en/${WEEK}`);
    const sign = page.locator(".ck-fact.old + .source-sign.old");
    expect(await sign.getAttribute("aria-label")).toBe(
      "Source: Length of support. This check is overdue. Ask before you rely on it.",
    );
    await sign.click();
    const source = page.locator(".fact-source:popover-open");
    expect(await source.textContent()).toContain("Programme rules");
    expect(await source.locator(".overdue").isVisible()).toBe(true);
  });

  it.each([true, false])(
    "lists values on paper, and not a second time on the screen (script: %s)",
    async (javaScriptEnabled) => {
      const page = await visit.open(`en/${WEEK}`, { javaScriptEnabled });
      expect(await page.locator(".facts").isVisible()).toBe(false);
      await page.locator(".source-sign").first().click();
      expect(await page.locator(".fact-source:popover-open").count()).toBe(1);
      await page.emulateMedia({ media: "print" });
      expect(await page.locator(".facts").innerText()).toContain("Length of support: 12 months");
    },
  );

  it("says in the reader's language that a page is not in it", async () => {
    const page = await visit.open("ar/phase/any/");
    await page.locator('a[href*="volunteers/wellbeing"]').click();
    await page.waitForURL(/#ck-from-ar$/);
    expect(await page.locator("#ck-from-ar").isVisible()).toBe(true);
  });

  it("keeps the page when the language changes", async () => {
    const page = await visit.open(`nl/${WEEK}`);
    await page.locator("details.languages summary").click();
    await page.getByRole("link", { name: "العربية" }).first().click();
    await page.waitForURL(`**/ar/${WEEK}`);
  });

  it("draws telephone numbers from left to right, unbroken, in Arabic", async () => {
    const page = await visit.open("ar/services/");
    const wrong = await page.locator(".call").evaluateAll((links) =>
      links.flatMap((link) => {
        const words = document.createTreeWalker(link, NodeFilter.SHOW_TEXT);
        while (words.nextNode() && !/\d/.test(words.currentNode.textContent ?? ""));
        const number = words.currentNode;
        const places = [...(number.textContent ?? "")].map((_, at) => {
          const range = document.createRange();
          range.setStart(number, at);
          range.setEnd(number, at + 1);
          return range.getBoundingClientRect();
        });
        const inOrder = places.every(
          (place, at) =>
            at === 0 || (place.left > (places[at - 1]?.left ?? 0) && place.top === places[0]?.top),
        );
        return inOrder ? [] : [number.textContent];
      }),
    );
    expect(wrong).toEqual([]);
  });
});
