import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { build } from "../../../src/pipeline/publish/build.ts";
import { readAll, writeFiles } from "../../support/folder.ts";
import { foreignHandbook, LICENCE, PNG, plainHandbook } from "../../support/handbooks.ts";
import { describeNode, partnerFiles } from "../../support/partner-files.ts";
import { codes, Desk, kinds, sentences } from "../../support/partners.ts";
import type { Repository } from "../../support/repository.ts";

const ID = "handbook-x";
const URL = "https://github.com/x/handbook.git";
const FOLDER = "toolkits/x-handbook";
const DEFAULTS = "{ type: guideline, audience: [volunteer], topic: [roles-coordination] }";
const PLAIN = `{ toolkit: x-handbook, files: ["docs/**/*.md"], language: en, defaults: ${DEFAULTS} }`;
const FOREIGN = `{ toolkit: x-handbook, title: { en: The X handbook }, files: ["docs/**/*.md"], language: { path: "docs/{language}/**" },
      defaults: { type: training, audience: [coordinator], topic: [matching], licence: CC0-1.0, reviewed: 2025-01-01 }, map: { title: name, summary: description, keywords: tags, reviewed: date } }`;

let desk: Desk;
let repository: Repository;
beforeEach(() => {
  desk = new Desk();
  repository = desk.repository(ID);
  list(PLAIN);
});

function list(adopt: string, more = ""): void {
  desk.list(`partners:
  - id: ${ID}
    url: ${URL}
${more}    adopt: ${adopt}
substitutes:
  ${URL}: ${repository.path}
`);
}

const taken = () => readAll(join(desk.root, "partners", ID));
const read = (path: string) => readFileSync(join(desk.root, "partners", ID, FOLDER, path), "utf8");

/** Builds the site, and says which of its own links and pictures lead nowhere. */
async function publish(): Promise<{
  out: string;
  broken: string[];
  addresses: Set<string>;
  problems: string[];
}> {
  const out = join(desk.root, "out");
  rmSync(out, { recursive: true, force: true });
  const { published, problems } = await build(desk.root, out, () => {});
  expect(published).toBe(true);
  const pages = readdirSync(out, { recursive: true, encoding: "utf8" }).filter((path) =>
    path.endsWith(".html"),
  );
  expect(pages.length).toBeGreaterThan(3);
  const addresses = new Set<string>();
  const broken = pages.flatMap((page) => {
    const html = readFileSync(join(out, page), "utf8");
    return [...html.matchAll(/ (?:href|src)="([^"]*)"/g)].flatMap(([, address = ""]) => {
      addresses.add(address);
      if (/^(?:[a-z]+:|\/\/)/.test(address)) return [];
      const [path = "", part] = address.split("#");
      const file = path === "" ? page : join(page, "..", decodeURIComponent(path.split("?")[0] ?? ""));
      const found = [file, join(file, "index.html")].find(
        (one) => existsSync(join(out, one)) && !one.endsWith("/"),
      );
      const target =
        found?.endsWith(".html") || path.endsWith("/") || path === ""
          ? join(out, path.endsWith("/") ? join(file, "index.html") : file)
          : null;
      if (found === undefined) return [`${page}: ${address}`];
      if (part === undefined || part === "" || target === null) return [];
      return readFileSync(target, "utf8").includes(` id="${decodeURIComponent(part)}"`)
        ? []
        : [`${page}: ${address}`];
    });
  });
  return { out, broken, addresses, problems: problems.map(({ code }) => code) };
}

