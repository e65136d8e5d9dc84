import { execFileSync } from "node:child_process";
import { chmodSync, readdirSync, rmSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { lookAtPartner } from "../../../src/pipeline/add/add.ts";
import { exportBundle } from "../../../src/pipeline/exchange/export-bundle.ts";
import { loadNode } from "../../../src/pipeline/node/load.ts";
import { readAll, writeFiles } from "../../support/folder.ts";
import { type GitServer, startGitServer } from "../../support/git-server.ts";
import { LIMITS } from "../../support/limits.ts";
import { document, HOME, listing, partnerFiles } from "../../support/partner-files.ts";
import { codes, Desk, kinds, sentences } from "../../support/partners.ts";
import type { Repository } from "../../support/repository.ts";

const ID = "nl-network";
let desk: Desk;
let server: GitServer;
beforeEach(async () => {
  desk = new Desk();
  server = await startGitServer(desk.repositories);
});
afterEach(() => server.close());

const ways: readonly (readonly [string, (repository: Repository) => string])[] = [
  ["over HTTP", () => `${server.url}/${ID}.git`],
  ["from a folder", ({ path }) => path],
  ["from a bundle", (repository) => bundle(repository)],
];

function bundle({ path }: Repository): string {
  const file = join(desk.repositories, "nl.bundle");
  execFileSync("git", ["--git-dir", path, "bundle", "create", "-q", file, "main"]);
  return file;
}

describe("a SHA-256 repository is a repository like any other", () => {
  test.each(ways)("first, moved, held, and restored by --locked: %s", async (_, where) => {
    const theirs = desk.repository(ID, partnerFiles(ID), "sha256");
    desk.list(listing({ [ID]: where(theirs) }));
    expect(kinds(await desk.sync())).toEqual([`${ID} first`]);
    const first = desk.lock().sources[ID]?.commit ?? "";
    expect(first).toMatch(/^[0-9a-f]{64}$/);
    expect((await desk.sync()).problems).toEqual([]);

    const second = theirs.commit(partnerFiles(ID, { [HOME]: document("New") }));
    where(theirs);
    expect(kinds(await desk.sync())).toEqual([`${ID} moved`]);
    expect(desk.lock().sources[ID]?.files[HOME]).toMatchObject({ since: second });
    const good = readAll(desk.root);
    writeFileSync(join(desk.root, "partners", ID, HOME), "changed");
    expect(codes(await desk.sync({ locked: true }))).toEqual(["partners-folder-changed"]);
    rmSync(join(desk.root, ".commonkit"), { recursive: true });
    expect(codes(await desk.sync({ locked: true }))).toEqual([]);
    expect(readAll(desk.root)).toEqual(good);
    const { node, problems } = await loadNode(desk.root);
    expect([node?.lock.sources[ID]?.commit, problems]).toEqual([second, []]);

    theirs.commit(partnerFiles(ID), { parents: [] });
    where(theirs);
    expect(codes(await desk.sync())).toEqual(["history-rewritten"]);
    expect(desk.lock().sources[ID]?.held?.commit).toMatch(/^[0-9a-f]{64}$/);
  });

  test("one that is empty is empty, and one that was made anew is another history", async () => {
    const old = desk.listPartner(ID, partnerFiles(ID));
    desk.list(listing({ [ID]: `${server.url}/${ID}.git` }));
    await desk.sync();
    rmSync(old.path, { recursive: true });
    const theirs = desk.repository(ID, undefined, "sha256");
    expect(codes(await desk.sync())).toEqual(["partner-empty"]);
    theirs.commit(partnerFiles(ID, { [HOME]: document("New") }));
    expect((await desk.sync()).problems).toMatchObject([{ code: "history-rewritten", why: "gone" }]);
    expect(kinds(await desk.sync({ acceptRewrite: [ID] }))).toEqual([`${ID} moved`]);
    theirs.commit(partnerFiles(ID, { [HOME]: document("Newer") }));
    expect(kinds(await desk.sync())).toEqual([`${ID} moved`]);
  });

  test("one partner of each kind, an adopted one too, and add looks at it", async () => {
    desk.repository("a", partnerFiles("a"), "sha256");
    desk.repository("b", partnerFiles("b"));
    desk.repository("c", { "docs/start.md": "# Start\n\nHello.\n", LICENSE: "MIT License\n" }, "sha256");
    const at = Object.fromEntries(["a", "b", "c"].map((id) => [id, `${server.url}/${id}.git`]));
    const adopt =
      "    adopt: { toolkit: guide, files: [docs/*.md], language: en, defaults: { type: guideline, phase: [arrival], audience: [volunteer], topic: [housing], licence: MIT } }\n";
    desk.list(listing(at, { c: adopt }));
    const result = await desk.sync();
    expect([...kinds(result), ...codes(result)]).toEqual(["a first", "b first", "c first"]);
    expect((await desk.sync({ locked: true })).problems).toEqual([]);
    desk.repository(ID, partnerFiles(ID), "sha256");
    const nothing = { id: null, address: null, ref: null, include: [], languages: [], follow: false };
    const from = `${server.url}/${ID}.git`;
    const looked = await lookAtPartner(
      desk.root,
      { from, ...nothing, address: `https://git.${ID}.example/x.git` },
      LIMITS,
    );
    expect(looked.problems).toEqual([]);
    expect(looked.candidate?.commit).toMatch(/^[0-9a-f]{64}$/);
  });
});

test("a node in a SHA-256 repository of its own goes on a stick, and is added from it", async () => {
  const git = (...args: string[]) =>
    execFileSync("git", ["-C", desk.root, "-c", "user.name=A", "-c", "user.email=a@b.example", ...args]);
  writeFiles(desk.root, partnerFiles(ID) as Record<string, string>);
  git("init", "-q", "-b", "main", "--object-format=sha256");
  git("add", ".");
  git("commit", "-q", "-m", "One");
  const made = await exportBundle(desk.root, null);
  expect(made.problems).toEqual([]);
  expect(made.bundle?.commit).toMatch(/^[0-9a-f]{64}$/);
  const other = new Desk();
  other.list(listing({ [ID]: join(desk.root, made.bundle?.file ?? "") }));
  expect(kinds(await other.sync())).toEqual([`${ID} first`]);
});

describe("a damaged repository says that it is damaged, and who must repair it", () => {
  const git = (theirs: Repository, ...args: string[]) =>
    execFileSync("git", ["--git-dir", theirs.path, ...args], { encoding: "utf8" }).trim();
  const object = (theirs: Repository, name: string) => theirs.fileOf(git(theirs, "rev-parse", name));
  const pack = (theirs: Repository, ending: string) => {
    git(theirs, "-c", "pack.packSizeLimit=0", "repack", "-q", "-a", "-d");
    git(theirs, "prune-packed");
    const folder = join(theirs.path, "objects/pack");
    const [name = ""] = readdirSync(folder).filter((name) => name.endsWith(ending));
    chmodSync(join(folder, name), 0o644);
    return join(folder, name);
  };
  const harms: readonly (readonly [string, (theirs: Repository) => void])[] = [
    ["a text is missing", (theirs) => rmSync(object(theirs, `main:${HOME}`))],
    ["a folder is missing", (theirs) => rmSync(object(theirs, "main^{tree}"))],
    ["the version is missing", (theirs) => rmSync(object(theirs, "main"))],
    ["a text is empty", (theirs) => truncateSync(object(theirs, `main:${HOME}`), 0)],
    ["a text is rubbish", (theirs) => writeFileSync(object(theirs, `main:${HOME}`), "rubbish")],
    [
      "a pack is cut",
      (theirs) => truncateSync(pack(theirs, ".pack"), statSync(pack(theirs, ".pack")).size - 60),
    ],
    ["a pack is missing", (theirs) => rmSync(pack(theirs, ".pack"))],
    ["an index is cut", (theirs) => truncateSync(pack(theirs, ".idx"), 100)],
    ["the branch is empty", (theirs) => writeFileSync(join(theirs.path, "refs/heads/main"), "")],
    [
      "the branch leads nowhere",
      (theirs) => writeFileSync(join(theirs.path, "refs/heads/main"), `${"1".repeat(40)}\n`),
    ],
  ];
  test.each(harms)("%s", async (_, harm) => {
    const theirs = desk.repository(ID, partnerFiles(ID));
    for (const where of [`${server.url}/${ID}.git`, theirs.path]) {
      desk.list(listing({ [ID]: where }));
      if (where !== theirs.path) harm(theirs);
      const result = await desk.sync();
      expect(result.problems).toMatchObject([{ code: "partner-unreachable", reason: "damaged" }]);
      expect(sentences(result)[0]).toMatch(
        /^“nl-network” could not be fetched: the repository at “.*”.* is damaged: /,
      );
    }
  });
});
