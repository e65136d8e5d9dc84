import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { fetchCommits, fetchRef } from "../../../src/io/git/fetch-source.ts";
import { type Location, locate } from "../../../src/io/git/location.ts";
import { mirrorPath } from "../../../src/io/git/mirror.ts";
import { readBlobs, readTree } from "../../../src/io/git/tree.ts";
import type { Address, RemoteFault } from "../../../src/model/remote.ts";
import { makeTemporary } from "../../support/folder.ts";
import { type Fault, type GitServer, startGitServer } from "../../support/git-server.ts";
import { LIMITS } from "../../support/limits.ts";
import { Repository } from "../../support/repository.ts";

const NAME = "nl-network https://git.nl-network.example/toolkits.git";
const MAIN = "refs/heads/main";
let server: GitServer;
let folder: string;
let root: string;
let repository: Repository;

beforeEach(async () => {
  folder = makeTemporary();
  root = makeTemporary();
  server = await startGitServer(folder);
  repository = new Repository(`${folder}/x.git`);
});
afterEach(() => server.close());

function at(address: Address): { name: string; location: Location; format: "sha1" } {
  const location = locate(root, address);
  if (!location.ok) throw new Error(location.fault);
  return { name: NAME, location: location.value, format: "sha1" };
}
const overHttp = () => at({ kind: "loopback", url: `${server.url}/x.git` });
const fromDisk = (path = repository.path) => at({ kind: "disk", path });

async function take(name: string, after: string | null, source = overHttp(), limits = LIMITS) {
  const fetched = await fetchRef(root, source, name, after, limits);
  if (!fetched.ok) return { fault: fetched.fault };
  const { facts, descent } = fetched.value;
  return { commit: facts.commit, descent };
}

describe("descent", () => {
  test.each([
    ["over HTTP", () => overHttp()],
    ["from a folder", () => fromDisk()],
    ["from a bundle", () => bundle()],
  ])("first, moved by several commits, and with the mirror thrown away in between: %s", async (_, source) => {
    const first = repository.commit({ "network.yaml": "1" }, { message: "Eén stap" });
    expect(await take(MAIN, null, source())).toEqual({ commit: first, descent: "follows" });
    repository.commit({ "network.yaml": "2" });
    repository.commit({ "network.yaml": "3" });
    const fourth = repository.commit({ "network.yaml": "4" });
    expect(await take(MAIN, first, source())).toEqual({ commit: fourth, descent: "follows" });
    execFileSync("rm", ["-r", mirrorPath(root, NAME)]);
    expect(await take(MAIN, first, source())).toEqual({ commit: fourth, descent: "follows" });
  });

  test("another history, while the server still has the old commit", async () => {
    const first = repository.commit({ "network.yaml": "1" });
    await take(MAIN, null);
    const other = repository.commit({ "network.yaml": "2" }, { parents: [] });
    expect(await take(MAIN, first)).toEqual({ commit: other, descent: "rewritten" });
    expect(await take(MAIN, null)).toEqual({ commit: other, descent: "follows" });
  });

  test("another history on a server that never had the old commit", async () => {
    const other = repository.commit({ "network.yaml": "2" });
    expect(await take(MAIN, "1".repeat(40))).toEqual({ commit: other, descent: "gone" });
    expect(await take(MAIN, "1".repeat(40), fromDisk())).toEqual({ commit: other, descent: "gone" });
  });

  test("going back to an older commit does not follow", async () => {
    const first = repository.commit({ "network.yaml": "1" });
    const second = repository.commit({ "network.yaml": "2" });
    await take(MAIN, null);
    repository.point("main", first);
    // Taken once, at the second: what came before that is not known here.
    expect(await take(MAIN, second)).toEqual({ commit: first, descent: "rewritten" });
    const third = repository.commit({ "network.yaml": "3" }, { parents: [second] });
    await take(MAIN, second);
    repository.point("main", second);
    expect(await take(MAIN, third)).toEqual({ commit: second, descent: "behind" });
  });

  test("a mirror that only knows part of the history is not believed when it says no", async () => {
    const first = repository.commit({ "network.yaml": "1" });
    repository.commit({ "network.yaml": "2" });
    await take(MAIN, null);
    const third = repository.commit({ "network.yaml": "3" });
    expect(await take(MAIN, first)).toEqual({ commit: third, descent: "follows" });
  });

  test("a side branch that was merged in follows", async () => {
    const base = repository.commit({ "network.yaml": "1" });
    const first = repository.commit({ "network.yaml": "2" });
    await take(MAIN, null);
    const side = repository.commit({ "network.yaml": "s" }, { parents: [base], branch: "side" });
    const merge = repository.commit({ "network.yaml": "m" }, { parents: [side, first] });
    expect(await take(MAIN, first)).toEqual({ commit: merge, descent: "follows" });
  });
});