describe("a handbook without any front matter", () => {
  test("becomes a toolkit, with a licence, titles, pictures and links, and a site where all of them work", async () => {
    const commit = repository.commit(plainHandbook());
    const result = await desk.sync();
    expect(kinds(result)).toEqual([`${ID} first`]);
    expect(Object.keys(taken())).toEqual([
      "network.yaml",
      `${FOLDER}/docs-img-map-of-town.png`,
      `${FOLDER}/first-week.en.md`,
      `${FOLDER}/housing-viewing-a-home.en.md`,
      `${FOLDER}/housing.en.md`,
      `${FOLDER}/start.en.md`,
      `${FOLDER}/toolkit.yaml`,
    ]);
    expect(taken()["network.yaml"]).toContain('licence: "CC-BY-SA-4.0"');
    expect(taken()[`${FOLDER}/docs-img-map-of-town.png`]).toBe(PNG.toString("latin1"));
    const start = read("start.en.md");
    expect(start).toContain('title: "Volunteer handbook"');
    expect(start).toContain(
      'summary: "This handbook is for everybody who helps a family. It says what to do, and whom to ask."',
    );
    expect(start).toContain(`"url":"https://github.com/x/handbook/blob/${commit}/docs/README.md"`);
    expect(start).not.toContain("# Volunteer handbook");
    expect(start).toContain(
      "[The first week](commonkit:handbook-x/x-handbook/first-week#before-they-arrive)",
    );
    expect(start).toContain(
      "(commonkit:handbook-x/x-handbook/first-week)\n* [Housing](commonkit:handbook-x/x-handbook/housing)",
    );
    expect(start).toContain("[The same from the top](commonkit:handbook-x/x-handbook/housing)");
    expect(start).toContain(`[Contributing](https://github.com/x/handbook/blob/${commit}/CONTRIBUTING.md)`);
    expect(start).toContain(`[the tools](https://github.com/x/handbook/blob/${commit}/tools)`);
    expect(start).toContain("* Gone, outside, old (http://old.example/page)");
    expect(start).toContain("[below](#what-we-use) and [at the top](commonkit:handbook-x/x-handbook/start)");
    expect(start).toContain("### What we *use* {#what-we-use}");
    expect(start).toContain("![map](docs-img-map-of-town.png)");
    expect(start).toContain("[we](commonkit:handbook-x/x-handbook/housing-viewing-a-home)");
    const week = read("first-week.en.md");
    expect(week).toContain("Before they arrive {#before-they-arrive}\n----");
    expect(week).toContain("## Before they arrive {#before-they-arrive-2}");
    expect(week).toContain(`>   ![the town](docs-img-map-of-town.png)`);
    expect(week).toContain(`[a drawing](https://github.com/x/handbook/blob/${commit}/docs/img/drawing.svg)`);
    expect(week).toContain("[far](https://pictures.example/far.png)");
    expect(week).toContain("`[code](first-week.md)` too");
    expect(sentences(result)).toEqual([
      "3 links of “handbook-x” do not lead anywhere that readers can go, and are shown as text, for example in “docs/README.md”",
      "4 pictures of “handbook-x” cannot be shown, and are described instead, for example in “docs/first-week.md” and “docs/README.md”",
    ]);

    const site = await publish();
    expect(site.problems).toEqual([]);
    expect(site.broken).toEqual([]);
    expect([...site.addresses]).toContain("../housing-viewing-a-home/");
    expect(existsSync(join(site.out, `en/${ID}/x-handbook/start/index.html`))).toBe(true);
    expect([...site.addresses]).toContain(`https://github.com/x/handbook/blob/${commit}/docs/first-week.md`);
    const there = [...site.addresses].filter((address) =>
      address.startsWith("https://github.com/x/handbook/"),
    );
    const known = new RegExp(`/blob/${commit}/(docs/[^/]+|docs/(housing|img)/[^/]+|CONTRIBUTING.md|tools)$`);
    for (const address of there) expect(address).toMatch(known);
    expect([...site.addresses].filter((address) => address.includes("assets/files/")).length).toBeGreaterThan(
      0,
    );
  });

  test("a new commit changes only what it changes", async () => {
    const first = repository.commit(plainHandbook());
    await desk.sync();
    const before = taken();
    const second = repository.commit(
      plainHandbook({ "docs/first-week.md": "# The first week\n\nOther words.\n\n## Before they arrive\n" }),
    );
    const result = await desk.sync();
    const changed = Object.keys(before).filter((path) => before[path] !== taken()[path]);
    expect(changed).toEqual([`${FOLDER}/first-week.en.md`]);
    expect(
      result.plan?.writes.map(({ path }) => path).filter((path) => path.startsWith("partners")),
    ).toHaveLength(1);
    const files = desk.lock().sources[ID]?.files;
    expect(files?.[`${FOLDER}/start.en.md`]).toMatchObject({ since: first, from: "docs/README.md" });
    expect(files?.[`${FOLDER}/first-week.en.md`]).toMatchObject({
      since: second,
      from: "docs/first-week.md",
    });
  });

  test("with nothing new nothing is written, and what was lost on disk is made again as it was", async () => {
    repository.commit(plainHandbook());
    await desk.sync();
    repository.commit(plainHandbook({ "docs/new.md": "# New\n\nText.\n" }));
    await desk.sync();
    const before = readAll(desk.root);
    expect(kinds(await desk.sync())).toEqual([`${ID} unchanged`]);
    expect(readAll(desk.root)).toEqual(before);
    for (const path of ["start.en.md", "docs-img-map-of-town.png"])
      rmSync(join(desk.root, "partners", ID, FOLDER, path));
    await desk.sync();
    expect(readAll(desk.root)).toEqual(before);
    writeFiles(desk.root, { [`partners/${ID}/${FOLDER}/start.en.md`]: "touched" });
    rmSync(join(desk.root, ".commonkit"), { recursive: true });
    expect(codes(await desk.sync({ locked: true }))).toEqual(["partners-folder-changed"]);
    expect(readAll(desk.root)).toEqual(before);
  });

  test("a heading that only has another title keeps its id, for links too, and is made again so", async () => {
    const week = (costs: string, more = "") =>
      plainHandbook({
        "docs/first-week.md": `# The first week\n\nWhat to do.\n\n## ${costs}\n\nA [room](housing/) costs 500 euro.\n\n## Keys\n\n${more}See [costs](#${costs.toLowerCase().replaceAll(" ", "-")}).\n`,
      });
    const path = `${FOLDER}/first-week.en.md`;
    const ids = () => [...read("first-week.en.md").matchAll(/\{#(.*)\}/g)].map(([, id]) => id);
    repository.commit(week("What it cost"));
    await desk.sync();
    expect(ids()).toEqual(["what-it-cost", "keys"]);
    repository.commit(week("What it costs"));
    await desk.sync();
    expect(ids()).toEqual(["what-it-cost", "keys"]);
    expect(read("first-week.en.md")).toContain("[costs](#what-it-cost)");
    expect(desk.lock().sources[ID]?.files[path]?.ids).toEqual({ "what-it-costs": "what-it-cost" });
    // Other words in another section: the record is what keeps the id.
    repository.commit(week("What it costs", "More. "));
    await desk.sync();
    expect(ids()).toEqual(["what-it-cost", "keys"]);
    const before = readAll(desk.root);
    rmSync(join(desk.root, "partners", ID, path));
    expect(codes(await desk.sync({ locked: true }))).toEqual(["partners-folder-changed"]);
    expect(readAll(desk.root)).toEqual(before);
  });

  test("other settings are taken in at the same commit; --locked says that they are not yet", async () => {
    repository.commit(plainHandbook());
    await desk.sync();
    list(PLAIN.replace("docs/**/*.md", "docs/{housing/*,first-week}.md"));
    expect(codes(await desk.sync({ locked: true }))).toEqual(["lock-outdated"]);
    await desk.sync();
    expect(Object.keys(taken()).filter((path) => path.endsWith(".md"))).toEqual([
      `${FOLDER}/first-week.en.md`,
      `${FOLDER}/housing-viewing-a-home.en.md`,
      `${FOLDER}/housing.en.md`,
    ]);
  });

  test("a file that can no longer be used stays as it was, with its pictures", async () => {
    repository.commit(plainHandbook());
    await desk.sync();
    const before = taken();
    repository.commit(
      plainHandbook({
        "docs/README.md": "---js\n1\n---\n",
        "docs/housing/viewing a home.md": "# V\n\nNo.\n",
        "docs/first-week.md": "# W\n\nNo.\n",
      }),
    );
    const result = await desk.sync();
    expect(taken()[`${FOLDER}/start.en.md`]).toBe(before[`${FOLDER}/start.en.md`]);
    expect(taken()[`${FOLDER}/docs-img-map-of-town.png`]).toBeDefined();
    const said =
      "1 file of “handbook-x” cannot be used: the front matter is not YAML, and nothing else is read there; the site keeps the version before (“docs/README.md”)";
    expect(sentences(result)).toContain(said);
    expect(sentences(await desk.sync())).toContain(said);
    repository.commit(plainHandbook());
    expect(codes(await desk.sync())).not.toContain("adopt-files-not-taken");
  });
});

describe("what cannot be taken at all", () => {
  test("without a licence nothing is taken, and it says what to do", async () => {
    repository.commit(plainHandbook({ LICENSE: "All rights reserved." }));
    const result = await desk.sync();
    expect(kinds(result)).toEqual([`${ID} failed`]);
    expect(sentences(result)[0]).toBe(
      "There is no licence for the texts of “handbook-x”, so none of them is used; nothing from this partner is on the site yet",
    );
    expect(taken).toThrow();
    list(PLAIN.replace("{ type", "{ licence: CC-BY-4.0, type"));
    expect(kinds(await desk.sync())).toEqual([`${ID} first`]);
  });

  test("when all files are gone what we have stays", async () => {
    repository.commit(plainHandbook());
    await desk.sync();
    const before = taken();
    repository.commit({ LICENSE: LICENCE, "moved.md": "# Moved\n" });
    const result = await desk.sync();
    expect(kinds(result)).toEqual([`${ID} failed`]);
    expect(sentences(result)[0]).toContain(
      "Nothing in the repository of “handbook-x” that “files” names can be used; the site keeps version",
    );
    expect(taken()).toEqual(before);
  });

  test("files of no use are counted, not listed one by one", async () => {
    const bad = Object.fromEntries(
      [...Array(300).keys()].map((n) => [`docs/bad-${n}.md`, "+++\nx = 1\n+++\n"]),
    );
    repository.commit(plainHandbook(bad));
    const result = await desk.sync();
    expect(codes(result).filter((code) => code === "adopt-files-not-taken")).toHaveLength(1);
    expect(sentences(result)[0]).toBe(
      "300 files of “handbook-x” cannot be used: the front matter is not YAML, and nothing else is read there; they are left out (“docs/bad-0.md”, “docs/bad-1.md”, “docs/bad-10.md” and 297 more)",
    );
  });
});

describe("a handbook with front matter of other tools", () => {
  beforeEach(() => list(FOREIGN));

  test("is mapped, keeps its languages together, and says what could not be used", async () => {
    const commit = repository.commit(foreignHandbook(), { seconds: 1_780_000_000 });
    const result = await desk.sync();
    expect(sentences(result)).toEqual([
      expect.stringMatching(
        /^1 file of “handbook-x” cannot be used: another file .* left out \(“docs\/en\/Guide.md”\)$/,
      ),
      expect.stringMatching(/^1 file .* cannot be read; it is left out \(“docs\/en\/broken.md”\)$/),
      expect.stringMatching(
        /^3 files .* is not YAML, .* \(“docs\/en\/json.md”, “.*script.md” and “.*toml.md”\)$/,
      ),
      expect.stringMatching(
        /^1 file .* does not say the language; it is left out \(“docs\/unknown\/words.md”\)$/,
      ),
      "2 files of “handbook-x” are drafts and are left out: “docs/en/draft.md” and “docs/en/hidden.md”",
      "7 signs of other tools (HTML, footnotes, boxes) in the texts of “handbook-x” are shown as they are written, for example in “docs/en/intro.md”",
    ]);
    expect(Object.keys(taken())).toEqual([
      "network.yaml",
      `${FOLDER}/alleen.nl.md`,
      `${FOLDER}/guide.en.md`,
      `${FOLDER}/guide.nl.md`,
      `${FOLDER}/intro.en.md`,
      `${FOLDER}/static-img-house.jpg`,
      `${FOLDER}/toolkit.yaml`,
    ]);
    expect(read("intro.en.md")).toBe(`---
title: "Welcome"
summary: "What this is about."
type: "training"
phase: ["any"]
audience: ["coordinator"]
topic: ["housing"]
keywords: ["start","hello"]
sources: [{"title":"The X handbook: docs/en/intro.md (${commit.slice(0, 7)})","url":"https://github.com/x/handbook/blob/${commit}/docs/en/intro.md"}]
reviewed: "2024-05-01"
review_every: "P1Y"
---
import Tabs from '@theme/Tabs';

:::note

Read [the guide](commonkit:handbook-x/x-handbook/guide#first-things) or [in Dutch](commonkit:handbook-x/x-handbook/guide).

:::

## To begin {#begin}

<details><summary>More</summary>{{< figure src="x.png" >}}</details>
`);
    const guide = read("guide.en.md");
    expect(guide).toContain('summary: "First things come first. Then comes the rest of it. ');
    expect(/summary: "(.*)"/.exec(guide)?.[1]).toMatch(/^.{200,300}\.$/);
    expect(guide).toContain("![The house](static-img-house.jpg)");
    expect(guide).toContain("## ck-secret {#x-ck-secret}");
    expect(guide).toContain('reviewed: "2025-01-01"');
    expect(read("guide.nl.md")).toBe(
      '---\ntitle: "Een gids"\nsummary: "Eerst dit."\n---\nEerst dit.\n\n## Eerste dingen {#first-things}\n\nTekst.\n\n## Geheim {#x-ck-secret}\n\nNiets.\n',
    );
    expect(taken()["network.yaml"]).toBe(
      'format: 1\nid: "handbook-x"\ntitle: {"en":"The X handbook"}\nlanguages: ["en","nl"]\nlicence: "CC0-1.0"\n',
    );
    const site = await publish();
    expect(site.problems).toEqual([]);
    expect(site.broken).toEqual([]);
    expect(existsSync(join(site.out, `nl/${ID}/x-handbook/guide/index.html`))).toBe(true);
    expect(existsSync(join(site.out, `nl/${ID}/x-handbook/alleen/index.html`))).toBe(true);
    const page = readFileSync(join(site.out, `en/${ID}/x-handbook/intro/index.html`), "utf8");
    expect(page).toContain("&lt;details&gt;");
    expect(page).not.toContain("<details><summary>More");
  });
});

describe("hostile names and content", () => {
  test("are left out or harmless, and cost nothing else", async () => {
    const hostile = {
      "docs/link.md": { mode: "120000", data: "../../../etc/passwd" },
      "docs/module.md": { mode: "160000", hash: "0123456789abcdef0123456789abcdef01234567" },
      "docs/a\\b.md": "# A\n",
      "docs/a\u001b[31mb.md": "# B\n",
      "docs/\u202egnp.md": "# C\n",
      [`docs/${"x".repeat(250)}.md`]: "# D\n",
      "docs/binary.md": Buffer.from("00ff", "hex"),
      "docs/__proto__.md": "# Proto\n\n[x](__proto__) ![x](constructor) [y](#constructor)\n",
      "docs/constructor/README.md":
        "---\n__proto__: { licence: MIT }\nconstructor: 1\ntitle: Maker\n---\n<script>alert(1)</script>\n\n![x](../img/link.png)\n",
      "docs/img/link.png": { mode: "120000", data: "/etc/passwd" },
      "docs/toolkit.md": '# T\n\n## "><img src=x onerror=alert(1)> {#"onclick=x}\n',
      "docs/.hidden.md": "# Hidden\n",
      "docs/big.md": `# Big\n\n${"x".repeat(2_000_000)}\n`,
    };
    repository.commit(plainHandbook(hostile));
    const result = await desk.sync();
    expect(kinds(result)).toEqual([`${ID} first`]);
    const names = Object.keys(taken()).filter((path) => path.endsWith(".md"));
    expect(names.map((path) => path.slice(FOLDER.length + 1))).toEqual([
      "constructor.en.md",
      "first-week.en.md",
      "housing-viewing-a-home.en.md",
      "housing.en.md",
      "proto.en.md",
      "start.en.md",
      "toolkit.en.md",
    ]);
    expect(read("constructor.en.md")).not.toContain("licence");
    expect(read("proto.en.md")).toContain(
      "[x](commonkit:handbook-x/x-handbook/proto) [x](https://github.com/x/handbook/blob/",
    );
    expect(read("proto.en.md")).toMatch(/constructor\) y\n$/);
    expect(Object.values(taken()).join("")).not.toContain("root:");
    const said = sentences(result).join("\n");
    for (const word of [
      "is a link to another place",
      "is another repository",
      "characters that do not work",
      "not text",
      "too large",
      "4 files",
    ])
      expect(said).toContain(word);
    expect(said).not.toContain("\u001b");
    const site = await publish();
    expect(site.broken).toEqual([]);
    const pages = readAll(site.out, ["pagefind"]);
    const html = Object.entries(pages).filter(
      ([path]) => path.includes("x-handbook") && path.endsWith(".html"),
    );
    expect(html.length).toBeGreaterThan(5);
    for (const [, text] of html) expect(text).not.toMatch(/<script>alert|<img src=x|"onclick/);
    // What was taken is what the lock says, so that the next run has nothing to do.
    expect(kinds(await desk.sync())).toEqual([`${ID} unchanged`]);
  });
});

describe("followed", () => {
  test("a partner's partner is taken in as the partner says, and again from the lock alone", async () => {
    repository.commit(plainHandbook());
    const partner = desk.repository("nl-network");
    partner.commit(
      partnerFiles("nl-network", {
        "network.yaml": describeNode(
          "nl-network",
          `partners:\n  - { id: ${ID}, url: "${URL}", adopt: ${PLAIN} }\n`,
        ),
      }),
    );
    desk.list(`partners:
  - { id: nl-network, url: "https://git.nl-network.example/toolkits.git", follow: true }
substitutes:
  https://git.nl-network.example/toolkits.git: ${partner.path}
  ${URL}: ${repository.path}
`);
    expect(kinds(await desk.sync())).toEqual(["nl-network first", `${ID} first`]);
    const before = readAll(desk.root);
    rmSync(join(desk.root, "partners", ID), { recursive: true });
    expect(codes(await desk.sync({ locked: true }))).not.toContain("lock-outdated");
    expect(readAll(desk.root)).toEqual(before);
  });
});
