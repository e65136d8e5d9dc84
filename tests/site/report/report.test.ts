import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { HtmlValidate } from "html-validate";
import { describe, expect, it } from "vitest";
import type { Overview, Task, TaskPart } from "../../../src/model/overview.ts";
import { MARK, reportBody, reportPage } from "../../../src/site/report/page.ts";
import { wordLanguages } from "../../../src/site/words.ts";
import { findFaults } from "../../support/axe.ts";
import { openBrowser } from "../../support/browser.ts";
import { makeTemporary, writeFiles } from "../../support/folder.ts";
import { findNotInMessages } from "../../support/writing.ts";

const COMMIT = "0123456789abcdef0123456789abcdef01234567";
const id = "nl-network/arrival/first-week";
/** What a partner might write who wishes us ill. */
const hostile =
  '</td></table><script>alert(1)</script><img src=x onerror="alert(2)">\n\n\n@everyone #1 \u202Eevil';

const part: TaskPart = {
  document: id,
  language: "ar",
  target: "numbers",
  title: "الأرقام",
  partner: "nl-network",
  state: "upstream-changed",
  kind: "replace",
  canMerge: true,
  leavesOut: false,
  path: "toolkits/local/a.ar.md",
  line: 3,
  before: "## الأرقام {#numbers}\n\nاتصل +31 20 000 00 12 الآن\n",
  now: "## الأرقام {#numbers}\n\nاتصل +31 20 000 00 19 الآن\n",
  ours: "لنا",
  theirChange: [
    { kind: "same", text: "## الأرقام {#numbers}\n\nاتصل +31 20 000 00 " },
    { kind: "gone", text: "12 " },
    { kind: "new", text: "19 " },
    { kind: "same", text: "الآن\n" },
  ],
  ourChange: [],
};
const task: Task = {
  ...{ document: id, language: "ar", partner: "nl-network", from: "ar", kind: "change", path: part.path },
  parts: [part],
};
const bad: TaskPart = {
  ...part,
  target: "_intro",
  title: "",
  state: "orphaned",
  before: hostile,
  now: null,
  ours: hostile,
};
const partner = {
  ...{ id: "nl-network", via: "us", brought: [], copyFrom: null, lastChecked: "2026-11-20" },
  ...{ lastChanged: "2026-11-20", silent: null, held: null, files: [] },
  version: { commit: COMMIT, subject: hostile, committed: "2026-11-20T08:00:00Z" },
} as const;
const file = { path: "toolkits/a/b.en.md", commit: COMMIT, stays: true };
const late = {
  own: true,
  node: "us",
  checked: "2025-01-01",
  every: "P1Y",
  due: "2026-01-01",
  expired: false,
  imported: false,
};