test("a mirror that a killed run left half made is made anew", async () => {
  const commit = repository.commit({ "network.yaml": "1" });
  const mirror = mirrorPath(root, NAME);
  mkdirSync(`${mirror}.aside-0123456789ab`, { recursive: true });
  mkdirSync(mirror);
  writeFileSync(join(mirror, "HEAD"), "ref: refs/heads/main\n");
  expect(await take(MAIN, null)).toEqual({ commit, descent: "follows" });
  expect(readdirSync(join(mirror, ".."))).toEqual([basename(mirror)]);
});

test("the first fetch brings one commit, whatever came before it", async () => {
  for (const text of ["1", "2", "3"]) repository.commit({ "network.yaml": text });
  await take(MAIN, null);
  const mirror = mirrorPath(root, NAME);
  const count = execFileSync("git", ["--git-dir", mirror, "rev-list", "--count", "refs/commonkit/new"]);
  expect(count.toString().trim()).toBe("1");
});

test("the first line and the time of a commit are read", async () => {
  repository.commit({ a: "1" }, { message: "Nieuwe pagina: مرحبا\n\nMore", seconds: 1_780_000_000 });
  const fetched = await fetchRef(root, overHttp(), MAIN, null, LIMITS);
  expect(fetched.ok && fetched.value.facts).toMatchObject({
    subject: "Nieuwe pagina: مرحبا",
    seconds: 1_780_000_000,
  });
});

test("a first line without end is no reason not to take the commit", async () => {
  const commit = repository.commit({ a: "1" }, { message: "x".repeat(200_000), seconds: 1_780_000_000 });
  const fetched = await fetchRef(root, overHttp(), MAIN, null, LIMITS);
  expect(fetched.ok && fetched.value.facts).toEqual({ commit, subject: "", seconds: 1_780_000_000 });
});

test("an annotated tag counts as its commit; a tag on a file is no commit", async () => {
  const commit = repository.commit({ a: "1" });
  repository.tag("v1", commit);
  repository.ref("refs/tags/file", repository.blob("hello"));
  expect(await take("refs/tags/v1", null)).toEqual({ commit, descent: "follows" });
  expect(await take("refs/tags/file", null)).toEqual({ fault: "not-a-commit" });
});

describe("what a server can do wrong while it sends", () => {
  const faults: readonly (readonly [Fault, RemoteFault])[] = [
    ["cut", "cut"],
    ["corrupt", "broken"],
    ["hang-pack", "slow"],
    ["drip-pack", "slow"],
    [503, "server-error"],
  ];
  test.each(faults)("%s: %s, and the next fetch is well", async (fault, expected) => {
    const commit = repository.commit({ "network.yaml": "x".repeat(5000) });
    server.faults.set("x.git", fault);
    expect(await take(MAIN, null, overHttp(), { ...LIMITS, slowSeconds: 1 })).toEqual({ fault: expected });
    server.faults.clear();
    expect(await take(MAIN, null)).toEqual({ commit, descent: "follows" });
    expect(packFiles().filter((name) => name.startsWith("tmp_"))).toEqual([]);
  });

  test("a pack without end stops at the bytes that a partner may cost", async () => {
    repository.commit({ a: "1" });
    server.faults.set("x.git", "endless-pack");
    const answer = await take(MAIN, null);
    expect(answer).toEqual({ fault: "too-large" });
  });
});

