import { existsSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { check } from "../../../src/pipeline/check/check.ts";
import { accept, diff, fork, merge, override, translate } from "../../../src/pipeline/localise/local.ts";
import { status } from "../../../src/pipeline/standing/status.ts";
import { readAll, writeFiles } from "../../support/folder.ts";
import { document, listing, partnerFiles } from "../../support/partner-files.ts";
import { Desk } from "../../support/partners.ts";
import type { Files } from "../../support/repository.ts";

const id = "nl-network/housing/finding-a-home";
const source = "toolkits/housing/finding-a-home.en.md";
const help = { document: ["Edit me."], record: ["Edit me."] };
const service = `name: Housing desk
status: active
organization: { name: Town }
description: Help with finding a home.
phones: { desk: { number: "+31 20 000 00 00", type: voice } }
service_areas: [{ country: NL }]
assured_date: 2026-11-01
`;
const facts = `support-period:
  label: { en: Length of support }
  type: duration
  value: P12M
  source: { title: Rules }
  checked: 2026-11-01
  review_every: P6M
`;

/** Our node with one partner, synced. */
async function makeDesk(more: Files = {}) {
  const desk = new Desk();
  const partner = desk.repository("nl-network", partnerFiles("nl-network", more));
  desk.list(listing({ "nl-network": partner.path }));
  await desk.sync();
  const read = (path: string) => readFileSync(join(desk.root, path), "utf8");
  const write = (path: string, text: string) => writeFiles(desk.root, { [path]: text });
  const begin = (name: string, language: string | null = null) =>
    override(desk.root, { name, language, help });
  const mistakes = async () => (await check(desk.root, [])).problems.map(({ code }) => code);
  const replaceAll = async (files: Files) => {
    partner.commit(files);
    await desk.sync();
  };
  const publish = async (files: Files) => {
    partner.commit(partnerFiles("nl-network", { ...more, ...files }));
    await desk.sync();
  };
  return { root: desk.root, read, write, begin, mistakes, publish, replaceAll };
}

const codesOf = ({ problems }: { problems: readonly { code: string }[] }) => problems.map(({ code }) => code);

describe("override", () => {
  test("a part, then a value, then all the rest, in one file; what is begun is no mistake", async () => {
    const { root, begin, read, mistakes } = await makeDesk();
    const path = `toolkits/local/overrides/${id}.en.md`;
    expect(await begin(`${id}#before`)).toMatchObject({
      usable: true,
      problems: [],
      plan: { path, parts: ["before"] },
    });
    expect(read(path)).toMatch(/## Before you begin \{#before replace\}\n\nCall the group\.\n$/);
    expect((await begin(`${id}#title`)).plan?.parts).toEqual(["@title"]);
    expect(read(path)).toContain("title: Finding a home\n");
    expect((await begin(id)).plan?.parts).toEqual(["@summary"]);
    expect(await mistakes()).toEqual([]);
    expect((await status(root)).standing?.changes.map(({ target, state }) => `${target} ${state}`)).toEqual([
      "@title current",
      "@summary current",
      "before current",
    ]);
    expect(codesOf(await begin(`${id}#before`))).toEqual(["change-exists"]);
  });

  test("looking at all of it does not hide a slip; naming the part does", async () => {
    const { root, write, mistakes } = await makeDesk();
    const choice = { document: id, part: null, language: null };
    const text = "## B {#before append}\n\nMore.\n\n## C {#befor append}\n\nOurs.\n";
    write(`toolkits/local/overrides/${id}.en.md`, `---\noverrides: ${id}\nkeywords: [rent]\n---\n${text}`);
    await accept(root, choice);
    expect(await mistakes()).toEqual(["part-unknown"]);
    await accept(root, { ...choice, part: "befor" });
    expect(await mistakes()).toEqual([]);
  });

  test("a service and a fact: only what is named, the rest follows the partner", async () => {
    const { begin, read, mistakes } = await makeDesk({
      "toolkits/housing/services/desk.yaml": service,
      "toolkits/housing/facts/nl.yaml": facts,
    });
    await begin("nl-network/desk#phones");
    expect(read("toolkits/local/services/desk.yaml")).toMatch(
      /^overrides: nl-network\/desk\n# Edit me\.\nphones:\n {2}desk:\n/,
    );
    await begin("nl-network/nl.support-period");
    expect(read("toolkits/local/facts/nl.yaml")).toMatch(
      /^overrides: nl-network\n# Edit me\.\nsupport-period:\n {2}value: P12M\n {2}source:\n/,
    );
    expect(await mistakes()).toEqual([]);
    expect(codesOf(await begin("nl-network/desk"))).toEqual(["change-exists"]);
  });

  test("what must not be changed is refused, and nothing is written", async () => {
    const closed = document("Closed").replace("reviewed:", "licence: CC-BY-ND-4.0\nreviewed:");
    const { root, begin, write } = await makeDesk({ "toolkits/housing/closed.en.md": closed });
    write("toolkits/own/toolkit.yaml", "title: { en: Own }\nsummary: { en: Ours. }\nlanguage: en\n");
    write("toolkits/own/text.en.md", document("Own"));
    const before = readAll(root);
    for (const [name, code] of [
      ["nl-network/housing/closed", "derivatives-forbidden"],
      ["welkom-utrecht/own/text", "own-text"],
      ["nl-network/housing/finding-a-hoem", "name-unknown"],
      [`${id}#befor`, "name-unknown"],
      ["", "name-missing"],
    ]) {
      expect(await begin(name ?? "")).toMatchObject({ usable: false, written: [], problems: [{ code }] });
    }
    expect(await begin(id, "fr")).toMatchObject({
      problems: [{ code: "language-unknown", possible: ["en"] }],
    });
    expect(readAll(root)).toEqual(before);
  });

  test("a link in the way is never followed nor taken away", async () => {
    const { root, begin, write } = await makeDesk();
    write("elsewhere/keep.txt", "ours");
    write("toolkits/local/toolkit.yaml", "title: { en: Local }\nsummary: { en: Ours. }\nlanguage: en\n");
    symlinkSync(join(root, "elsewhere"), join(root, "toolkits/local/overrides"));
    expect(await begin(id)).toMatchObject({
      usable: false,
      written: [],
      problems: [{ code: "file-in-the-way" }],
    });
    expect(existsSync(join(root, "elsewhere/nl-network"))).toBe(false);
  });
});

describe("translate", () => {
  test("a file with the source's words, of which nothing counts as translated", async () => {
    const { root, mistakes, write, read } = await makeDesk();
    const begun = await translate(root, { document: id, language: "nl", help: ["Edit me."] });
    const path = `toolkits/local/translations/${id}.nl.md`;
    expect(begun.plan).toMatchObject({ usable: true, path, from: "en" });
    expect(await mistakes()).toEqual([]);
    expect((await status(root)).standing?.translations).toMatchObject([
      { language: "nl", state: "missing", own: true },
    ]);
    write(
      path,
      read(path).replace("Before you begin", "Voordat je begint").replace("Call the group", "Bel de groep"),
    );
    expect((await status(root)).standing?.translations).toMatchObject([{ state: "current" }]);
    for (const [language, reason] of [
      ["nl", "there"],
      ["en", "there"],
      ["no language", "wrong"],
    ]) {
      const again = await translate(root, { document: id, language: language ?? "", help: [] });
      expect(again).toMatchObject({ usable: false, problems: [{ code: "language-unknown", reason }] });
    }
  });

  test("links and pictures of the source lead where they lead there", async () => {
    const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
    const { root, mistakes } = await makeDesk({
      [source]: document(
        "Finding a home",
        "\nRead [the rent](rent.en.md#before).\n\n![A map](img/map.png)\n",
      ),
      "toolkits/housing/rent.en.md": document("Rent"),
      "toolkits/housing/img/map.png": png,
    });
    await translate(root, { document: id, language: "nl", help: [] });
    expect(await mistakes()).toEqual([]);
  });
});

describe("fork", () => {
  test("an own copy is told what changes where it came from, and takes in what does not touch", async () => {
    const { root, mistakes, publish, write, read } = await makeDesk();
    const made = await fork(root, { name: "nl-network/housing", from: null });
    const path = "toolkits/housing/finding-a-home.en.md";
    expect(made.plan?.copies).toEqual([
      { from: id, document: "welkom-utrecht/housing/finding-a-home", path },
    ]);
    expect(read(path)).toMatch(
      /licence: CC-BY-4.0\nforked:\n {2}from: nl-network\/housing\/finding-a-home\n {2}commit: [0-9a-f]{40}\n/,
    );
    expect(await mistakes()).toEqual([]);
    expect(codesOf(await fork(root, { name: id, from: null }))).toEqual(["copy-exists"]);

    write(path, `${read(path)}\nOur own line.\n`);
    const before = document("Finding a home");
    await publish({
      [source]: before.replace("Call the group.", "Call the group.\n\nThen wait.\n\n## New {#new}\n\nMore."),
    });
    const changes = (await status(root)).standing?.changes.filter(({ state }) => state !== "current");
    expect(changes?.map(({ target, state, kind }) => `${target} ${state} ${kind}`)).toEqual([
      "before upstream-changed copy",
      "new upstream-changed copy",
    ]);
    const choice = { document: "welkom-utrecht/housing/finding-a-home", part: null, language: null };
    const compared = await diff(root, { ...choice, part: "before" });
    expect(compared.plan?.comparisons).toMatchObject([
      {
        before: expect.stringContaining("Call"),
        now: expect.stringContaining("wait"),
        ours: expect.stringContaining("Our own line."),
      },
    ]);
    expect(await merge(root, choice)).toMatchObject({ usable: true, problems: [{ code: "merge-choice" }] });
    expect(read(path)).toContain("## New {#new}\n\nMore.");
    expect(read(path)).toContain("Our own line.");
    expect(await mistakes()).toContain("conflict-marker");
  });

  test("a text that was copied long ago is brought in: what it shares is known, the rest was never compared", async () => {
    const { root, read, write, mistakes } = await makeDesk();
    write(
      "old/handbook.md",
      "Old words at the top.\n\n# Before you begin\n\nCall the group.\n\n# Ours\n\nMore of ours.\n",
    );
    const made = await fork(root, { name: id, from: "old/handbook.md" });
    expect(made.usable).toBe(true);
    const text = read("toolkits/housing/finding-a-home.en.md");
    expect(text).toContain("## Before you begin {#before}\n\nCall the group.");
    expect(text).toContain("## Ours {#ours}\n\nMore of ours.");
    expect(await mistakes()).toEqual([]);
    const states = (await status(root)).standing?.changes.map(({ target, state }) => `${target} ${state}`);
    expect(states).toEqual(["@title current", "@summary current", "before current"]);
    expect(await fork(root, { name: id, from: "old/none.md" })).toMatchObject({ usable: false });
  });

  test("a source that has moved is followed; one that is gone is said, with what was probably meant", async () => {
    const { root, mistakes, replaceAll } = await makeDesk();
    await fork(root, { name: id, from: null });
    await replaceAll(movedFiles);
    expect(await mistakes()).toEqual([]);
    const { [homePath]: home = "", ...rest } = movedFiles;
    await replaceAll({ ...rest, [homePath]: String(home).replace(/formerly: .*\n/, "") });
    expect((await check(root, [])).problems).toMatchObject([
      { code: "copy-source-missing", suggestion: "nl-network/housing/finding-home" },
    ]);
  });
});

const homePath = "toolkits/housing/finding-home.en.md";
const { [source]: _, ...others } = partnerFiles("nl-network");
/** The partner's files after it has given its document another name. */
const movedFiles: Files = {
  ...others,
  [homePath]: document("Finding a home").replace("reviewed:", `formerly: [${id}]\nreviewed:`),
};

test("a change follows its document where it moves; where it is gone, the near name is told", async () => {
  const { root, begin, replaceAll } = await makeDesk();
  await begin(id);
  const to = "nl-network/housing/finding-home";
  await replaceAll(movedFiles);
  expect((await check(root, [])).problems).toMatchObject([{ code: "document-moved", document: id, to }]);
  const states = (await status(root)).standing?.changes ?? [];
  expect(states.map(({ document, state }) => `${document} ${state}`)).toEqual([
    `${to} current`,
    `${to} current`,
    `${to} current`,
  ]);
  expect((await diff(root, { document: to, part: null, language: null })).plan?.comparisons).toHaveLength(3);
});

test("a note that belongs to no text is told", async () => {
  const { begin, read, write, mistakes } = await makeDesk();
  await begin(`${id}#before`);
  const path = `toolkits/local/overrides/${id}.en.md`;
  write(
    path,
    read(path)
      .replace(/sha256-[0-9a-f]{64}/, `sha256-${"0".repeat(64)}`)
      .replace("Call", "Ring"),
  );
  expect(await mistakes()).toEqual(["base-unknown"]);
});
