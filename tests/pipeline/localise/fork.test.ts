import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { check } from "../../../src/pipeline/check/check.ts";
import { accept, diff, fork, merge } from "../../../src/pipeline/localise/local.ts";
import { status } from "../../../src/pipeline/standing/status.ts";
import { writeFiles } from "../../support/folder.ts";
import { document, listing, partnerFiles } from "../../support/partner-files.ts";
import { Desk } from "../../support/partners.ts";
import type { Files } from "../../support/repository.ts";

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
const fact = (value: string) => `desk:
  label: { en: Desk }
  type: text
  value: "${value}"
  source: { title: Rules }
  checked: 2026-11-01
  review_every: P6M
`;
const dutch = (words: string) =>
  `---\ntitle: Een huis\nsummary: Wat te doen.\n---\n\nLees [de huur](rent.en.md).\n\n## Voor je begint {#before}\n\n${words}\n`;
const home = "toolkits/housing/finding-a-home.en.md";
const there = "toolkits/housing/finding-a-home.nl.md";
const files: Files = {
  ...partnerFiles("nl-network"),
  [home]: document("Finding a home", body),
  [there]: dutch("Bel de groep."),
  "toolkits/housing/rent.en.md": document("Rent"),
  "toolkits/housing/img/plan.png": png("plan"),
  "toolkits/work/map.png": png("map"),
  "toolkits/work/toolkit.yaml": "title: { en: Work }\nsummary: { en: Work. }\nlanguage: en\n",
  "toolkits/work/job.en.md": document("Job").replace("reviewed:", "licence: CC-BY-SA-4.0\nreviewed:"),
  "toolkits/housing/facts/nl.yaml": fact("There"),
};
const id = "nl-network/housing/finding-a-home";
const own = "welkom-utrecht/housing/finding-a-home";
const choice = { document: own, part: null, language: null };

async function makeNode() {
  const desk = new Desk();
  const partner = desk.repository("nl-network", files);
  // Not followed: its values are not looked up for our own texts.
  desk.list(listing({ "nl-network": partner.path }));
  await desk.sync();
  const { root } = desk;
  return {
    root,
    read: (path: string) => readFileSync(join(root, path), "utf8"),
    write: (more: Record<string, string | Uint8Array>) => writeFiles(root, more),
    has: (path: string) => existsSync(join(root, path)),
    mistakes: async () => (await check(root, [])).problems.map(({ code, place }) => `${place.path} ${code}`),
    states: async () =>
      (await status(root)).standing?.changes
        .filter(({ state }) => state !== "current")
        .map(({ language, target, state }) => `${language} ${target} ${state}`),
    publish: async (more: Files) => {
      partner.commit({ ...files, ...more });
      await desk.sync();
    },
  };
}