test("a tree that Git itself refuses never enters the mirror", async () => {
  const data = { "network.yaml": "1", "toolkits/../../x.md": "out" };
  repository.commit(data);
  expect(await take(MAIN, null)).toEqual({ fault: "broken" });
  expect(await take(MAIN, null, fromDisk())).toEqual({ fault: "broken" });
  expect(await take(MAIN, null, bundle())).toEqual({ fault: "broken" });
  const objects = readdirSync(join(mirrorPath(root, NAME), "objects"), {
    recursive: true,
    withFileTypes: true,
  });
  expect(objects.filter((entry) => entry.isFile() && !entry.name.startsWith("tmp_"))).toEqual([]);
});

test("a blob above the limit stays away where the server can leave it out, and is known by its missing size", async () => {
  repository.commit({ "network.yaml": "1", "toolkits/a/big.png": randomBytes(LIMITS.assetBytes + 10) });
  const fetched = await fetchRef(root, overHttp(), MAIN, null, LIMITS);
  if (!fetched.ok) throw new Error(fetched.fault);
  const tree = await readTree(fetched.value.mirror, fetched.value.facts.commit, LIMITS);
  expect(tree.ok && tree.value.map(({ path, size }) => [path, size])).toEqual([
    ["network.yaml", 1],
    ["toolkits/a/big.png", null],
  ]);
  const total = packFiles().reduce((sum, name) => sum + readFileSync(join(packFolder(), name)).length, 0);
  expect(total).toBeLessThan(10_000);
});

test("commits are fetched by their ids, and what is there already is not asked for again", async () => {
  const first = repository.commit({ "network.yaml": "1" });
  const second = repository.commit({ "network.yaml": "2" });
  repository.commit({ "network.yaml": "3" });
  const mirror = await fetchCommits(root, overHttp(), [first, second], LIMITS);
  expect(mirror.ok).toBe(true);
  const asked = server.log.length;
  expect((await fetchCommits(root, overHttp(), [second, first], LIMITS)).ok).toBe(true);
  expect(server.log.length).toBe(asked);
  const gone = await fetchCommits(root, overHttp(), ["2".repeat(40)], LIMITS);
  expect(gone).toEqual({ ok: false, fault: "commit-gone" });
});

test("a damaged mirror is begun anew", async () => {
  const first = repository.commit({ "network.yaml": "1" });
  await take(MAIN, null);
  for (const name of packFiles()) writeFileSync(join(packFolder(), name), "rubbish", { flag: "r+" });
  const second = repository.commit({ "network.yaml": "2" });
  expect(await take(MAIN, first)).toEqual({ commit: second, descent: "follows" });
});

test("what a killed run left in a mirror is cleared away", async () => {
  const first = repository.commit({ "network.yaml": "1" });
  await take(MAIN, null);
  const mirror = mirrorPath(root, NAME);
  for (const name of ["shallow.lock", "refs/commonkit/new.lock", "objects/pack/tmp_pack_x"])
    writeFileSync(join(mirror, name), "");
  const second = repository.commit({ "network.yaml": "2" });
  expect(await take(MAIN, first)).toEqual({ commit: second, descent: "follows" });
  expect(packFiles().filter((name) => name.startsWith("tmp_"))).toEqual([]);
});

