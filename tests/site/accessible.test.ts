import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { findFaults } from "../support/axe.ts";
import { isLong } from "../support/cases.ts";
import { AGREEMENT, LANGUAGES, TRAINING, WEEK } from "../support/example-site.ts";
import { Visit } from "../support/visit.ts";

let visit: Visit;
beforeAll(async () => {
  visit = await Visit.start();
});
afterEach(async () => {
  expect(await visit.leave()).toEqual([]);
});
afterAll(() => visit?.stop());

/** Kinds of page, by their addresses below the language. */
const KINDS = [
  "",
  WEEK,
  TRAINING,
  AGREEMENT,
  "translations/",
  "audience/volunteer/",
  "../",
  "../404.html",
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
  "../nl/nl-network/first-weeks/paper-forms/",
  "gallery/",
];
const LOOKS = [320, 390, 1280].flatMap((width) =>
  (["light", "dark"] as const).map((colorScheme) => ({ width, colorScheme })),
);
/** One in so many of all pages in all languages and looks; none of their numbers divides it, so each meets each sooner or later. */
const EVERY = isLong ? 5 : 31;

it.each(LOOKS)(
  "at $width px, $colorScheme, every page is accessible and fits",
  async ({ width, colorScheme }) => {
    const look = LOOKS.findIndex((one) => one.width === width && one.colorScheme === colorScheme);
    const all = LANGUAGES.flatMap((language) => KINDS.map((kind) => `${language}/${kind}`));
    const paths = all.filter((_, at) => (at + look * all.length) % EVERY === 0);
    const page = await visit.open("", { viewport: { width, height: 844 }, colorScheme });
    const wrong: string[] = [];
    for (const path of paths) {
      await page.goto(visit.url + path, { waitUntil: "networkidle" });
      wrong.push(...(await findFaults(page)).map((what) => `${path} ${what}`));
    }
    expect(paths.length).toBeGreaterThan(4);
    expect(wrong).toEqual([]);
  },
);
