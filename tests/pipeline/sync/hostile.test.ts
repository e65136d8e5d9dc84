import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { parseLock } from "../../../src/core/node/parse-lock.ts";
import { readAll, writeFiles } from "../../support/folder.ts";
import { LIMITS } from "../../support/limits.ts";
import { describeNode, document, HOME, listing, partnerFiles } from "../../support/partner-files.ts";
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
const taken = () => Object.keys(readAll(join(desk.root, "partners"))).sort();
const readLock = () => readFileSync(join(desk.root, "network.lock.json"), "utf8");
const HONEST = [`${ID}/network.yaml`, `${ID}/${HOME}`, `${ID}/toolkits/housing/toolkit.yaml`];

test("what may never be taken is named, one by one, and the rest arrives", async () => {
  const commit = repository.commit({ a: "1" });
  const strange: Files = {
    "toolkits/housing/link.en.md": { mode: "120000", data: "../../../network.yaml" },
    "toolkits/housing/module": { mode: "160000", hash: commit },
    "toolkits/housing/Finding-a-home.en.md": document("Twin"),
    "toolkits/Housing/other.en.md": document("Twin of a folder"),
    "toolkits/housing/con.en.md": document("Reserved"),
    "toolkits/housing/aux/x.en.md": document("Reserved"),
    "toolkits/housing/caf\u00e9.en.md": document("Composed"),
    "toolkits/housing/cafe\u0301.en.md": document("Decomposed"),
    "toolkits/housing/a b.en.md": document("Blank"),
    "toolkits/housing/back\\slash.en.md": document("Backslash"),
    "toolkits/housing/line\nbreak.en.md": document("Line"),
    "toolkits/housing/$(touch x).en.md": document("Shell"),
    "toolkits/housing/--option.en.md": document("Option"),
    [`toolkits/housing/${"long".repeat(30)}.en.md`]: document("Long"),
    "toolkits/housing/dot..en.md": document("Fine"),
    "toolkits/housing/large.en.md": `${document("Large")}${"x".repeat(LIMITS.textBytes)}`,
    "toolkits/housing/large.png": Buffer.alloc(LIMITS.assetBytes + 1, 1),
    "toolkits/housing/script.png": "<svg onload=alert(1)>",
    "toolkits/housing/zero.en.md": `${document("Zero")}\0`,
  };
  repository.commit(files(strange));
  const result = await desk.sync();
  const refused = result.problems.flatMap((problem) =>
    problem.code === "partner-file-refused" ? [[problem.path, problem.reason]] : [],
  );
  expect(Object.fromEntries(refused)).toEqual({
    "toolkits/housing/link.en.md": "link",
    "toolkits/housing/module": "submodule",
    "toolkits/housing/Finding-a-home.en.md": "twin",
    "toolkits/Housing/other.en.md": "twin",
    "toolkits/housing/con.en.md": "reserved",
    "toolkits/housing/aux/x.en.md": "reserved",
    "toolkits/housing/caf\u00e9.en.md": "name",
    "toolkits/housing/cafe\u0301.en.md": "name",
    "toolkits/housing/a b.en.md": "name",
    "toolkits/housing/back\uFFFDslash.en.md": "name",
    "toolkits/housing/line\uFFFDbreak.en.md": "name",
    "toolkits/housing/$(touch x).en.md": "name",
    "toolkits/housing/--option.en.md": "name",
    [`toolkits/housing/${"long".repeat(30)}.en.md`]: "name",
    "toolkits/housing/large.en.md": "too-large",
    "toolkits/housing/large.png": "too-large",
    "toolkits/housing/script.png": "not-as-named",
    "toolkits/housing/zero.en.md": "not-text",
  });
  // The lock can be read again, whatever was in the names.
  expect(parseLock(readLock(), "network.lock.json").problems).toEqual([]);
  expect(codes(await desk.sync())).toEqual(
    codes(result).filter((code) => code !== "partner-files-not-taken"),
  );
  for (const sentence of sentences(result)) expect(sentence).not.toMatch(/\p{Cc}/u);
});

test("files of kinds that are not shared are left out, with one remark for all", async () => {
  const kindsOfFiles = [
    "a.html",
    "a.svg",
    "a.docx",
    "a.js",
    "a.11tydata.js",
    "a.njk",
    ".hidden",
    "package.json",
  ];
  const more = Object.fromEntries(kindsOfFiles.map((name) => [`toolkits/housing/${name}`, "x"]));
  repository.commit(files({ ...more, "eleventy.config.js": "x", "partners/x/toolkits/a/b.en.md": "x" }));
  const result = await desk.sync();
  expect(taken()).toEqual(HONEST);
  expect(result.problems).toMatchObject([
    { code: "partner-files-not-taken", severity: "notice", count: kindsOfFiles.length },
  ]);
});

describe("what Git refuses never arrives, and what we had stays", () => {
  test.each([
    "toolkits/../../../outside.md",
    "toolkits/.git/config",
    "toolkits/.GIT/config",
    "toolkits/git~1/config",
    "toolkits/./x.md",
  ])("%s", async (path) => {
    repository.commit(files());
    await desk.sync();
    const before = readAll(desk.root);
    repository.commit(files({ [path]: "x", [HOME]: document("New") }));
    const result = await desk.sync();
    expect(result.problems).toMatchObject([{ code: "partner-unreachable", reason: "broken" }]);
    expect(readAll(desk.root)).toEqual(before);
  });
});

