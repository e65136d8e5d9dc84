import { describe, expect, test } from "vitest";
import { listShown } from "../../../src/core/begin/bring-in.ts";
import { planFork } from "../../../src/core/begin/plan-fork.ts";
import { document, HOME, partnerFiles } from "../../support/partner-files.ts";
import { fact } from "../../support/records.ts";
import { Paper } from "../support/paper.ts";

const png = (word: string) =>
  new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, ...new TextEncoder().encode(word)]);
const body = `
Read [the rent](rent.en.md#before) and [the plan](img/plan.png), or [all about work](../work/job.en.md#before "Work").

![A map](../work/map.png)

Call :fact[nl.desk] or :fact[nl.ours]. \`:fact[nl.other]\` is code.

\`\`\`
:fact[nl.desk]
\`\`\`
`;
const dutch = (words: string) =>
  `---\ntitle: Een huis\nsummary: Wat te doen.\n---\n\nLees [de huur](rent.en.md).\n\n## Voor je begint {#before}\n\n${words}\n`;
const there = "toolkits/housing/finding-a-home.nl.md";
const ourToolkit = "title: { en: Ours }\nsummary: { en: Ours. }\nlanguage: en\n";
const files = {
  ...partnerFiles("nl-network"),
  [HOME]: document("Finding a home", body),
  [there]: dutch("Bel de groep."),
  "toolkits/housing/rent.en.md": document("Rent"),
  "toolkits/housing/img/plan.png": png("plan"),
  "toolkits/work/map.png": png("map"),
  "toolkits/work/toolkit.yaml": "title: { en: Work }\nsummary: { en: Work. }\nlanguage: en\n",
  "toolkits/work/job.en.md": document("Job").replace("reviewed:", "licence: CC-BY-SA-4.0\nreviewed:"),
  "toolkits/housing/facts/nl.yaml": fact(["support-period", "desk"]),
};
const id = "nl-network/housing/finding-a-home";
const own = "welkom-utrecht/housing/finding-a-home";

/** Makes own copies of a document or a toolkit; `old` is a text that was copied earlier, and what stands beside it. */
const fork = (paper: Paper, name: string, old: { path: string; text: string | null } | null = null) =>
  paper.do((node) => planFork(node, { name, from: old && { ...old, shown: new Map() } }));
const openStates = (paper: Paper) =>
  paper
    .standing()
    .changes.filter(({ state }) => state !== "current")
    .map(({ language, target, state, kind }) => `${language} ${target} ${state} ${kind}`);

describe("a copy of one document", () => {
  test("pictures come along, links and placeholders go on meaning the same", () => {
    const paper = new Paper(files);
    paper.write("toolkits/housing/img/plan.png", png("another"));
    paper.write("toolkits/housing/toolkit.yaml", ourToolkit);
    expect(fork(paper, id).problems).toEqual([]);
    const text = paper.read(HOME);
    expect(text).toContain("[the rent](commonkit:nl-network/housing/rent#before)");
    expect(text).toContain("[the plan](img/plan-2.png)");
    expect(text).toContain('[all about work](commonkit:nl-network/work/job#before "Work")');
    expect(text).toContain("![A map](work/map.png)");
    expect(text).toContain("Call :fact[nl-network/nl.desk] or :fact[nl.ours]. `:fact[nl.other]` is code.");
    expect(text).toContain("```\n:fact[nl.desk]\n```");
    expect(paper.read("toolkits/housing/img/plan-2.png")).toContain("plan");
    expect(paper.read("toolkits/housing/img/plan.png")).toContain("another");
    expect(paper.read("toolkits/housing/work/map.png")).toContain("map");
    expect(paper.read(there)).toContain("[de huur](commonkit:nl-network/housing/rent)");
    // The translation had no placeholders before either.
    expect(paper.problems().filter(({ code }) => code !== "placeholders-differ")).toMatchObject([
      { code: "fact-unknown", place: { path: HOME } },
    ]);
  });

  test("is told what changes where it came from, and takes in what does not touch", () => {
    const paper = new Paper();
    expect(fork(paper, "nl-network/housing").copies).toEqual([{ from: id, document: own, path: HOME }]);
    expect(paper.read(HOME)).toMatch(
      /licence: CC-BY-4.0\nforked:\n {2}from: nl-network\/housing\/finding-a-home\n {2}commit: "?[0-9a-f]{40}"?\n/,
    );
    expect(paper.codes()).toEqual([]);
    expect(fork(paper, id).problems).toMatchObject([{ code: "copy-exists", document: own }]);

    paper.write(HOME, `${paper.read(HOME)}\nOur own line.\n`);
    const news = "Call the group.\n\nThen wait.\n\n## New {#new}\n\nMore.";
    const later = document("Finding a home").replace("Call the group.", news);
    paper.publish({ ...partnerFiles("nl-network"), [HOME]: later });
    expect(openStates(paper)).toEqual(["en before upstream-changed copy", "en new upstream-changed copy"]);
    expect(paper.compare(own, { part: "before" })).toMatchObject([
      {
        before: expect.stringContaining("Call"),
        now: expect.stringContaining("wait"),
        ours: expect.stringContaining("Our own line."),
      },
    ]);
    expect(paper.merge(own)).toMatchObject({ usable: true, problems: [{ code: "merge-choice" }] });
    expect(paper.read(HOME)).toContain("## New {#new}\n\nMore.");
    expect(paper.read(HOME)).toContain("Our own line.");
    expect(paper.codes()).toContain("conflict-marker");
  });

  test("follows a source that has moved; of one that is gone it is said what was probably meant", () => {
    const paper = new Paper();
    fork(paper, id);
    const { [HOME]: _, ...others } = partnerFiles("nl-network");
    const text = document("Finding a home");
    const moved = "toolkits/housing/finding-home.en.md";
    paper.publish({ ...others, [moved]: text.replace("reviewed:", `formerly: [${id}]\nreviewed:`) });
    expect(paper.codes()).toEqual([]);
    paper.publish({ ...others, [moved]: text });
    expect(paper.problems()).toMatchObject([
      { code: "copy-source-missing", suggestion: "nl-network/housing/finding-home" },
    ]);
  });
});

