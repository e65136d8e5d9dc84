import type { Locator, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { TRAINING } from "../../support/example-site.ts";
import { Visit } from "../../support/visit.ts";

let visit: Visit;
beforeAll(async () => {
  visit = await Visit.start();
});
afterEach(async () => {
  expect(await visit.leave()).toEqual([]);
});
afterAll(() => visit?.stop());

const said = (page: Page, name: string) => page.locator(`[data-progress="${name}"] strong`).textContent();

describe("a checklist", () => {
  it("keeps its ticks when one leaves, comes back, and reads on in another language", async () => {
    const page = await visit.open(`en/${TRAINING}`);
    await page.getByLabel("Choose who keeps the keys").check();
    expect(await said(page, "ticks")).toBe("1 of 3 done");
    await page.goto(`${visit.url}en/`);
    await page.goto(`${visit.url}ar/${TRAINING}`);
    expect(await page.getByLabel("اختاروا من يحتفظ بالمفاتيح").isChecked()).toBe(true);
    expect(await said(page, "ticks")).toBe("أُنجز 1 من 3");
    await page.getByRole("button", { name: "أزل كل العلامات" }).click();
    expect(await page.locator(".text [type=checkbox]:checked").count()).toBe(0);
    await page.goto(`${visit.url}en/${TRAINING}`);
    expect(await page.getByLabel("Choose who keeps the keys").isChecked()).toBe(false);
  });

  it("can be ticked by keyboard, and each box is large enough for a thumb", async () => {
    const page = await visit.open(`en/${TRAINING}`);
    await page.getByLabel("Choose who keeps the keys").focus();
    await page.keyboard.press("Space");
    expect(await said(page, "ticks")).toBe("1 of 3 done");
    const heights = await page
      .locator(".tick")
      .evaluateAll((ticks) => ticks.map((tick) => tick.clientHeight));
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(44);
  });

  it("shows an empty box as empty, and a tick as a tick, in the device's own colours", async () => {
    const page = await visit.open(`en/${TRAINING}`, { forcedColors: "active" });
    const look = async (box: Locator) => {
      await box.waitFor();
      return box.evaluate((input) => getComputedStyle(input, "::before").content);
    };
    for (const box of [page.getByRole("checkbox").first(), page.getByRole("radio").first()]) {
      expect(await look(box)).toBe("none");
      const empty = await box.screenshot();
      await box.check();
      await box.blur();
      expect((await box.screenshot()).equals(empty)).toBe(false);
    }
  });

  it("forgets a part whose list has changed, rather than tick other words", async () => {
    const page = await visit.open(`en/${TRAINING}`);
    await page.evaluate(
      (name) => {
        localStorage.setItem(name, JSON.stringify({ "steps 2/4": 1, "steps 1/3": 1 }));
      },
      `commonkit ${new URL(visit.url).pathname} ticks ${TRAINING.slice(0, -1)}`,
    );
    await page.reload();
    await page.locator(".tick").first().waitFor();
    expect(
      await page
        .locator(".text [type=checkbox]")
        .evaluateAll((boxes) => boxes.map((box) => (box as HTMLInputElement).checked)),
    ).toEqual([true, false, false]);
  });

  it("has boxes to tick on paper without script, and nothing that does not work", async () => {
    const page = await visit.open(`en/${TRAINING}`, { javaScriptEnabled: false });
    expect(await page.locator(".ck-box").count()).toBe(3);
    expect(
      await page.locator(".text input, .text button:not(.source-sign)").locator("visible=true").count(),
    ).toBe(0);
    await page.locator(".ck-answer summary").click();
    expect(await page.getByText("The choice is theirs.").isVisible()).toBe(true);
  });
});

describe("a question", () => {
  it("says at once whether the answer is right, and keeps it on the device", async () => {
    const page = await visit.open(`en/${TRAINING}`);
    await page.getByRole("radiogroup", { name: "Who chooses the doctor?" }).waitFor();
    await page.getByLabel("The volunteers").check();
    expect(await page.locator(".said").textContent()).toBe("Not quite. See the answer.");
    await page.getByLabel("The family").check();
    expect(await page.locator(".said").textContent()).toBe("Correct.");
    expect(await page.getByText("The choice is theirs.").isVisible()).toBe(true);
    expect(await said(page, "answers")).toBe("1 of 1 questions answered");
    await page.goto(`${visit.url}nl/${TRAINING}`);
    expect(await page.getByLabel("Het gezin").isChecked()).toBe(true);
    expect(await page.locator(".said").textContent()).toBe("Goed.");
    await page.getByRole("button", { name: "Begin opnieuw" }).click();
    expect(await page.locator(".said").textContent()).toBe("");
  });
});

describe("a fact", () => {
  it.each([true, false])("says where it comes from when asked (script: %s)", async (javaScriptEnabled) => {
    const page = await visit.open(`en/${TRAINING}`, { javaScriptEnabled });
    const source = page.locator("#ck-fact-1");
    expect(await source.isVisible()).toBe(false);
    await page.getByRole("button", { name: "Source: Length of support" }).press("Enter");
    expect(await source.isVisible()).toBe(true);
    expect(await source.textContent()).toContain("Programme rules");
    await page.keyboard.press("Escape");
    expect(await source.isVisible()).toBe(false);
  });
});

describe("a page", () => {
  it("says whether a service is open now, by the clock of its own country", async () => {
    const page = await visit.open("", { timezoneId: "Asia/Tokyo" });
    await page.clock.setFixedTime(new Date("2026-11-23T09:00:00Z"));
    await page.goto(`${visit.url}en/services/`);
    await page.locator("p.open:visible strong").first().waitFor();
    const texts = await page.locator("p.open:visible strong").allTextContents();
    expect(texts.length).toBeGreaterThan(1);
    for (const text of texts) expect(text).toMatch(/^(Open now|Closed now)/);
    expect(texts.some((text) => text.startsWith("Open now until \u2066"))).toBe(true);
  });

  it("that is left open says so when a service closes", async () => {
    const page = await visit.open("");
    await page.clock.install({ time: new Date("2026-11-23T09:00:00Z") });
    await page.goto(`${visit.url}en/services/`);
    const desk = page.locator("p.open strong").filter({ hasText: "Open now until" });
    await desk.first().waitFor();
    await page.clock.fastForward("13:30:00");
    await page.waitForFunction(() => !document.querySelector("main")?.innerText.includes("Open now until"));
  });

  it("asks for a new check from the day after it was due, by the reader's own calendar", async () => {
    const page = await visit.open("", { timezoneId: "Asia/Tokyo" });
    const warning = page.locator(".byline .overdue");
    // Checked on 10 January 2025, every year. In Tokyo the next day begins at 15:00 UTC.
    await page.clock.setFixedTime(new Date("2026-01-10T14:59:00Z"));
    await page.goto(`${visit.url}en/nl-network/first-weeks/first-week/`);
    await page.getByText("Checked 11 months ago").waitFor();
    expect(await warning.isVisible()).toBe(false);
    await page.clock.setFixedTime(new Date("2026-01-10T15:00:00Z"));
    await page.reload();
    await warning.waitFor();
  });

  it("can be shared, and a sensitive one cannot", async () => {
    const page = await visit.open(`en/${TRAINING}`, { permissions: ["clipboard-read", "clipboard-write"] });
    await page.getByRole("button", { name: "Share" }).click();
    await page.getByRole("button", { name: "Address copied" }).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${visit.url}en/${TRAINING}`);
    await page.goto(`${visit.url}en/open-pathways/volunteers/wellbeing/`);
    expect(await page.locator("button[data-share]").count()).toBe(0);
  });
});
