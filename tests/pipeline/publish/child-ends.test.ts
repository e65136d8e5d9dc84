import { readdirSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { refusalCode } from "../../../scripts/output.ts";
import { takeTurn } from "../../../src/io/files/busy.ts";
import { build } from "../../../src/pipeline/publish/build.ts";
import { describe as describeProblem } from "../../../src/report/sentences/describe.ts";
import { listTree } from "../../kill/processes.ts";
import { digestSite } from "../../kill/site.ts";
import { meetChild } from "../../support/meet-child.ts";
import { Desk, makeFolders } from "../../support/partners.ts";

let desk: Desk;
beforeAll(async () => {
  desk = new Desk(makeFolders());
  desk.list("");
  expect((await build(desk.root, null, () => {})).published).toBe(true);
});
afterAll(() => desk.remove());

/** What a build says; the site in service must stay, the turn must be free, and nothing may be left behind. */
async function buildOnce() {
  const served = digestSite(desk.root);
  const { published, problems } = await build(desk.root, null, () => {});
  expect(published).toBe(false);
  expect(digestSite(desk.root)).toBe(served);
  const turn = takeTurn(desk.root);
  expect(turn.ok).toBe(true);
  if (turn.ok) turn.release();
  expect(readdirSync(join(desk.root, ".commonkit/releases"))).toEqual(["1"]);
  expect(refusalCode(problems)).toBe(1);
  return { problems, said: problems.map((problem) => describeProblem(problem).sentence) };
}

const HINT = "too little memory";

test.each([
  ["pages", "write-pages", "SIGKILL", /that writes the pages was ended from outside \(SIGKILL\), most often/],
  ["pages", "write-pages", "SIGTERM", /that writes the pages was ended from outside \(SIGTERM\)$/],
  [
    "search",
    "--silent",
    "SIGKILL",
    /that prepares the search was ended from outside \(SIGKILL\), most often/,
  ],
] as const)(
  "the program for %s (%s) is ended by %s: the build says so and ends",
  async (step, word, signal, words) => {
    meetChild(word, (child) => child.kill(signal));
    const { problems, said } = await buildOnce();
    expect(problems).toMatchObject([{ code: "program-stopped", step, why: "signal", signal }]);
    expect(said[0]).toMatch(words);
    expect(said[0]?.includes(HINT)).toBe(signal === "SIGKILL");
  },
);

test("what bundles the styles and scripts is ended: the program for the pages is named, not a bug", async () => {
  meetChild("write-pages", async ({ pid = 0 }) => {
    while (listTree(pid).length < 2) await sleep(2);
    for (const one of listTree(pid).slice(1)) process.kill(one, "SIGKILL");
  });
  const { problems } = await buildOnce();
  expect(problems).toMatchObject([{ code: "program-stopped", step: "pages", why: "signal", signal: null }]);
});
