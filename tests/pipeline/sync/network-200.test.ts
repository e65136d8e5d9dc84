import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Lock } from "../../../src/model/lock.ts";
import { build } from "../../../src/pipeline/publish/build.ts";
import type { SyncResult } from "../../../src/pipeline/sync/sync.ts";
import { formatSync } from "../../../src/report/summaries/sync.ts";
import { readAll } from "../../support/folder.ts";
import { type Fault, type GitServer, startGitServer } from "../../support/git-server.ts";
import { LIMITS } from "../../support/limits.ts";
import {
  addressOf,
  describeNode,
  document,
  HOME,
  listing,
  partnerFiles,
} from "../../support/partner-files.ts";
import { Desk, kinds, makeFolders } from "../../support/partners.ts";
import type { Files, Repository } from "../../support/repository.ts";

const NODES = 200;
/** Our own partners; they bring the others, each three: its own two, and one that another brings too. */
const OWN = 10;
/** Patience enough for a slow machine; those who never answer are waited for side by side. */
const PATIENT = { ...LIMITS, idleSeconds: 5, checkSeconds: 30, fetchSeconds: 30, checks: 12 };
const ids = Array.from({ length: NODES }, (_, number) => `node-${String(number).padStart(3, "0")}`);
const NEWS = "toolkits/housing/news.en.md";

/** Ten ways to fail; six nodes each, spread over the whole network, such that bring others among them. */
type Way = Fault | "broken description" | "another id" | "rewritten";
const WAYS: readonly Way[] = [
  404,
  503,
  "hang",
  "half-closed",
  "html",
  "cut",
  "corrupt",
  "broken description",
  "another id",
  "rewritten",
];
const failing = new Map(
  WAYS.flatMap((way, index) =>
    Array.from({ length: 6 }, (_, turn) => [ids[3 + turn * 31 + index] ?? "", way]),
  ),
);

/** Whom a node follows: a tree from the first on, diamonds beside it, and circles back to its beginning. */
function follows(number: number): string[] {
  const wanted = [OWN + 2 * number, OWN + 2 * number + 1, OWN + 2 * number + 2, Math.floor(number / 7)];
  return [...new Set(wanted)]
    .filter((other) => other < NODES && other !== number)
    .map((other) => ids[other] ?? "");
}

function filesOf(id: string, more: Files = {}): Files {
  const lists = follows(ids.indexOf(id));
  const all = listing(
    Object.fromEntries(lists.map((other) => [other, ""])),
    Object.fromEntries(lists.map((other) => [other, "    follow: true\n"])),
  );
  return partnerFiles(id, { "network.yaml": describeNode(id, all), ...more });
}

const repositories = new Map<string, Repository>();
let desk: Desk;
let server: GitServer;
let first: SyncResult;
let second: SyncResult;
let third: SyncResult;
let before: Record<string, string>;
let after: Record<string, string>;
let checked: number;

beforeAll(async () => {
  desk = new Desk(makeFolders());
  server = await startGitServer(desk.repositories);
  for (const id of ids) repositories.set(id, desk.repository(id, filesOf(id)));
  const own = ids.slice(0, OWN);
  const listed = listing(
    Object.fromEntries(own.map((id) => [id, ""])),
    Object.fromEntries(own.map((id) => [id, "    follow: true\n"])),
  );
  const listFrom = (place: string) => {
    const substitutes = ids.map((id) => `  ${addressOf(id)}: ${place}/${id}.git\n`);
    desk.list(`${listed}substitutes:\n${substitutes.join("")}`);
  };
  // The first time from the disk, which is quicker; from then on over smart HTTP.
  listFrom(desk.repositories);
  first = await desk.sync({}, PATIENT);
  before = readAll(desk.root);

  // Everybody who fails has something new, and so has every tenth of the others.
  for (const [index, id] of ids.entries()) {
    const repository = repositories.get(id);
    const way = failing.get(id);
    const news = { [NEWS]: document(`News of ${id}`) };
    if (way === "broken description")
      repository?.commit(filesOf(id, { ...news, "network.yaml": "format: [1\n" }));
    else if (way === "another id")
      repository?.commit(filesOf(id, { ...news, "network.yaml": describeNode("x") }));
    else if (way === "rewritten") repository?.commit(filesOf(id, news), { parents: [] });
    else if (way !== undefined || index % 10 === 0) repository?.commit(filesOf(id, news));
    if (way !== undefined && !["broken description", "another id", "rewritten"].includes(String(way)))
      server.faults.set(`${id}.git`, way as Fault);
  }
  listFrom(server.url);
  second = await desk.sync({}, PATIENT);
  checked = new Set(server.log.map((line) => line.split("/")[1])).size;
  after = readAll(desk.root);
}, 600_000);
afterAll(async () => {
  await server.close();
  desk.remove();
});