test("a copy of a toolkit: links among its texts stay; each language is followed, and its translation is not out of date for other links", () => {
  const paper = new Paper(files);
  const translations = () => paper.standing().translations.filter((one) => one.own);
  fork(paper, "nl-network/housing");
  expect(paper.read(HOME)).toContain("[the rent](rent.en.md#before)");
  expect(paper.paths()).toContain("toolkits/housing/img/plan.png");
  expect(openStates(paper)).toEqual([]);
  expect(translations()).toMatchObject([{ state: "untracked" }]);
  expect(paper.accept(own, { language: "nl" })).toMatchObject({
    writes: [],
    problems: [
      {
        code: "accept-unclear",
        possible: [
          { language: "nl", against: own },
          { language: "nl", against: id },
        ],
      },
    ],
  });
  paper.accept(own, { language: "nl", against: id });
  expect(paper.read(there)).not.toMatch(/^accepted:$/m);
  expect(paper.read(there)).toMatch(/^ {2}accepted:$/m);
  paper.accept(own, { language: "nl", against: own });
  expect(paper.read(there)).toMatch(/^accepted:$/m);
  expect(translations()).toMatchObject([{ state: "current" }]);

  const news = "Bel de groep.\n\n![Plan](img/new.png)\n\n[Werk](../work/job.en.md)";
  paper.publish({ ...files, [there]: dutch(news), "toolkits/housing/img/new.png": png("new") });
  expect(openStates(paper)).toEqual(["nl before upstream-changed copy"]);
  const compared = paper.compare(own, { part: "before", language: "nl" });
  expect(compared.find(({ kind }) => kind === "copy")?.now).toContain("(commonkit:nl-network/work/job)");
  expect(paper.merge(own).problems).toEqual([]);
  expect(paper.read(there)).toContain("![Plan](img/new.png)\n\n[Werk](commonkit:nl-network/work/job)");
  expect(paper.paths()).toContain("toolkits/housing/img/new.png");
  expect(openStates(paper)).toEqual([]);
});

describe("a text that was copied long ago", () => {
  test("what it shares is known, the rest was never compared", () => {
    const paper = new Paper();
    const words =
      "Old words at the top.\n\n# Before you begin\n\nCall the group.\n\n# Ours\n\nMore of ours.\n";
    expect(fork(paper, id, { path: "old/handbook.md", text: words }).usable).toBe(true);
    expect(paper.read(HOME)).toContain("## Before you begin {#before}\n\nCall the group.");
    expect(paper.read(HOME)).toContain("## Ours {#ours}\n\nMore of ours.");
    expect(paper.codes()).toEqual([]);
    expect(paper.states()).toEqual(["@title current", "@summary current", "before current"]);
  });

  test("may stand in its place already; a toolkit, a file that is not there, and a licence that does not fit, are refused", () => {
    const paper = new Paper(files);
    paper.write("toolkits/housing/toolkit.yaml", ourToolkit);
    const text = document("Our home");
    paper.write(HOME, text);
    const closed = document("Closed").replace("reviewed:", "licence: CC-BY-NC-SA-4.0\nreviewed:");
    for (const [name, old, code] of [
      ["nl-network/housing", { path: HOME, text }, "name-unknown"],
      ["nl-network/work/job", { path: "old/none.md", text: null }, "name-unknown"],
      ["nl-network/work/job", { path: "closed.md", text: closed }, "licences-clash"],
      [id, { path: "elsewhere.en.md", text }, "copy-exists"],
    ] as const)
      expect(fork(paper, name, old)).toMatchObject({ usable: false, writes: [], problems: [{ code }] });
    expect(paper.read(HOME)).toBe(text);
    expect(fork(paper, id, { path: HOME, text }).problems).toEqual([]);
    expect(paper.read(HOME)).toMatch(/title: Our home[\s\S]*forked:\n {2}from: nl-network/);
  });

  test("in a language that is a translation there it is a text by itself", () => {
    const paper = new Paper(files);
    const words = "# Voor je begint\n\nBel de groep.\n";
    expect(fork(paper, id, { path: "oud/huis.nl.md", text: words }).problems).toEqual([]);
    expect(paper.read(there)).toMatch(/^---\ntitle: Een huis\n[\s\S]*type: guideline\n/);
    // Its text at the top was not copied then.
    expect(paper.problems()).toMatchObject([{ code: "change-drifted", place: { path: there } }]);
  });

  test("the files that it shows are known before any of them is read", () => {
    const text = `\ufeff---\r\ntitle: "[x](not/this.png)"\r\n---\r\n![A](img/a.PNG) [B](../b.pdf#page=2)\r\n![A](img/a.PNG) [page](page.md) ![out](../../out.png) ![far](https://far.example/c.png)\r\n`;
    expect(listShown("old/handbook.md", text)).toEqual(["old/img/a.PNG", "b.pdf"]);
  });
});