test("too many files, and too many bytes: nothing new is taken", async () => {
  repository.commit(files());
  await desk.sync();
  const before = readAll(desk.root);
  const many = Object.fromEntries(
    Array.from({ length: LIMITS.files }, (_, index) => [`toolkits/housing/d${index}.en.md`, "x"]),
  );
  repository.commit(files(many));
  expect((await desk.sync()).problems).toMatchObject([{ reason: "too-many-files" }]);
  const heavy = Object.fromEntries(
    Array.from({ length: 80 }, (_, index) => [`toolkits/housing/d${index}.en.md`, "x".repeat(60_000)]),
  );
  repository.commit(files(heavy));
  expect((await desk.sync()).problems).toMatchObject([{ reason: "too-large" }]);
  expect(readAll(desk.root)).toEqual(before);
});

test("keys and names that change how programs work stay data", async () => {
  repository.commit(
    files({
      "toolkits/constructor/toolkit.yaml":
        "title: { en: X }\nsummary: { en: X. }\nlanguage: en\n__proto__: { x: 1 }\n",
      "toolkits/__proto__/x.en.md": document("X"),
    }),
  );
  const result = await desk.sync();
  expect(({} as Record<string, unknown>).x).toBeUndefined();
  expect(kinds(result)).toEqual([`${ID} first`]);
  expect(parseLock(readLock(), "network.lock.json").problems).toEqual([]);
});

test("a partner speaks for itself alone: its own partners/, lock and substitutes lead nowhere", async () => {
  const secret = desk.repository("secret", partnerFiles("secret"));
  const lists = `partners:
  - id: secret
    url: https://git.secret.example/toolkits.git
substitutes:
  https://git.secret.example/toolkits.git: ${secret.path}
`;
  repository.commit(files({ "network.yaml": describeNode(ID, lists), "network.lock.json": "{}" }));
  desk.list(listing({ [ID]: repository.path }, { [ID]: "    follow: true\n" }));
  const result = await desk.sync({}, { ...LIMITS, checkSeconds: 4 });
  expect(kinds(result)).toEqual([`${ID} first`, "secret failed"]);
  expect(existsSync(join(desk.root, "partners/secret"))).toBe(false);
});

test("addresses and references that are options, or lead elsewhere, are wrong use: nothing is done", async () => {
  const wrong = [
    ["url: https://user:secret@git.nl-network.example/x.git", "address"],
    ["url: https://git.nl-network.example/x.git?access_token=secret", "address"],
    ["url: file:///etc", "address"],
    ["url: ext::sh -c touch% x", "address"],
    ["url: --upload-pack=touch", "address"],
    ["url: http://git.nl-network.example/x.git", "address"],
    ["url: https://git.nl-network.example/x.git\n    ref: --upload-pack=touch", "ref"],
    ["url: https://git.nl-network.example/x.git\n    ref: main:refs/heads/x", "ref"],
    ["url: https://git.nl-network.example/x.git\n    ref: ../../x", "ref"],
  ];
  for (const [line] of wrong) {
    desk.list(`partners:\n  - id: ${ID}\n    ${line}\n`);
    const result = await desk.sync();
    expect(result.plan, line).toBeNull();
    expect(result.problems.length, line).toBeGreaterThan(0);
    expect(existsSync(join(desk.root, "network.lock.json")), line).toBe(false);
  }
  for (const substitute of [
    "file:///etc",
    "ext::sh",
    "http://example.org/x.git",
    "ssh://host/x",
    "https://x.example/y.git",
  ]) {
    desk.list(listing({ [ID]: substitute }));
    expect((await desk.sync()).plan, substitute).toBeNull();
  }
});

test("a substitute that is a signpost to another repository is not followed", async () => {
  repository.commit(files());
  writeFiles(desk.root, { signpost: `gitdir: ${repository.path}\n` });
  desk.list(listing({ [ID]: "signpost" }));
  expect((await desk.sync()).problems).toMatchObject([{ reason: "disk-not-git" }]);
});

test("hooks, configuration and attributes of a source do nothing", async () => {
  repository.commit(files({ ".gitattributes": "* filter=x ident eol=crlf export-ignore" }));
  const canary = join(desk.root, "canary");
  writeFiles(repository.path, {
    config: `[core]\n\trepositoryformatversion = 0\n\tbare = true\n\tfsmonitor = touch ${canary}\n[uploadpack]\n\tpackObjectsHook = touch ${canary}; exec\n`,
    "hooks/post-checkout": `#!/bin/sh\ntouch ${canary}\n`,
  });
  expect(kinds(await desk.sync())).toEqual([`${ID} first`]);
  expect(existsSync(canary)).toBe(false);
  expect(readdirSync(desk.root).sort()).toEqual([
    ".commonkit",
    ".gitattributes",
    "network.lock.json",
    "network.status.json",
    "network.yaml",
    "partners",
  ]);
});

test("the first line of a commit's message is shown as one plain line", async () => {
  repository.commit(files(), { message: `Look\x1b[2J here \u202Eevil ${"x".repeat(500)}` });
  const result = await desk.sync();
  const subject = result.plan?.outcomes[0]?.subject ?? "";
  expect(subject).not.toMatch(/\p{Cc}|\p{Cf}/u);
  expect([...subject].length).toBeLessThanOrEqual(120);
  expect(readLock()).toContain(subject);
});

test("a time that no calendar has does not break the lock", async () => {
  repository.commit(files(), { seconds: 99_999_999_999_999 });
  await desk.sync();
  expect(parseLock(readLock(), "network.lock.json").problems).toEqual([]);
  expect(kinds(await desk.sync())).toEqual([`${ID} unchanged`]);
});
