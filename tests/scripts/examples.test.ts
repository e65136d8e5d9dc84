import { execFile } from "node:child_process";
import { appendFile, cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { makeExamples } from "../../scripts/examples.ts";
import { examples } from "../support/places.ts";

const ids = ["nl-network", "open-pathways", "welkom-voorbeeldstad"];
const edited = "examples/nl-network/toolkits/arrival/first-week.en.md";

let root: string;
let said: string[];

beforeEach(async () => {
  root = await newRoot();
  said = [];
  vi.spyOn(console, "log").mockImplementation((line: string) => void said.push(line));
});

afterEach(async () => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  await rm(root, { recursive: true, force: true });
});

async function newRoot(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "commonkit-examples-"));
  await cp(examples, join(folder, "examples"), { recursive: true });
  return folder;
}

const repository = (id: string, folder = root) => join(folder, ".commonkit/examples", `${id}.git`);

async function git(folder: string, ...args: string[]): Promise<string> {
  return (await promisify(execFile)("git", ["-C", folder, ...args])).stdout.trim();
}

const heads = (folder = root) =>
  Promise.all(ids.map((id) => git(repository(id, folder), "rev-parse", "main")));

const isAncestor = (older: string, newer: string) =>
  git(repository("nl-network"), "merge-base", "--is-ancestor", older, newer).then(
    () => true,
    () => false,
  );

/** What a lock says for these tests. */
const writeLock = (commit: string) =>
  writeFile(
    join(root, "network.lock.json"),
    JSON.stringify({ format: 1, sources: { "nl-network": { commit } } }),
  );

describe("the first run", () => {
  it("gives the same commits on every machine, whatever its settings", async () => {
    await makeExamples(root);
    const other = await newRoot();
    try {
      vi.stubEnv("GIT_AUTHOR_NAME", "Somebody Else");
      vi.stubEnv("GIT_COMMITTER_DATE", "2001-01-01T00:00:00Z");
      vi.stubEnv("GIT_DEFAULT_HASH", "sha256");
      vi.stubEnv("GIT_DIR", join(other, "nowhere"));
      vi.stubEnv("TZ", "Asia/Kathmandu");
      const windowsFile = join(other, edited);
      await writeFile(windowsFile, (await readFile(windowsFile, "utf8")).replaceAll("\n", "\r\n"));
      await makeExamples(other);
      vi.unstubAllEnvs();
      expect(await heads(other)).toEqual(await heads());
    } finally {
      await rm(other, { recursive: true, force: true });
    }
  });

  it("makes one commit of exactly the files in the folder", async () => {
    await makeExamples(root);
    expect(await git(repository("nl-network"), "rev-list", "--count", "--all")).toBe("1");
    const text = await git(repository("nl-network"), "show", "main:toolkits/arrival/first-week.ar.md");
    expect(text).toBe(
      (await readFile(join(root, "examples/nl-network/toolkits/arrival/first-week.ar.md"), "utf8")).trim(),
    );
    expect(await git(repository("nl-network"), "ls-tree", "-r", "--name-only", "main")).toContain(
      "network.yaml\n",
    );
    await git(repository("nl-network"), "fsck", "--strict");
  });

  it("says in one line what it made, and nothing the second time", async () => {
    await makeExamples(root);
    expect(said).toEqual([
      "examples/: made the example partners nl-network, open-pathways, welkom-voorbeeldstad.",
    ]);
    const before = await heads();
    await makeExamples(root);
    expect(said).toHaveLength(1);
    expect(await heads()).toEqual(before);
  });

  it("leaves out what is hidden", async () => {
    await makeExamples(root);
    const before = await heads();
    await writeFile(join(root, "examples/nl-network/.DS_Store"), "x");
    await mkdir(join(root, "examples/nl-network/toolkits/.cache"));
    await writeFile(join(root, "examples/nl-network/toolkits/.cache/a.md"), "x");
    await makeExamples(root);
    expect(await heads()).toEqual(before);
  });

  it("lets anyone fetch a single commit that is not a branch any more", async () => {
    await makeExamples(root);
    const [first = ""] = await heads();
    await appendFile(join(root, edited), "\nMore.\n");
    await makeExamples(root);
    const clone = join(root, "clone.git");
    await git(root, "init", "--quiet", "--bare", clone);
    // The older protocol refuses what no branch points at, unless the repository allows it.
    const fetch = ["-c", "protocol.version=0", "fetch", "-q", "--depth=1", "--filter=blob:none"];
    await git(clone, ...fetch, `file://${repository("nl-network")}`, first);
    expect(await git(clone, "rev-parse", "FETCH_HEAD")).toBe(first);
  });
});

describe("after an edit", () => {
  it("adds a commit on top, and leaves the other examples alone", async () => {
    await makeExamples(root);
    const before = await heads();
    await appendFile(join(root, edited), "\nMore.\n");
    await makeExamples(root);
    const after = await heads();
    expect(after.slice(1)).toEqual(before.slice(1));
    expect(after[0]).not.toBe(before[0]);
    expect(await isAncestor(before[0] ?? "", after[0] ?? "")).toBe(true);
    expect(await git(repository("nl-network"), "show", "main:toolkits/arrival/first-week.en.md")).toMatch(
      /More\.$/,
    );
    expect(said.at(-1)).toBe("examples/: updated nl-network.");
  });

  it("takes files away that are no longer in the folder", async () => {
    await makeExamples(root);
    await rm(join(root, edited));
    await makeExamples(root);
    const names = await git(repository("nl-network"), "ls-tree", "-r", "--name-only", "main");
    expect(names).toContain("first-week.nl.md");
    expect(names).not.toContain("first-week.en.md");
  });

  it("goes forward too when the edit is taken back", async () => {
    await makeExamples(root);
    const original = await readFile(join(root, edited), "utf8");
    await writeFile(join(root, edited), `${original}\nMore.\n`);
    await makeExamples(root);
    const [second = ""] = await heads();
    await writeFile(join(root, edited), original);
    await makeExamples(root);
    const [third = ""] = await heads();
    expect(await isAncestor(second, third)).toBe(true);
    expect(await git(repository("nl-network"), "show", "main:toolkits/arrival/first-week.en.md")).toBe(
      original.trim(),
    );
  });

  it("follows from the commit that a new machine would make, whose lock may come with a pull", async () => {
    await makeExamples(root);
    await appendFile(join(root, edited), "\nMore.\n");
    await makeExamples(root);
    const [here = ""] = await heads();
    await rm(join(root, ".commonkit"), { recursive: true });
    await makeExamples(root);
    const [elsewhere = ""] = await heads();
    expect(elsewhere).not.toBe(here);

    await rm(join(root, ".commonkit"), { recursive: true });
    await cp(examples, join(root, "examples"), { recursive: true });
    await makeExamples(root);
    await appendFile(join(root, edited), "\nMore.\n");
    await makeExamples(root);
    expect(await isAncestor(elsewhere, "main")).toBe(true);
    await writeLock(elsewhere);
    await makeExamples(root);
    expect((await heads())[0]).toBe(elsewhere);
  });

  it("stays where it is when the lock names an older commit", async () => {
    await makeExamples(root);
    const [first = ""] = await heads();
    await writeLock(first);
    await appendFile(join(root, edited), "\nMore.\n");
    await makeExamples(root);
    const [second = ""] = await heads();
    await makeExamples(root);
    expect((await heads())[0]).toBe(second);
  });
});

it("does nothing where there are no examples", async () => {
  await rm(join(root, "examples"), { recursive: true });
  await makeExamples(root);
  expect(said).toEqual([]);
});
