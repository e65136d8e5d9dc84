import { cpSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { describe as describeProblem } from "../../../src/report/sentences/describe.ts";
import { readAll } from "../../support/folder.ts";
import { type GitServer, startGitServer } from "../../support/git-server.ts";
import { LIMITS } from "../../support/limits.ts";
import { addressOf, document, HOME, listing, partnerFiles } from "../../support/partner-files.ts";
import { Desk, kinds } from "../../support/partners.ts";
import { Repository } from "../../support/repository.ts";

const ID = "nl-network";
const [ONE, TWO] = ["https://codeberg.example/nl-network.git", "https://gitlab.example/nl-network.git"];
let desk: Desk;
let server: GitServer;
let main: Repository;

/** A partner at its own address and, as it is now, at two others; all over smart HTTP. */
beforeEach(async () => {
  desk = new Desk();
  server = await startGitServer(desk.repositories);
  main = desk.repository(ID, partnerFiles(ID));
  for (const name of ["one", "two"]) copy(name);
  const listed = listing({ [ID]: `${server.url}/${ID}.git` }, { [ID]: `    mirrors: [${ONE}, ${TWO}]\n` });
  desk.list(`${listed}  ${ONE}: ${server.url}/one.git\n  ${TWO}: ${server.url}/two.git\n`);
  await desk.sync();
});
afterEach(() => server.close());

/** Makes a mirror what the partner's own repository is now. */
function copy(name: string): void {
  const path = join(desk.repositories, `${name}.git`);
  rmSync(path, { recursive: true, force: true });
  cpSync(main.path, path, { recursive: true });
}
const publish = (title: string) => main.commit(partnerFiles(ID, { [HOME]: document(title) }));
const lock = () => desk.lock().sources[ID];
const told = ({ problems }: Awaited<ReturnType<Desk["sync"]>>) =>
  problems.map((problem) => `${problem.code} ${"reason" in problem ? problem.reason : ""}`.trim());
const asked = () => [...new Set(server.log.map((line) => line.split(" ")[1]?.split("/")[1]))];

test("the first address that answers is read, and no other", async () => {
  publish("New");
  server.log.length = 0;
  expect(kinds(await desk.sync())).toEqual([`${ID} moved`]);
  expect(asked()).toEqual([`${ID}.git`]);
});

describe("the partner's own address does not answer", () => {
  test("a mirror with a newer version is taken; the lock keeps the partner's own address", async () => {
    const commit = publish("New");
    copy("two");
    server.faults.set(`${ID}.git`, 503);
    server.faults.set("one.git", "corrupt");
    copy("one");
    server.log.length = 0;
    const result = await desk.sync();
    expect(kinds(result)).toEqual([`${ID} moved`]);
    expect(told(result)).toEqual(["mirror-used server-error"]);
    expect(result.problems[0]).toMatchObject({
      severity: "notice",
      address: `${server.url}/two.git`,
      asked: `${server.url}/${ID}.git`,
    });
    expect(asked()).toEqual([`${ID}.git`, "one.git", "two.git"]);
    expect(lock()).toMatchObject({ commit, url: addressOf(ID) });
    expect(readFileSync(join(desk.root, "partners", ID, HOME), "utf8")).toBe(document("New"));
  });

  test.each([
    ["with what this machine knows of history", false, "behind"],
    ["on a machine that knows nothing", true, "other-history"],
  ])("a mirror that lags behind never takes us back, %s", async (_, isNew, reason) => {
    publish("New");
    await desk.sync();
    if (isNew) rmSync(join(desk.root, ".commonkit"), { recursive: true });
    server.faults.set(`${ID}.git`, 404);
    server.faults.set("two.git", 500);
    const before = readAll(desk.root);
    const result = await desk.sync();
    expect(kinds(result)).toEqual([`${ID} failed`]);
    expect(told(result)).toEqual([
      "partner-unreachable not-found",
      `mirror-passed-over ${reason}`,
      "mirror-passed-over server-error",
    ]);
    expect(readAll(desk.root)).toEqual(before);
  });

  test("a mirror that lags behind is passed over for one that does not", async () => {
    await desk.sync();
    const commit = publish("New");
    copy("two");
    await desk.sync();
    publish("Newer");
    copy("two");
    server.faults.set(`${ID}.git`, "hang");
    expect(kinds(await desk.sync({}, { ...LIMITS, idleSeconds: 1 }))).toEqual([`${ID} moved`]);
    expect(lock()?.commit).not.toBe(commit);
  });

  test("a mirror with another history is never taken, not even where a rewritten one is accepted", async () => {
    const path = join(desk.repositories, "one.git");
    rmSync(path, { recursive: true });
    const other = new Repository(path);
    other.commit(partnerFiles(ID, { [HOME]: document("Something else") }), { message: "Other" });
    server.faults.set(`${ID}.git`, 503);
    server.faults.set("two.git", "html");
    const before = readAll(desk.root);
    for (const options of [{}, { acceptRewrite: [ID] }]) {
      const result = await desk.sync(options);
      expect(told(result)).toEqual([
        "partner-unreachable server-error",
        "mirror-passed-over other-history",
        "mirror-passed-over not-git",
      ]);
      expect(describeProblem(result.problems[1] ?? raise()).sentence).toContain(
        "does not build on the one you have",
      );
    }
    expect(readAll(desk.root)).toEqual(before);
  });

  test("an empty mirror, or one without the branch, says nothing about the partner", async () => {
    rmSync(join(desk.repositories, "one.git/refs/heads/main"));
    server.faults.set(`${ID}.git`, 503);
    expect(told(await desk.sync())).toEqual(["mirror-used server-error"]);
    rmSync(join(desk.repositories, "two.git/refs/heads/main"));
    expect(told(await desk.sync())).toEqual([
      "partner-unreachable server-error",
      "mirror-passed-over ref-missing",
      "mirror-passed-over ref-missing",
    ]);
  });

  test("files that were lost are brought back from a mirror, as the lock says", async () => {
    const before = readAll(desk.root);
    rmSync(join(desk.root, ".commonkit"), { recursive: true });
    rmSync(join(desk.root, "partners"), { recursive: true });
    server.faults.set(`${ID}.git`, 503);
    await desk.sync({ locked: true });
    expect(readAll(desk.root)).toEqual(before);
  });
});

test("a partner that offers an older version of itself is held, and taken where it is accepted", async () => {
  const old = main.tips.get("main") ?? raise();
  publish("New");
  await desk.sync();
  main.point("main", old);
  const held = await desk.sync();
  expect(kinds(held)).toEqual([`${ID} held`]);
  expect(held.problems).toMatchObject([{ code: "history-rewritten", why: "behind", found: old }]);
  expect(lock()).toMatchObject({ held: { commit: old, why: "behind" } });
  expect(told(await desk.sync())).toEqual(["history-rewritten"]);
  expect(kinds(await desk.sync({ acceptRewrite: [ID] }))).toEqual([`${ID} moved`]);
  expect(lock()).toMatchObject({ commit: old });
});

function raise(): never {
  throw new Error("nothing here");
}
