import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { readAll, writeFiles } from "../../support/folder.ts";
import {
  addressOf,
  describeNode,
  document,
  HOME,
  listing,
  partnerFiles,
} from "../../support/partner-files.ts";
import { codes, Desk, kinds, sentences } from "../../support/partners.ts";
import type { Files, Repository } from "../../support/repository.ts";

const ID = "nl-network";
let desk: Desk;
let repository: Repository;
beforeEach(() => {
  desk = new Desk();
  repository = desk.listPartner(ID);
});

const files = (more: Files = {}): Files => partnerFiles(ID, more);
const lockedFile = (path: string) => desk.lock().sources[ID]?.files[path];

describe("from nothing, and on from there", () => {
  test("the first time everything arrives, byte for byte, with lock and status", async () => {
    vi.setSystemTime("2026-11-23T12:00:00Z");
    const picture = Buffer.from("89504e470d0a1a0a00ff0d0a", "hex");
    const crlf = document("CRLF").replaceAll("\n", "\r\n");
    const more = { "toolkits/housing/map.png": picture, "toolkits/housing/crlf.en.md": crlf };
    const commit = repository.commit(files(more), { message: "Begin", seconds: 1_780_000_000 });
    const result = await desk.sync();
    vi.useRealTimers();
    expect(sentences(result)).toEqual([]);
    expect(result.plan?.outcomes).toEqual([
      {
        node: ID,
        via: "welkom-utrecht",
        kind: "first",
        commit,
        subject: "Begin",
        committed: "2026-05-28T20:26:40Z",
        added: [`${ID}/housing/crlf`, `${ID}/housing/finding-a-home`],
        updated: [],
        removed: [],
        others: ["network.yaml", "toolkits/housing/map.png", "toolkits/housing/toolkit.yaml"],
      },
    ]);
    const written = readAll(join(desk.root, "partners", ID));
    expect(written["toolkits/housing/map.png"]).toBe(picture.toString("latin1"));
    expect(written["toolkits/housing/crlf.en.md"]).toBe(crlf);
    expect(Object.keys(written)).toHaveLength(5);
    expect(desk.lock().sources[ID]).toMatchObject({
      url: addressOf(ID),
      ref: "main",
      commit,
      subject: "Begin",
      committed: "2026-05-28T20:26:40Z",
      via: "welkom-utrecht",
      licence: "CC-BY-4.0",
    });
    expect(JSON.parse(readFileSync(join(desk.root, "network.status.json"), "utf8"))).toEqual({
      format: 1,
      partners: { [ID]: { last_checked: "2026-11-23", last_changed: "2026-11-23" } },
    });
  });

  test("no path of this machine is in what is committed", async () => {
    repository.commit(files());
    await desk.sync();
    expect(JSON.stringify(readAll(desk.root, [".commonkit", "network.yaml"]))).not.toContain(
      desk.repositories,
    );
  });

  test("again with nothing new: nothing is written and no partner's file is read", async () => {
    repository.commit(files());
    await desk.sync();
    // Were this file read, its digest would be wrong, and it would be written again.
    writeFiles(desk.root, { [`partners/${ID}/${HOME}`]: "touched" });
    const before = readAll(desk.root);
    const again = await desk.sync();
    expect(kinds(again)).toEqual([`${ID} unchanged`]);
    expect(again.plan?.writes).toEqual([]);
    expect(readAll(desk.root)).toEqual(before);
  });

  test("a day later only the day of the check moves", async () => {
    vi.setSystemTime("2026-11-23T12:00:00Z");
    repository.commit(files());
    await desk.sync();
    const before = readAll(desk.root);
    vi.setSystemTime("2026-11-24T12:00:00Z");
    await desk.sync();
    vi.useRealTimers();
    const after = readAll(desk.root);
    expect(JSON.parse(after["network.status.json"] ?? "").partners[ID]).toEqual({
      last_checked: "2026-11-24",
      last_changed: "2026-11-23",
    });
    expect({ ...after, "network.status.json": "" }).toEqual({ ...before, "network.status.json": "" });
  });

  test("moved: what changed is written, what went is removed, the rest keeps its commit", async () => {
    const gone = "toolkits/housing/old.en.md";
    const deep = "toolkits/housing/services/desk.yaml";
    const first = repository.commit(files({ [gone]: document("Old"), [deep]: "x: 1" }));
    await desk.sync();
    const second = repository.commit(
      files({ [HOME]: document("A home"), "toolkits/housing/new.en.md": document("New") }),
    );
    const result = await desk.sync();
    expect(result.plan?.outcomes[0]).toMatchObject({
      kind: "moved",
      commit: second,
      added: [`${ID}/housing/new`],
      updated: [`${ID}/housing/finding-a-home`],
      removed: [`${ID}/housing/old`],
    });
    expect(lockedFile(HOME)?.since).toBe(second);
    expect(lockedFile("toolkits/housing/toolkit.yaml")?.since).toBe(first);
    expect(Object.keys(readAll(join(desk.root, "partners", ID))).sort()).toEqual([
      "network.yaml",
      HOME,
      "toolkits/housing/new.en.md",
      "toolkits/housing/toolkit.yaml",
    ]);
    expect(result.plan?.writes.map(({ path }) => path).sort()).toEqual([
      `partners/${ID}/${HOME}`,
      `partners/${ID}/toolkits/housing/new.en.md`,
    ]);
  });

  test("a commit that changes nothing that is shared moves the pin and nothing else", async () => {
    const first = repository.commit(files({ "README.md": "1" }));
    await desk.sync();
    const second = repository.commit(files({ "README.md": "2" }));
    const result = await desk.sync();
    expect(result.plan?.writes).toEqual([]);
    expect(desk.lock().sources[ID]?.commit).toBe(second);
    expect(lockedFile(HOME)?.since).toBe(first);
  });

  test("a tag is followed as well as a branch", async () => {
    const first = repository.commit(files());
    repository.commit(files({ [HOME]: document("Later") }));
    repository.tag("v1", first);
    desk.list(listing({ [ID]: repository.path }, { [ID]: "    ref: v1\n" }));
    await desk.sync();
    expect(desk.lock().sources[ID]).toMatchObject({ ref: "v1", commit: first });
  });

  test("a mirror is a cache: without it nothing is lost", async () => {
    repository.commit(files());
    await desk.sync();
    rmSync(join(desk.root, ".commonkit"), { recursive: true });
    repository.commit(files({ [HOME]: document("A home") }));
    expect(kinds(await desk.sync())).toEqual([`${ID} moved`]);
  });
});

