import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { describe as describeProblem } from "../../../src/report/sentences/describe.ts";
import { readAll } from "../../support/folder.ts";
import { type GitServer, startGitServer } from "../../support/git-server.ts";
import { document, listing, partnerFiles } from "../../support/partner-files.ts";
import { Desk, kinds } from "../../support/partners.ts";
import type { Files, Repository } from "../../support/repository.ts";

const ID = "nl-network";
let desk: Desk;
let server: GitServer;
let repository: Repository;

beforeEach(async () => {
  desk = new Desk();
  server = await startGitServer(desk.repositories);
  repository = desk.repository(ID);
});
afterEach(() => server.close());

const list = (limits = "") => desk.list(`${listing({ [ID]: `${server.url}/${ID}.git` })}${limits}`);
const hints = (problems: readonly Parameters<typeof describeProblem>[0][]) =>
  problems.map((problem) => describeProblem(problem).hint).join("\n");

const PICTURE = "toolkits/housing/map.png";
const picture = Buffer.concat([
  Buffer.from("89504e470d0a1a0a", "hex"),
  Buffer.from(Array.from({ length: 3000 }, (_, i) => (i * i * 31) % 251)),
]);

const files = (more: Files = {}): Files => partnerFiles(ID, more);
const texts = (count: number): Files =>
  Object.fromEntries(
    Array.from({ length: count }, (_, i) => [`toolkits/housing/d${i}.en.md`, document(`D${i}`)]),
  );

test.each([
  ["files: 2", "too-many-files", "files"],
  ["source_bytes: 300", "too-large", "source_bytes"],
] as const)("limits of our own file hold for each partner: %s", async (limit, reason, key) => {
  repository.commit(files(texts(3)));
  list(`limits: { ${limit} }\n`);
  const result = await desk.sync();
  expect(result.problems).toMatchObject([{ code: "partner-unreachable", reason }]);
  expect(hints(result.problems)).toContain(`increase “${key}” under “limits” in “network.yaml”`);
  list();
  expect(kinds(await desk.sync())).toEqual([`${ID} first`]);
});

test.each([
  ["hang", "idle_seconds: 1", "idle_seconds"],
  ["hang", "check_seconds: 1", "check_seconds"],
  ["hang-pack", "fetch_seconds: 1", "fetch_seconds"],
  ["endless-pack", "fetch_bytes: 100000", "fetch_bytes"],
] as const)("a server with the fault %s, and %s", async (fault, limit, key) => {
  repository.commit(files());
  server.faults.set(`${ID}.git`, fault);
  list(`limits: { ${limit} }\n`);
  const result = await desk.sync();
  expect(result.problems).toMatchObject([{ code: "partner-unreachable" }]);
  expect(hints(result.problems)).toContain(`increase “${key}” under`);
});

test("a file that was too large is taken when there is room for it, and somebody asks", async () => {
  list("limits: { asset_bytes: 1000, text_bytes: 600 }\n");
  const long = document("Long", `\n${"A long text. ".repeat(60)}\n`);
  repository.commit(files({ [PICTURE]: picture, "toolkits/housing/long.en.md": long }));
  const result = await desk.sync();
  expect(kinds(result)).toEqual([`${ID} first`]);
  expect(hints(result.problems)).toMatch(
    /“text_bytes”[\s\S]*run: npx commonkit sync nl-network\n[\s\S]*“asset_bytes”/,
  );
  list();
  expect((await desk.sync()).problems).toHaveLength(2);
  expect((await desk.sync({ partners: [ID] })).problems).toEqual([]);
  expect(Object.keys(readAll(join(desk.root, "partners", ID)))).toContain(PICTURE);
});