describe("a copy", () => {
  test("of one document: pictures come along, links and placeholders go on meaning the same", async () => {
    const { root, read, write, mistakes } = await makeNode();
    write({ "toolkits/housing/img/plan.png": png("another") });
    write({
      "toolkits/housing/toolkit.yaml": "title: { en: Ours }\nsummary: { en: Ours. }\nlanguage: en\n",
    });
    const made = await fork(root, { name: id, from: null });
    expect(made.problems).toEqual([]);
    const text = read(home);
    expect(text).toContain("[the rent](commonkit:nl-network/housing/rent#before)");
    expect(text).toContain("[the plan](img/plan-2.png)");
    expect(text).toContain('[all about work](commonkit:nl-network/work/job#before "Work")');
    expect(text).toContain("![A map](work/map.png)");
    expect(text).toContain("Call :fact[nl-network/nl.desk] or :fact[nl.ours]. `:fact[nl.other]` is code.");
    expect(text).toContain("```\n:fact[nl.desk]\n```");
    expect(read("toolkits/housing/img/plan-2.png")).toContain("plan");
    expect(read("toolkits/housing/work/map.png")).toContain("map");
    expect(read(there)).toContain("[de huur](commonkit:nl-network/housing/rent)");
    expect(await mistakes()).toEqual([`${home} fact-unknown`]);
  });

  test("of a toolkit: links among its texts stay; each language is followed, and its translation is not out of date for other links", async () => {
    const { root, read, publish, states, has } = await makeNode();
    await fork(root, { name: "nl-network/housing", from: null });
    expect(read(home)).toContain("[the rent](rent.en.md#before)");
    expect(has("toolkits/housing/img/plan.png")).toBe(true);
    expect(await states()).toEqual([]);
    expect((await status(root)).standing?.translations.filter((one) => one.own)).toMatchObject([
      { state: "untracked" },
    ]);
    const dutchOne = { ...choice, language: "nl" };
    expect(await accept(root, dutchOne)).toMatchObject({
      written: [],
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
    await accept(root, { ...dutchOne, against: id });
    expect(read(there)).not.toMatch(/^accepted:$/m);
    expect(read(there)).toMatch(/^ {2}accepted:$/m);
    await accept(root, { ...dutchOne, against: own });
    expect(read(there)).toMatch(/^accepted:$/m);
    expect((await status(root)).standing?.translations.filter((one) => one.own)).toMatchObject([
      { state: "current" },
    ]);

    const news = "Bel de groep.\n\n![Plan](img/new.png)\n\n[Werk](../work/job.en.md)";
    await publish({ [there]: dutch(news), "toolkits/housing/img/new.png": png("new") });
    expect(await states()).toEqual(["nl before upstream-changed"]);
    const compared = await diff(root, { ...choice, part: "before", language: "nl" });
    expect(compared.plan?.comparisons.find(({ kind }) => kind === "copy")?.now).toContain(
      "(commonkit:nl-network/work/job)",
    );
    expect((await merge(root, choice)).problems).toEqual([]);
    expect(read(there)).toContain("![Plan](img/new.png)\n\n[Werk](commonkit:nl-network/work/job)");
    expect(has("toolkits/housing/img/new.png")).toBe(true);
    expect(await states()).toEqual([]);
  });
});

describe("a text that was copied long ago", () => {
  const old = `# Before you begin

Call the group. See [below](#ours-and-more) and [rent](rent.md#before), [work](../work.md).

![Plan](img/plan.PNG) ![No picture](img/fake.png)

# Ours and more

Ours.
`;
  test("comes in with its pictures; its links lead to the same as before, or to the partner's page", async () => {
    const { root, read, write, has } = await makeNode();
    write({
      "old/handbook.md": `---\ntitle: Our home\n---\n${old}`,
      "old/img/plan.PNG": png("old"),
      "old/img/fake.png": "no picture",
    });
    expect((await fork(root, { name: id, from: "old/handbook.md" })).problems).toEqual([]);
    const text = read(home);
    expect(text).toMatch(/^---\ntitle: Our home\nsummary: What to do\.\n/);
    expect(text).toContain("licence: CC-BY-4.0\n");
    expect(text).toContain("## Before you begin {#before}");
    expect(text).toContain("[below](#ours-and-more) and [rent](commonkit:nl-network/housing/rent#before)");
    expect(text).toContain("[work](../work.md)");
    expect(text).toContain("![Plan](plan.png) ![No picture](img/fake.png)");
    expect(read("toolkits/housing/plan.png")).toContain("old");
    expect(has("old/handbook.md")).toBe(true);
    expect(has(there)).toBe(false);
  });

  test("may stand in its place already; a toolkit, and a licence that does not fit, are refused", async () => {
    const { root, read, write } = await makeNode();
    write({
      "toolkits/housing/toolkit.yaml": "title: { en: Ours }\nsummary: { en: Ours. }\nlanguage: en\n",
      [home]: document("Our home"),
      "closed.md": document("Closed").replace("reviewed:", "licence: CC-BY-NC-SA-4.0\nreviewed:"),
    });
    expect(await fork(root, { name: "nl-network/housing", from: home })).toMatchObject({
      problems: [{ code: "name-unknown" }],
    });
    expect(await fork(root, { name: "nl-network/work/job", from: "closed.md" })).toMatchObject({
      usable: false,
      problems: [{ code: "licences-clash" }],
    });
    expect((await fork(root, { name: id, from: home })).problems).toEqual([]);
    expect(read(home)).toMatch(/title: Our home[\s\S]*forked:\n {2}from: nl-network/);
  });

  test("in a language that is a translation there it is a text by itself", async () => {
    const { root, read, write, mistakes } = await makeNode();
    write({ "oud/huis.nl.md": "# Voor je begint\n\nBel de groep.\n" });
    expect((await fork(root, { name: id, from: "oud/huis.nl.md" })).problems).toEqual([]);
    expect(read(there)).toMatch(/^---\ntitle: Een huis\n[\s\S]*type: guideline\n/);
    // Its text at the top was not copied then.
    expect(await mistakes()).toEqual([`${there} change-drifted`]);
  });
});