/** Everything that the report can say, in one. */
function everything(first: string): Overview {
  return {
    standing: {
      ...{
        node: "us",
        title: {},
        today: "2026-11-23",
        changes: [],
        offers: [
          {
            ...{ by: "nl-network", kind: "document", id: "us/a/b", language: "en" },
            ...{
              parts: ["_intro", "@title", "@keywords"].map((target) => ({ target, title: "" })),
              path: "partners/nl-network/x.md",
            },
          },
        ],
        waiting: [],
        unseen: [],
        missing: [],
        mistakes: 2,
        needs: 12,
      },
      partners: [
        { ...partner, silent: "behind", held: { commit: COMMIT, why: "behind" } },
        { ...partner, id: "b", silent: "ago", held: { commit: COMMIT, why: "unsigned" } },
        { ...partner, id: "c", version: null, lastChecked: null },
        { ...partner, id: "d", copyFrom: "nl-network" },
        {
          ...partner,
          id: "e",
          files: [
            { ...file, why: "licence-refused" },
            { ...file, why: "too-large" },
          ],
        },
      ],
      translations: [
        {
          ...{ document: "us/a/b", language: "uk", by: "us", own: true, path: "toolkits/a/b.uk.md" },
          ...{ state: "current", machine: true, change: "none" },
        },
      ],
      overdue: [
        { ...late, kind: "document", id, language: "nl", path: "toolkits/a/b.nl.md" },
        {
          ...late,
          kind: "fact",
          id: "us/nl.x",
          language: null,
          path: "toolkits/a/facts/nl.yaml",
          expired: true,
        },
        {
          ...late,
          kind: "service",
          id: "us/desk",
          language: null,
          path: "toolkits/a/services/imported/x.yaml",
          imported: true,
        },
        {
          ...late,
          kind: "service",
          id: "b/desk",
          language: null,
          path: "partners/b/x.yaml",
          own: false,
          node: "b",
        },
      ],
    },
    languages: [first, "nl"],
    since: "2026-11-16",
    news: [
      {
        node: "nl-network",
        documents: [
          { document: id, kind: "changed", title: null },
          { document: "nl-network/a/gone", kind: "removed", title: hostile },
        ],
        others: 2,
      },
    ],
    tasks: [
      { ...task, parts: [part, bad, { ...part, target: "@title", title: "", kind: "front-matter" }] },
      {
        ...task,
        kind: "translation",
        parts: [part, { ...part, state: "missing" }, { ...part, target: "b", state: "missing" }],
      },
      {
        ...{ ...task, document: "us/nl.x", language: null, from: null, path: "toolkits/local/facts/nl.yaml" },
        parts: [{ ...part, document: "us/nl.x", language: null, target: "@value", title: "", kind: "fact" }],
      },
      {
        ...task,
        kind: "copy",
        parts: [
          { ...part, state: "untracked", before: null },
          { ...part, kind: "remove", ours: null, canMerge: false, leavesOut: true },
        ],
      },
    ],
    names: {
      nodes: {
        us: { title: { nl: "Welkom", ar: "أهلًا" }, email: null },
        "nl-network": { title: { nl: hostile }, email: "editors@nl-network.example" },
        b: { title: { nl: "B" }, email: 'x@y"><script>' },
      },
      documents: { [id]: [{ language: "ar", title: "الأسبوع الأول", address: "javascript:alert(1)" }] },
      records: { "us/nl.x": { nl: "Een waarde" } },
    },
  };
}

const languages = [...wordLanguages()];
const textOf = (page: string): string =>
  page
    .replace(/<style>[\s\S]*<\/style>/, "")
    .replace(/<code[^>]*>.*?<\/code>/g, "")
    .replace(/<[^>]*>/g, " ");

