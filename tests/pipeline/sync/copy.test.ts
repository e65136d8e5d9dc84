import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { assemble } from "../../../src/core/catalog/assemble.ts";
import { digestBytes } from "../../../src/core/sync/bytes.ts";
import type { Lock, LockedFile, LockedSource } from "../../../src/model/lock.ts";
import { loadNode } from "../../../src/pipeline/node/load.ts";
import { status } from "../../../src/pipeline/standing/status.ts";
import { formatStanding } from "../../../src/report/summaries/status.ts";
import { formatSync } from "../../../src/report/summaries/sync.ts";
import { readAll } from "../../support/folder.ts";
import { type GitServer, startGitServer } from "../../support/git-server.ts";
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

const CLAIMED = "c".repeat(40);
let desk: Desk;
let server: GitServer;
let a: Repository;

/** We follow a, which brings c; a carries c's files, and c itself cannot be reached. */
beforeEach(async () => {
  desk = new Desk();
  server = await startGitServer(desk.repositories);
  a = desk.repository("a");
  carry();
  listOurs("a");
  server.faults.set("c.git", 503);
});
afterEach(() => server.close());

function listOurs(...ids: string[]): void {
  const own = listing(Object.fromEntries(ids.map((id) => [id, ""])), { a: "    follow: true\n" });
  const all = ["a", "b", "c"].map((id) => `  ${addressOf(id)}: ${server.url}/${id}.git\n`).join("");
  desk.list(`${own}substitutes:\n${all}`);
}

interface Carried {
  /** More files of c, or others in their place. */
  files?: Files;
  /** All that a carries, by node. */
  nodes?: Readonly<Record<string, Files>>;
  /** Changes the lock that a has. */
  edit?: (lock: Lock) => void;
  /** Whom a lists. */
  lists?: string;
}

/** A commit of a with files of others, and a lock that says so. */
function carry({ files = {}, nodes, edit = () => {}, lists = "c" }: Carried = {}): string {
  const carried: Record<string, string> = {};
  const sources: Record<string, LockedSource> = {};
  for (const [id, theirs] of Object.entries(nodes ?? { c: partnerFiles("c", files) })) {
    const locked: Record<string, LockedFile> = {};
    for (const [path, text] of Object.entries(theirs as Record<string, string>)) {
      carried[`partners/${id}/${path}`] = text;
      locked[path] = { digest: digestBytes(Buffer.from(text)), blob: a.blob(text), since: CLAIMED };
    }
    sources[id] = {
      ...{ url: addressOf(id), ref: "main", commit: CLAIMED, subject: "As a has it", via: "a" },
      ...{ committed: "2026-11-01T08:00:00Z", licence: "CC-BY-4.0", files: locked },
    };
  }
  const lock: Lock = { format: 1, sources };
  edit(lock);
  const yaml = describeNode("a", listing({ [lists]: "" }, { [lists]: "    follow: true\n" }));
  const own = { "network.yaml": yaml, "network.lock.json": JSON.stringify(lock) };
  return a.commit({ ...partnerFiles("a", own), ...carried });
}

const ourLock = (): Lock => JSON.parse(readFileSync(join(desk.root, "network.lock.json"), "utf8"));
const copied = () => ourLock().sources.c;

test("what a partner carries of one that does not answer is taken, and told on each of its pages", async () => {
  const commit = a.tips.get("main");
  const result = await desk.sync();
  expect(kinds(result)).toEqual(["a first", "c first"]);
  expect(formatSync(result, false)).toMatch(
    /^c: new, 1 document .*\(now at ccccccc “As a has it”, copy from a\)$/m,
  );
  expect(codes(result)).toEqual(["partner-copied"]);
  expect(sentences(result)[0]).toMatch(
    /^“c” could not be fetched: the server at .* is not working properly; the site shows the copy from “a” \(ccccccc of 1 November 2026\)/,
  );
  expect(copied()).toMatchObject({
    ...{ url: addressOf("c"), via: "a", commit: CLAIMED, subject: "As a has it" },
    copy: { from: "a", url: addressOf("a"), commit },
  });
  expect(readFileSync(join(desk.root, "partners/c", HOME), "utf8")).toBe(document("Finding a home"));
  // Nobody has looked at c itself.
  expect(
    Object.keys(JSON.parse(readFileSync(join(desk.root, "network.status.json"), "utf8")).partners),
  ).toEqual(["a"]);

  const { node } = await loadNode(desk.root);
  const { catalog } = assemble({ ...(node ?? raise()), generator: "" });
  const from = Object.fromEntries(catalog.pages.map((page) => [page.node, page.origin.copyFrom]));
  expect(from).toEqual({ a: undefined, c: "a" });
  expect(catalog.partners.map(({ id, copyFrom }) => [id, copyFrom])).toEqual([
    ["a", undefined],
    ["c", "a"],
  ]);
  const { standing } = await status(desk.root);
  expect(standing?.needs).toBeGreaterThan(0);
  expect(formatStanding(standing ?? raise())).toContain("the site shows the copy from “a”");
});

test("it follows the partner's copy, says so in each run, and writes nothing when nothing is new", async () => {
  await desk.sync();
  const before = readAll(desk.root);
  const again = await desk.sync();
  expect([...kinds(again), ...codes(again)]).toEqual(["a unchanged", "c unchanged", "partner-copied"]);
  expect(readAll(desk.root)).toEqual(before);
  carry({ files: { [HOME]: document("Newer") } });
  expect(kinds(await desk.sync())).toEqual(["a moved", "c moved"]);
  expect(readFileSync(join(desk.root, "partners/c", HOME), "utf8")).toBe(document("Newer"));
});

