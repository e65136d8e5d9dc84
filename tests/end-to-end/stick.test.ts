import { execFileSync } from "node:child_process";
import { copyFileSync, existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:net";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { NodeId } from "../../src/model/ids.ts";
import { addPartner, lookAtPartner } from "../../src/pipeline/add/add.ts";
import { exportBundle } from "../../src/pipeline/exchange/export-bundle.ts";
import { sync } from "../../src/pipeline/sync/sync.ts";
import { describe as describeProblem } from "../../src/report/sentences/describe.ts";
import { runCommand } from "../support/command.ts";
import { makeTemporary, writeFiles } from "../support/folder.ts";
import { LIMITS } from "../support/limits.ts";
import { addressOf, describeNode, document, HOME, partnerFiles } from "../support/partner-files.ts";
import { kinds } from "../support/partners.ts";

/** A proxy that anybody who looks for a way out has to come by. */
let door: Server;
let knocks = 0;

beforeEach(async () => {
  knocks = 0;
  door = createServer((socket) => {
    knocks++;
    socket.destroy();
  });
  await new Promise<void>((resolve) => door.listen(0, "127.0.0.1", resolve));
  const address = door.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  for (const name of ["HTTPS_PROXY", "https_proxy"]) vi.stubEnv(name, `http://127.0.0.1:${port}`);
  for (const name of ["NO_PROXY", "no_proxy"]) vi.stubEnv(name, "");
});
afterEach(() => {
  vi.unstubAllEnvs();
  door.close();
});

/** An organisation's own computer: a repository with a work tree. */
class Organisation {
  readonly root = makeTemporary();
  readonly id: NodeId;

  constructor(id: NodeId) {
    this.id = id;
    this.git("init", "-q", "-b", "main");
    const repository = `repository: https://git.${id}.example/toolkits\n`;
    writeFiles(
      this.root,
      partnerFiles(id, { "network.yaml": describeNode(id, repository) }) as Record<string, string>,
    );
    this.commit("First");
  }

  git(...args: string[]): string {
    const who = ["-c", "user.name=Redactie", "-c", "user.email=redactie@x.example"];
    return execFileSync("git", [...who, ...args], { cwd: this.root, encoding: "utf8" });
  }

  commit(message: string): void {
    this.git("add", "--all", "--", "network.yaml", "toolkits");
    for (const path of ["partners", "network.lock.json", "network.status.json"])
      if (existsSync(join(this.root, path))) this.git("add", "--all", "--", path);
    this.git("commit", "-q", "-m", message);
  }

  async export(file: string): Promise<void> {
    const { bundle, problems } = await exportBundle(this.root, file);
    expect(problems).toEqual([]);
    expect(bundle).toMatchObject({ node: this.id, branch: "main" });
  }

  async add(file: string) {
    const nothing = { id: null, address: null, ref: null, include: [], languages: [], follow: false };
    const { candidate, problems } = await lookAtPartner(this.root, { from: file, ...nothing }, LIMITS);
    expect(problems).toEqual([]);
    if (candidate === null) throw new Error("nothing to add");
    return addPartner(this.root, candidate.partner, () => {}, LIMITS);
  }

  sync(acceptRewrite: string[] = []) {
    return sync(this.root, { locked: false, offline: false, acceptRewrite }, () => {}, LIMITS);
  }

  read(path: string): string {
    return readFileSync(join(this.root, path), "utf8");
  }
}

describe("two organisations without any network, and a stick", () => {
  let stick: string;
  let a: Organisation;
  let b: Organisation;
  beforeEach(() => {
    stick = makeTemporary();
    a = new Organisation("nl-network");
    b = new Organisation("welkom-utrecht");
  });

  test("each takes in the other, then what is new; an old stick takes nobody back", async () => {
    const fromA = join(stick, "nl-network.bundle");
    const fromB = join(stick, "welkom-utrecht.bundle");
    await a.export(fromA);
    copyFileSync(fromA, join(stick, "old.bundle"));
    expect(kinds(await b.add(fromA))).toEqual(["nl-network first"]);
    expect(b.read("network.yaml")).toContain(`substitutes:\n  ${addressOf("nl-network")}: ${fromA}\n`);
    expect(b.read("network.lock.json")).not.toContain(stick);
    b.commit("Takes in nl-network");
    await b.export(fromB);
    expect(kinds(await a.add(fromB))).toEqual(["welkom-utrecht first"]);
    expect(a.read(`partners/welkom-utrecht/${HOME}`)).toBe(document("Finding a home"));

    for (const title of ["Changed", "Changed again"]) {
      writeFiles(a.root, { [HOME]: document(title) });
      a.commit(title);
      await a.export(fromA);
      expect(kinds(await b.sync())).toEqual(["nl-network moved"]);
      expect(b.read(`partners/nl-network/${HOME}`)).toBe(document(title));
    }

    copyFileSync(join(stick, "old.bundle"), fromA);
    const held = await b.sync();
    expect(kinds(held)).toEqual(["nl-network held"]);
    expect(held.problems).toMatchObject([{ code: "history-rewritten", why: "behind", severity: "warning" }]);
    const words = held.problems.map(describeProblem)[0];
    expect(words?.sentence).toContain("is older than the one you have");
    expect(words?.hint).toContain("an old bundle");
    expect(b.read(`partners/nl-network/${HOME}`)).toBe(document("Changed again"));
    // On a computer that knows nothing of the history, it is held all the same.
    rmSync(join(b.root, ".commonkit"), { recursive: true });
    expect(kinds(await b.sync())).toEqual(["nl-network held"]);

    await a.export(fromA);
    expect(kinds(await b.sync())).toEqual(["nl-network unchanged"]);
    expect(b.read("network.lock.json")).not.toContain("held");
    expect(knocks).toBe(0);
  });

  test("the way out is watched: an address that is not on the stick is asked for there", async () => {
    writeFiles(b.root, {
      "network.yaml": describeNode(b.id, `partners:\n  - id: x\n    url: ${addressOf("x")}\n`),
    });
    expect(kinds(await b.sync())).toEqual(["x failed"]);
    expect(knocks).toBeGreaterThan(0);
  });

  test("the bundle holds every commit and the tags, and clones by itself", async () => {
    a.git("tag", "v1");
    writeFiles(a.root, { [HOME]: document("Second") });
    a.commit("Second");
    a.git("branch", "draft");
    a.git("switch", "-q", "draft");
    writeFiles(a.root, { [HOME]: document("Draft") });
    a.commit("Draft");
    a.git("tag", "unready");
    a.git("switch", "-q", "main");
    const file = join(stick, "a.bundle");
    await a.export(file);
    const clone = join(stick, "clone");
    execFileSync("git", ["clone", "-q", file, clone]);
    const ask = (...args: string[]) =>
      execFileSync("git", ["-C", clone, ...args], { encoding: "utf8" }).trim();
    expect(ask("log", "--format=%s")).toBe("Second\nFirst");
    expect(ask("tag")).toBe("v1");
    expect(ask("branch", "-r", "--format=%(refname)")).not.toContain("draft");
  });

  test("what is not committed is told by name", async () => {
    writeFiles(a.root, { [HOME]: document("Not yet"), "toolkits/housing/new.en.md": "x", "notes.txt": "x" });
    const args = ["export", "bundle", "--out", join(stick, "a.bundle")];
    const { code, stdout } = runCommand(a.root, [...args, "--json"]);
    expect(JSON.parse(stdout)).toMatchObject({
      bundle: { node: "nl-network", uncommitted: [HOME, "toolkits/housing/new.en.md"] },
      problems: [{ code: "export-uncommitted", severity: "warning" }],
    });
    expect(code).toBe(1);
    a.commit("Now it is");
    expect(runCommand(a.root, args)).toMatchObject({
      code: 0,
      stdout: expect.stringContaining("npx commonkit add a.bundle\n"),
    });
  });

  test("no bundle is better than one that cannot be read", async () => {
    const out = join(stick, "a.bundle");
    const reason = async (root: string) => {
      const { bundle, problems } = await exportBundle(root, out);
      expect(bundle).toBeNull();
      expect(existsSync(out) && readFileSync(out, "latin1").startsWith("# v2 git bundle")).toBe(false);
      return problems.map((problem) => ("reason" in problem ? problem.reason : problem.code));
    };
    writeFiles(a.root, { [HOME]: document("Second") });
    a.commit("Second");
    const [shallow, partial] = [join(stick, "shallow"), join(stick, "partial")];
    a.git("config", "uploadpack.allowFilter", "true");
    const from = `file://${a.root}`;
    execFileSync("git", ["clone", "-q", "--depth=1", from, shallow]);
    execFileSync("git", ["clone", "-q", "--filter=blob:none", from, partial]);
    expect(await reason(shallow)).toEqual(["shallow"]);
    expect(await reason(partial)).toEqual(["partial"]);
    a.git("checkout", "-q", "--detach");
    expect(await reason(a.root)).toEqual(["no-branch"]);
    rmSync(join(b.root, ".git"), { recursive: true });
    expect(await reason(b.root)).toEqual(["no-repository"]);
    b.git("init", "-q", "-b", "main");
    expect(await reason(b.root)).toEqual(["nothing-committed"]);
    writeFileSync(out, "my notes");
    a.git("switch", "-q", "main");
    expect(await reason(a.root)).toEqual(["in-the-way"]);
    expect(readFileSync(out, "utf8")).toBe("my notes");
    rmSync(out);
    b.git("add", "--all");
    b.git("commit", "-q", "-m", "Theirs");
    await b.export(out);
    const theirs = readFileSync(out);
    expect((await exportBundle(a.root, out)).problems).toMatchObject([{ reason: "in-the-way" }]);
    expect(readFileSync(out)).toEqual(theirs);
  });
});