describe("reading", () => {
  test("only the places that sync looks at, links and submodules too, names that are not UTF-8 as none", async () => {
    const commit = repository.commit({ a: "1" });
    const files = {
      "README.md": "no",
      "network.yaml": "yes",
      "partners/x/toolkits/a.md": "no",
      "toolkits/a/link.md": { mode: "120000", data: "../../../secret" },
      "toolkits/a/module": { mode: "160000", hash: commit },
      "toolkits/a/run.md": { mode: "100755", data: "yes" },
    };
    const tree = await treeOf(files);
    expect(tree.map(({ path, mode }) => `${mode} ${path}`)).toEqual([
      "100644 network.yaml",
      "120000 toolkits/a/link.md",
      "160000 toolkits/a/module",
      "100755 toolkits/a/run.md",
    ]);
  });

  test("a tree that grows without end is given up", async () => {
    let files: Record<string, unknown> = { x: { mode: "100644", data: "bomb" } };
    for (let level = 0; level < 8; level++) {
      const hash = repository.tree(files as never);
      files = Object.fromEntries(
        Array.from({ length: 10 }, (_, index) => [`d${index}`, { mode: "40000", hash }]),
      );
    }
    const toolkits = repository.tree(files as never);
    repository.commit({ "network.yaml": "1", toolkits: { mode: "40000", hash: toolkits } });
    const fetched = await fetchRef(root, fromDisk(), MAIN, null, LIMITS);
    if (!fetched.ok) throw new Error(fetched.fault);
    expect(await readTree(fetched.value.mirror, fetched.value.facts.commit, LIMITS)).toEqual({
      ok: false,
      fault: "too-many-files",
      limit: "files",
    });
  });

  test("blobs byte for byte, the empty one too; replacements of objects are not looked at", async () => {
    const bytes = Buffer.from([0, 10, 13, 10, 255, 10]);
    const blobs = [repository.blob(bytes), repository.blob(""), repository.blob("b\n")];
    const commit = repository.commit({ "network.yaml": bytes, "toolkits/e.md": "", "toolkits/b.md": "b\n" });
    repository.ref(`refs/replace/${blobs[2]}`, repository.blob("other"));
    const fetched = await fetchRef(root, overHttp(), MAIN, null, LIMITS);
    if (!fetched.ok) throw new Error(fetched.fault);
    execFileSync("git", [
      "--git-dir",
      fetched.value.mirror.path,
      "replace",
      "-f",
      blobs[2] ?? "",
      blobs[1] ?? "",
    ]);
    expect(fetched.value.facts.commit).toBe(commit);
    const read = await readBlobs(fetched.value.mirror, blobs, LIMITS);
    expect(read.ok && [...read.value.values()].map((found) => Buffer.from(found))).toEqual([
      bytes,
      Buffer.from(""),
      Buffer.from("b\n"),
    ]);
    expect(await readBlobs(fetched.value.mirror, ["3".repeat(40)], LIMITS)).toEqual({
      ok: false,
      fault: "broken",
    });
  });
});

test("no hook, no configuration and no work tree: a mirror is objects and references", async () => {
  repository.commit({ "network.yaml": "1" });
  await take(MAIN, null);
  const mirror = mirrorPath(root, NAME);
  expect(existsSync(join(mirror, "hooks"))).toBe(false);
  expect(readFileSync(join(mirror, "config"), "utf8")).not.toMatch(/remote|promisor|http/);
});

async function treeOf(files: Parameters<Repository["commit"]>[0]) {
  repository.commit(files);
  const fetched = await fetchRef(root, fromDisk(), MAIN, null, LIMITS);
  if (!fetched.ok) throw new Error(fetched.fault);
  const tree = await readTree(fetched.value.mirror, fetched.value.facts.commit, LIMITS);
  if (!tree.ok) throw new Error(tree.fault);
  return tree.value;
}

function bundle() {
  const file = join(folder, "x.bundle");
  execFileSync("git", ["--git-dir", repository.path, "bundle", "create", "-q", file, "--all"]);
  return fromDisk(file);
}

function packFolder(): string {
  return join(mirrorPath(root, NAME), "objects/pack");
}

function packFiles(): string[] {
  return existsSync(packFolder()) ? readdirSync(packFolder()) : [];
}

/** Bytes that cannot be made smaller; the same in every run. */
function randomBytes(length: number): Uint8Array {
  let state = 1;
  return Uint8Array.from({ length }, () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state >>> 16;
  });
}