test("when nobody carries it any more, what we have stays", async () => {
  await desk.sync();
  carry({ edit: (lock) => Object.assign(lock, { sources: {} }) });
  const result = await desk.sync();
  expect(kinds(result)).toEqual(["a moved", "c failed"]);
  expect(result.problems).toMatchObject([
    { code: "partner-unreachable", severity: "warning", kept: { commit: CLAIMED } },
  ]);
  expect(copied()?.copy?.from).toBe("a");
});

test("what waits for a person at its own address waits in a copy too", async () => {
  await desk.sync();
  carry({ files: { "network.yaml": describeNode("c").replace("CC-BY-4.0", "CC0-1.0") } });
  const held = await desk.sync();
  expect([...kinds(held), ...codes(held)]).toEqual(["a moved", "c held", "partner-licence"]);
  expect(copied()).toMatchObject({ licence: "CC-BY-4.0", held: { why: "licence" } });
  const accepted = await desk.sync({ acceptLicence: ["c"] });
  expect([...kinds(accepted), ...codes(accepted)]).toEqual(["a unchanged", "c moved", "partner-copied"]);
  expect(copied()).toMatchObject({ licence: "CC0-1.0", copy: { from: "a" } });
  const status = JSON.parse(readFileSync(join(desk.root, "network.status.json"), "utf8"));
  expect(Object.keys(status.partners)).toEqual(["a"]);
});

test("once its address answers, its own text is taken, whatever the copy said", async () => {
  await desk.sync();
  const commit = desk.repository("c").commit(partnerFiles("c", { [HOME]: document("Its own") }));
  server.faults.clear();
  const result = await desk.sync();
  expect([...kinds(result), ...codes(result)]).toEqual(["a unchanged", "c moved"]);
  expect(copied()).toMatchObject({ commit, subject: "Change", files: { [HOME]: { since: commit } } });
  expect(copied()?.copy).toBeUndefined();
  expect(readFileSync(join(desk.root, "partners/c", HOME), "utf8")).toBe(document("Its own"));
  // From now on it is known: it fails like everybody, and the copy is no longer wanted.
  server.faults.set("c.git", 503);
  carry({ files: { [HOME]: document("Newer") } });
  expect(codes(await desk.sync())).toEqual(["partner-unreachable"]);
  expect(copied()).toMatchObject({ commit });
});

test("--locked brings a copy back from where it came, on a new machine too", async () => {
  await desk.sync();
  const before = readAll(desk.root);
  rmSync(join(desk.root, ".commonkit"), { recursive: true });
  rmSync(join(desk.root, "partners"), { recursive: true });
  server.log.length = 0;
  await desk.sync({ locked: true });
  expect(readAll(desk.root)).toEqual(before);
  expect(server.log.some((line) => line.includes("/c.git"))).toBe(false);
});

describe("what is not taken", () => {
  test("files that are not as the carrier's lock says, or not in it", async () => {
    const smuggled = "toolkits/housing/smuggled.en.md";
    carry({
      files: { [smuggled]: document("Smuggled"), "toolkits/housing/other.en.md": document("Other") },
      edit: ({ sources }) => {
        const files = sources.c?.files as Record<string, { digest: string }>;
        delete files[smuggled];
        Object.assign(files["toolkits/housing/other.en.md"] ?? {}, { digest: `sha256-${"0".repeat(64)}` });
      },
    });
    const result = await desk.sync();
    expect(codes(result)).toEqual(["partner-copied", "partner-file-refused", "partner-file-refused"]);
    expect(sentences(result)[1]).toContain("does not match the list of versions that came with the copy");
    expect(Object.keys(copied()?.files ?? {})).toEqual(Object.keys(partnerFiles("c")).sort());
  });

  test.each<[string, Carried]>([
    [
      "a copy of another address",
      { edit: ({ sources }) => Object.assign(sources.c ?? {}, { url: addressOf("x") }) },
    ],
    ["a copy that says it is somebody else", { files: { "network.yaml": describeNode("x") } }],
    ["a copy without a lock", { edit: (lock) => Object.assign(lock, { sources: {} }) }],
    ["a copy with a lock that is none", { edit: (lock) => Object.assign(lock, { format: "x" }) }],
  ])("%s", async (_, carried) => {
    carry(carried);
    const result = await desk.sync();
    expect([...kinds(result), ...codes(result)]).toEqual(["a first", "c failed", "partner-unreachable"]);
    expect(Object.keys(readAll(join(desk.root, "partners"))).filter((path) => path.startsWith("c/"))).toEqual(
      [],
    );
  });

  test("copies of our own partners: we asked them ourselves", async () => {
    listOurs("a", "c");
    expect(codes(await desk.sync())).toEqual(["partner-unreachable"]);
  });

  test("copies of one that answers, but with something that cannot be taken", async () => {
    server.faults.clear();
    desk.repository("c", { "network.yaml": "id: [" });
    expect(codes(await desk.sync())).toEqual(["partner-description-unusable"]);
  });
});

test("where the one who lists it does not answer either, the next on the way is asked", async () => {
  // a brings b, b brings c; a carries both.
  const b = partnerFiles("b", { "network.yaml": describeNode("b", listing({ c: "" })) });
  carry({ lists: "b", nodes: { b, c: partnerFiles("c") } });
  server.faults.set("b.git", 404);
  const result = await desk.sync();
  expect([...kinds(result), ...codes(result)]).toEqual([
    "a first",
    "b first",
    "c first",
    "partner-copied",
    "partner-copied",
  ]);
  expect(ourLock().sources.b?.copy?.from).toBe("a");
  expect(copied()).toMatchObject({ via: "b", copy: { from: "a" } });
});

function raise(): never {
  throw new Error("nothing here");
}