const ofNode = (all: Record<string, string>, id: string) =>
  Object.entries(all).filter(([path]) => path.startsWith(`partners/${id}/`));

test("the whole network arrives, each node once, over diamonds and circles", () => {
  expect(first.problems).toEqual([]);
  expect(kinds(first).sort()).toEqual(ids.map((id) => `${id} first`));
  const { sources } = JSON.parse(before["network.lock.json"] ?? "") as Lock;
  expect(new Set(Object.values(sources).map(({ via }) => via)).size).toBeGreaterThan(90);
});

test("sixty fail in ten ways: every one is looked at, the report names all sixty, and nobody else", () => {
  expect(failing.size).toBe(60);
  expect(checked).toBe(NODES);
  const named = second.problems.map((problem) => ("node" in problem ? problem.node : problem.code));
  expect([...new Set(named)].sort()).toEqual([...failing.keys()].sort());
  expect(named).toHaveLength(60);
  const report = formatSync(second, false);
  for (const id of failing.keys()) expect(report, id).toContain(`“${id}”`);
  const reasons = new Set(
    second.problems.map((problem) => ("reason" in problem ? problem.reason : problem.code)),
  );
  // Two of the ten ways (an answer that never comes, one that never ends) are one and the same to us.
  expect([...reasons].sort()).toEqual([
    "broken",
    "cut",
    "history-rewritten",
    "not-found",
    "not-git",
    "partner-description-unusable",
    "partner-other-id",
    "server-error",
    "timeout",
  ]);
});

test("what failed stays as it was, and the others move", () => {
  for (const id of ids) {
    if (failing.has(id)) expect(ofNode(after, id), id).toEqual(ofNode(before, id));
    else if (ids.indexOf(id) % 10 === 0)
      expect(after[`partners/${id}/${NEWS}`], id).toBe(document(`News of ${id}`));
  }
});

test("every document that was ever good is published", async () => {
  const built = await build(desk.root, null, () => {});
  expect(built.published).toBe(true);
  for (const id of ids) {
    const page = join(desk.root, "_site/en", id, "housing/finding-a-home/index.html");
    expect(existsSync(page), id).toBe(true);
    expect(readFileSync(page, "utf8")).toContain("Call the group.");
    expect(before[`partners/${id}/${HOME}`]).toBe(document("Finding a home"));
  }
});

test("when all are well again, a run reports nothing and takes in what was new", async () => {
  server.faults.clear();
  for (const [id, way] of failing) {
    const repository = repositories.get(id);
    const { commit = "" } = (JSON.parse(after["network.lock.json"] ?? "") as Lock).sources[id] ?? {};
    const parents = way === "rewritten" ? [commit] : undefined;
    repository?.commit(filesOf(id, { [NEWS]: document(`News of ${id}`) }), parents ? { parents } : {});
  }
  third = await desk.sync({}, PATIENT);
  expect(third.problems).toEqual([]);
  for (const id of failing.keys())
    expect(readFileSync(join(desk.root, "partners", id, NEWS), "utf8")).toBe(document(`News of ${id}`));
  const quiet = kinds(third).filter((kind) => kind.endsWith("unchanged"));
  expect(quiet).toHaveLength(NODES - 60);
});