describe("what is asked for", () => {
  test("only some toolkits and languages; a toolkit's first language always comes along", async () => {
    const more = {
      "toolkits/housing/finding-a-home.nl.md": "---\ntitle: Een huis\nsummary: Wat te doen.\n---\n",
      "toolkits/housing/finding-a-home.ar.md": "---\ntitle: بيت\nsummary: ماذا تفعل.\n---\n",
      "toolkits/housing/overrides/x-node/y/z.en.md": "ignored",
      "toolkits/work/toolkit.yaml": "title: { en: Work }\nsummary: { en: Work. }\nlanguage: en\n",
      "toolkits/work/job.en.md": document("Job"),
    };
    repository.commit(files(more));
    desk.list(listing({ [ID]: repository.path }, { [ID]: "    include: [housing]\n    languages: [nl]\n" }));
    const result = await desk.sync();
    expect(sentences(result)).toEqual([]);
    expect(Object.keys(desk.lock().sources[ID]?.files ?? {})).toEqual([
      "network.yaml",
      HOME,
      "toolkits/housing/finding-a-home.nl.md",
      "toolkits/housing/toolkit.yaml",
    ]);
    expect(desk.lock().sources[ID]).toMatchObject({ include: ["housing"], languages: ["nl"] });
    desk.list(listing({ [ID]: repository.path }));
    const all = await desk.sync();
    expect(all.plan?.outcomes[0]).toMatchObject({ kind: "moved", added: [`${ID}/work/job`] });
    expect(desk.lock().sources[ID]).not.toHaveProperty("include");
  });

  test("a toolkit that the partner does not have, or has under another name now, is told in every run", async () => {
    repository.commit(files());
    desk.list(listing({ [ID]: repository.path }, { [ID]: "    include: [housing, hosing]\n" }));
    const sentence = (toolkit: string) =>
      `“${ID}” has no toolkit called “${toolkit}”, which “include” asks for, so nothing from it is on the site`;
    expect(sentences(await desk.sync())).toEqual([sentence("hosing")]);
    expect(sentences(await desk.sync())).toEqual([sentence("hosing")]);
    repository.commit({
      "network.yaml": describeNode(ID),
      "toolkits/homes/toolkit.yaml": files()["toolkits/housing/toolkit.yaml"] ?? "",
      "toolkits/homes/finding-a-home.en.md": document("Home").replace(
        "title:",
        `formerly: [${ID}/housing/finding-a-home]\ntitle:`,
      ),
    });
    desk.list(listing({ [ID]: repository.path }, { [ID]: "    include: [housing]\n" }));
    const moved = await desk.sync();
    expect(moved.plan?.outcomes[0]).toMatchObject({
      kind: "moved",
      removed: [`${ID}/housing/finding-a-home`],
    });
    expect(moved.problems).toMatchObject([{ severity: "warning", place: { path: "network.yaml" } }]);
    expect(sentences(moved)).toEqual([sentence("housing")]);
    desk.list(listing({ [ID]: repository.path }, { [ID]: "    include: [homes]\n" }));
    expect(sentences(await desk.sync())).toEqual([]);
  });

  test("a partner that is taken off the list goes, with its files", async () => {
    const other = desk.repository("open-pathways", partnerFiles("open-pathways"));
    repository.commit(files());
    desk.list(listing({ [ID]: repository.path, "open-pathways": other.path }));
    await desk.sync();
    desk.list(listing({ "open-pathways": other.path }));
    const result = await desk.sync();
    expect(result.plan?.outcomes).toMatchObject([
      { node: "open-pathways", kind: "unchanged" },
      { node: ID, kind: "removed", removed: [`${ID}/housing/finding-a-home`] },
    ]);
    expect(Object.keys(readAll(desk.root)).some((path) => path.startsWith(`partners/${ID}/`))).toBe(false);
    expect(Object.keys(desk.lock().sources)).toEqual(["open-pathways"]);
  });

  test("only the named partner is looked at", async () => {
    const other = desk.repository("open-pathways", partnerFiles("open-pathways"));
    repository.commit(files());
    desk.list(listing({ [ID]: repository.path, "open-pathways": other.path }));
    expect(kinds(await desk.sync({ partners: ["open-pathways"] }))).toEqual(["open-pathways first"]);
    expect(kinds(await desk.sync({ partners: [ID] }))).toEqual([`${ID} first`]);
    expect(Object.keys(desk.lock().sources)).toEqual([ID, "open-pathways"]);
  });

  test("a partner's new address is used, as long as what we have is there too", async () => {
    repository.commit(files());
    await desk.sync();
    const moved = `    mirrors: []\n`;
    const yaml = listing({ [ID]: repository.path }, { [ID]: moved }).replaceAll("toolkits.git", "new.git");
    desk.list(yaml);
    expect(kinds(await desk.sync())).toEqual([`${ID} unchanged`]);
    expect(desk.lock().sources[ID]?.url).toBe(`https://git.${ID}.example/new.git`);
  });
});

describe("our own files and the command", () => {
  test("no network.yaml, and a lock that cannot be read: nothing is done", async () => {
    repository.commit(files());
    writeFiles(desk.root, { "network.lock.json": "<<<<<<< ours\n" });
    const broken = await desk.sync();
    expect(broken.plan).toBeNull();
    expect(broken.problems[0]?.place.path).toBe("network.lock.json");
    rmSync(join(desk.root, "network.yaml"));
    expect(codes(await desk.sync())).toEqual(["network-missing"]);
    expect(Object.keys(readAll(desk.root))).toEqual(["network.lock.json"]);
  });

  test("a name that nobody lists, in either place", async () => {
    repository.commit(files());
    const result = await desk.sync({ partners: ["nl-netwerk"], acceptRewrite: ["x"] });
    expect(result.plan).toBeNull();
    expect(result.problems).toMatchObject([
      { code: "partner-unknown", name: "nl-netwerk", known: [ID] },
      { code: "partner-unknown", name: "x" },
    ]);
  });

  test("without partners there is nothing to do", async () => {
    desk.list("");
    const result = await desk.sync();
    expect(result.problems).toEqual([]);
    expect(result.plan?.outcomes).toEqual([]);
  });
});