describe("the report", () => {
  it.each(languages)("is one right page without script in %s, whatever partners write", async (language) => {
    const page = reportPage(everything(language));
    expect(page.startsWith(`<!doctype html>\n${MARK}\n<html lang="${language}"`)).toBe(true);
    const report = await new HtmlValidate({
      extends: ["html-validate:recommended"],
      rules: {
        ...{
          "doctype-style": "off",
          "no-trailing-whitespace": "off",
          "long-title": "off",
          "tel-non-breaking": "off",
        },
        // It has to stand by itself in a mail: no file beside it.
        "no-inline-style": "off",
      },
    }).validateString(page, "report.html");
    const found = report.results.flatMap(({ messages }) =>
      messages.map((one) => `${one.line} ${one.ruleId}: ${one.message}`),
    );
    expect(found).toEqual([]);
    expect(page).not.toMatch(/<script|<img|href="(?!mailto:|https:)|\u202E|@everyone|\n\s*\n/);
    expect(page).toContain("&lt;script&gt;alert(1)");
    expect(page).not.toMatch(/\{[a-z]+\}|undefined|\[object/);
  });

  it("asks whether a part was renamed, and gives the command that moves it", () => {
    const moved: TaskPart = { ...part, state: "orphaned", canMerge: false, renamed: "phone-numbers" };
    for (const kind of ["change", "translation"] as const) {
      const page = reportPage({ ...everything("en"), tasks: [{ ...task, kind, parts: [moved] }] });
      const text = page.replace(/<\/?(?:bdi|code)[^>]*>/g, "");
      expect(text).toMatch(/Renamed\? .* has the same words under the name phone-numbers\./);
      expect(text).toMatch(new RegExp(`Move yours there:.*merge ${id}#numbers --language ar`));
    }
  });

  it("says each thing with what to do next, in words that nobody has to learn", () => {
    const page = reportPage({
      ...everything("en"),
      tasks: [{ ...task, parts: [part] }, ...everything("en").tasks.slice(2, 3)],
    });
    for (const said of [
      "12 things need your attention.",
      `npx commonkit merge ${id}#numbers --language ar`,
      `npx commonkit accept ${id}#numbers --language ar`,
      "There are 2 things to check in your files.",
      "A version from {} is waiting until you accept it.",
      "It is not signed by a trusted person.",
      "npx commonkit sync nl-network",
      "Nothing has been received from {} yet.",
      "It should have been checked again by 1 January 2026.",
      "mailto:editors@nl-network.example",
      "Removed",
      "npx commonkit accept us/nl.x#@value<",
    ])
      expect(page.replace(/<\/?(?:bdi|time)[^>]*>/g, "")).toMatch(
        new RegExp(said.replace(/[.#]/g, "\\$&").replace("{}", ".+")),
      );
    const english = everything("en");
    const plain = { ...english.names, nodes: {} };
    const words = textOf(reportPage({ ...english, tasks: [task], names: plain, news: [] }));
    // Words that the partners page shares say “we” for the organisation of the site; “us” is the id of the example.
    expect(findNotInMessages(words).filter((word) => !/^(?:us|we)$/.test(word))).toEqual([]);
  });

  it("keeps a telephone number together from left to right, also where a part of it is new", () => {
    const page = reportPage({ ...everything("ar"), tasks: [task] });
    expect(page).toContain('<bdi dir="ltr">+31 20 000 00 <del>12</del></bdi>');
    expect(page).toContain('<bdi dir="ltr">+31 20 000 00 <ins>19</ins></bdi>');
    expect(page).not.toContain("{#numbers}");
    expect(page).toContain('<div class="text" lang="ar" dir="rtl">الأرقام<br><br>اتصل ');
  });

  it("fits into the text of a pull request: no head, no empty line, and what is too long is left out at its end", () => {
    const one = everything("nl");
    const whole = reportBody(one, 60_000);
    expect(whole.startsWith(`${MARK}\n<div class="report" lang="nl" dir="ltr">`)).toBe(true);
    expect(whole).not.toMatch(/<style|<head|\n\s*\n/);
    expect(whole).toContain("<table");
    expect(whole).not.toContain("Op de hele pagina");
    const many = { ...one, tasks: Array.from({ length: 40 }, () => one.tasks).flat() };
    expect(reportBody(many, 200_000)).toContain("<table");
    for (const most of [60_000, 30_000, 6_000]) {
      const body = reportBody(many, most);
      expect(body.length).toBeLessThanOrEqual(most);
      expect(body.length).toBeGreaterThan(most * 0.8);
      expect(body).toContain("Op de hele pagina");
      expect(body.trimEnd().endsWith("</div>")).toBe(true);
    }
  });

  it("says when all is well", () => {
    const { standing, names, since } = everything("en");
    const calm = {
      ...standing,
      partners: [partner],
      translations: [],
      offers: [],
      overdue: [],
      mistakes: 0,
      needs: 0,
    };
    const page = reportPage({ standing: calm, names, since, languages: ["en"], news: [], tasks: [] });
    expect(textOf(page)).toContain("Everything is up to date. There is nothing you need to do.");
    expect([...page.matchAll(/<h2>(.*?)<\/h2>/g)].map(([, title]) => title)).toEqual([
      "What your partners changed",
    ]);
    expect(page).toContain("Nothing has changed.");
  });
});

describe("in a browser", () => {
  it.each([
    ["ar", 390, "light"],
    ["ar", 1280, "dark"],
    ["nl", 320, "dark"],
    ["en", 1280, "light"],
  ] as const)("it is accessible and fits: %s, %i px, %s", async (language, width, colorScheme) => {
    const folder = makeTemporary();
    writeFiles(folder, { "report.html": reportPage(everything(language)) });
    const page = await (await openBrowser()).newPage({ viewport: { width, height: 800 }, colorScheme });
    const trouble: string[] = [];
    page.on("dialog", (dialog) => {
      trouble.push(dialog.message());
      return dialog.dismiss();
    });
    page.on("request", (request) => trouble.push(request.url()));
    await page.goto(pathToFileURL(join(folder, "report.html")).href);
    expect(await findFaults(page)).toEqual([]);
    expect(trouble.slice(1)).toEqual([]);
    await page.close();
  });
});
