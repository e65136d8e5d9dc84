import { execFileSync } from "node:child_process";
import { readFileSync, rmSync, statSync, truncateSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import type { RemoteFault } from "../../../src/model/remote.ts";
import type { SyncResult } from "../../../src/pipeline/sync/sync.ts";
import { describe as describeProblem } from "../../../src/report/sentences/describe.ts";
import { readAll } from "../../support/folder.ts";
import { type Fault, type GitServer, startGitServer } from "../../support/git-server.ts";
import { LIMITS } from "../../support/limits.ts";
import { addressOf, document, HOME, listing, partnerFiles } from "../../support/partner-files.ts";
import { codes, Desk, kinds, makeFolders, sentences } from "../../support/partners.ts";
import type { Repository } from "../../support/repository.ts";

const QUICK = { ...LIMITS, idleSeconds: 1, slowSeconds: 1, checkSeconds: 5, fetchSeconds: 8 };

describe("unreachable is never empty", () => {
  const faults: readonly (readonly [Fault, RemoteFault])[] = [
    [401, "refused"],
    [404, "not-found"],
    [410, "removed"],
    [429, "too-often"],
    [500, "server-error"],
    [503, "server-error"],
    ["hang", "timeout"],
    ["half-closed", "timeout"],
    ["html", "not-git"],
    ["redirect", "redirected"],
    ["empty", "cut"],
    ["cut", "cut"],
    ["corrupt", "broken"],
    ["hang-pack", "slow"],
    ["endless-pack", "too-large"],
  ];
  const ids = faults.map(([fault]) => `node-${fault}`);
  const all: Record<string, Repository> = {};
  let desk: Desk;
  let server: GitServer;
  let before: Record<string, string>;
  let after: Record<string, string>;
  let result: SyncResult;

  /** Everybody has something new, and every partner but one stops working, each in its own way. */
  beforeAll(async () => {
    desk = new Desk(makeFolders());
    server = await startGitServer(desk.repositories);
    for (const id of [...ids, "well"]) all[id] = desk.repository(id, partnerFiles(id));
    desk.list(listing(Object.fromEntries(Object.keys(all).map((id) => [id, `${server.url}/${id}.git`]))));
    await desk.sync();
    before = readAll(desk.root);
    for (const [id, repository] of Object.entries(all))
      repository.commit(partnerFiles(id, { [HOME]: document("New") }));
    for (const [fault] of faults) server.faults.set(`node-${fault}.git`, fault);
    result = await desk.sync({}, QUICK);
    after = readAll(desk.root);
  });
  afterAll(async () => {
    await server.close();
    desk.remove();
  });

  const theirs = (all: Record<string, string>, id: string) =>
    Object.entries(all).filter(([path]) => path.startsWith(`partners/${id}/`));
  const locked = (all: Record<string, string>, id: string) =>
    JSON.parse(all["network.lock.json"] ?? "").sources[id];

  test.each(faults)("%s: what we have stays, and it is said", (fault, reason) => {
    const id = `node-${fault}`;
    const problem = result.problems.find((problem) => "node" in problem && problem.node === id);
    expect(problem).toMatchObject({
      code: "partner-unreachable",
      severity: "warning",
      reason,
      asked: addressOf(id),
      place: { path: "network.yaml", line: 7 + 2 * ids.indexOf(id), column: 5 },
    });
    expect(problem && describeProblem(problem).sentence).toMatch(
      /the site keeps version [0-9a-f]{7} of 14 November 2023$/,
    );
    expect(theirs(after, id)).toEqual(theirs(before, id));
    expect(theirs(after, id)).toHaveLength(3);
    expect(locked(after, id)).toEqual(locked(before, id));
  });

  test("the others move, and when all is well again, everybody does", async () => {
    expect(kinds(result).filter((kind) => !kind.endsWith("failed"))).toEqual(["well moved"]);
    expect(after[`partners/well/${HOME}`]).toBe(document("New"));
    expect(result.problems).toHaveLength(faults.length);
    server.faults.clear();
    const next = await desk.sync();
    expect(kinds(next)).toEqual([...ids.map((id) => `${id} moved`), "well unchanged"]);
    expect(next.problems).toEqual([]);
  });
});

describe("one partner", () => {
  let desk: Desk;
  let server: GitServer;
  let bad: Repository;
  beforeEach(async () => {
    desk = new Desk();
    server = await startGitServer(desk.repositories);
    bad = desk.repository("nl-network", partnerFiles("nl-network"));
    desk.repository("open-pathways", partnerFiles("open-pathways"));
    const at = (id: string) => `${server.url}/${id}.git`;
    desk.list(listing({ "nl-network": at("nl-network"), "open-pathways": at("open-pathways") }));
  });
  afterEach(() => server.close());

  test("the first time: an error, and nothing of it in lock and status", async () => {
    server.faults.set("nl-network.git", "html-line");
    const result = await desk.sync();
    expect(result.problems).toMatchObject([{ reason: "not-git", severity: "error", kept: null }]);
    expect(sentences(result)[0]).toContain("nothing from this partner is on the site yet");
    const lock = readFileSync(join(desk.root, "network.lock.json"), "utf8");
    const status = readFileSync(join(desk.root, "network.status.json"), "utf8");
    expect(Object.keys(JSON.parse(lock).sources)).toEqual(["open-pathways"]);
    expect(Object.keys(JSON.parse(status).partners)).toEqual(["open-pathways"]);
  });

  test("a check that failed moves neither day; one that is held moves the day of the check", async () => {
    vi.setSystemTime("2026-11-23T12:00:00Z");
    await desk.sync();
    vi.setSystemTime("2026-11-24T12:00:00Z");
    server.faults.set("nl-network.git", 503);
    await desk.sync();
    const days = () => JSON.parse(readFileSync(join(desk.root, "network.status.json"), "utf8")).partners;
    expect(days()["nl-network"]).toEqual({ last_checked: "2026-11-23", last_changed: "2026-11-23" });
    expect(days()["open-pathways"]).toEqual({ last_checked: "2026-11-24", last_changed: "2026-11-23" });
    server.faults.clear();
    bad.commit(partnerFiles("nl-network"), { parents: [], message: "Rewritten" });
    await desk.sync();
    vi.useRealTimers();
    expect(days()["nl-network"]).toEqual({ last_checked: "2026-11-24", last_changed: "2026-11-23" });
  });

  test("a branch that is gone and a repository that was emptied", async () => {
    await desk.sync();
    const before = readAll(desk.root);
    rmSync(join(bad.path, "refs/heads/main"));
    expect((await desk.sync()).problems).toMatchObject([{ code: "partner-empty" }]);
    bad.point("develop", bad.commit(partnerFiles("nl-network")));
    rmSync(join(bad.path, "refs/heads/main"));
    const result = await desk.sync();
    expect(result.problems).toMatchObject([{ code: "partner-ref-missing", ref: "main", names: ["develop"] }]);
    expect(readAll(desk.root)).toEqual(before);
  });

  test("a history that the server no longer has is held, not unreachable", async () => {
    await desk.sync();
    rmSync(bad.path, { recursive: true });
    desk.repository("nl-network", partnerFiles("nl-network", { [HOME]: document("Another") }));
    rmSync(join(desk.root, ".commonkit"), { recursive: true });
    const held = await desk.sync();
    expect(held.problems).toMatchObject([{ code: "history-rewritten", why: "gone" }]);
    expect(kinds(await desk.sync({ acceptRewrite: ["nl-network"] }))[0]).toBe("nl-network moved");
  });

  const mirror = "https://codeberg.example/nl-network.git";
  const listed = (substitute: string) =>
    `${listing(
      { "nl-network": `${server.url}/nl-network.git` },
      { "nl-network": `    mirrors: [${mirror}]\n` },
    )}  ${mirror}: ${substitute}\n`;

  test("where the address does not answer, a mirror does", async () => {
    desk.list(listed(bad.path));
    server.faults.set("nl-network.git", 503);
    expect(kinds(await desk.sync())).toEqual(["nl-network first"]);
    expect(codes(await desk.sync())).toEqual(["mirror-used"]);
  });

  test("a mirror that lags behind never takes us back", async () => {
    const copy = join(desk.repositories, "copy.git");
    execFileSync("cp", ["-r", bad.path, copy]);
    desk.list(listed(copy));
    bad.commit(partnerFiles("nl-network", { [HOME]: document("New") }));
    await desk.sync();
    server.faults.set("nl-network.git", 404);
    const result = await desk.sync();
    expect(kinds(result)).toEqual(["nl-network failed"]);
    expect(result.problems).toMatchObject([
      { code: "partner-unreachable", reason: "not-found" },
      { code: "mirror-passed-over", reason: "other-history", severity: "notice" },
    ]);
    expect(readFileSync(join(desk.root, "partners/nl-network", HOME), "utf8")).toBe(document("New"));
  });

  test("a bundle is read like a repository", async () => {
    const bundle = join(desk.root, "nl.bundle");
    const pack = () => execFileSync("git", ["--git-dir", bad.path, "bundle", "create", "-q", bundle, "main"]);
    pack();
    desk.list(listing({ "nl-network": "nl.bundle" }));
    expect(kinds(await desk.sync())).toEqual(["nl-network first"]);
    bad.commit(partnerFiles("nl-network", { [HOME]: document("New") }));
    pack();
    expect(kinds(await desk.sync())).toEqual(["nl-network moved"]);
    truncateSync(bundle, statSync(bundle).size - 40);
    bad.commit(partnerFiles("nl-network"));
    expect(kinds(await desk.sync())).toEqual(["nl-network unchanged"]);
    pack();
    truncateSync(bundle, statSync(bundle).size / 2);
    expect((await desk.sync()).problems).toMatchObject([{ reason: "disk-not-git" }]);
    truncateSync(bundle, 3);
    expect((await desk.sync()).problems).toMatchObject([
      { code: "partner-unreachable", reason: "disk-not-git" },
    ]);
    rmSync(bundle);
    expect((await desk.sync()).problems).toMatchObject([{ reason: "no-such-folder", address: "nl.bundle" }]);
  });
});
