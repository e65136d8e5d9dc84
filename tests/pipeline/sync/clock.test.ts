import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { status } from "../../../src/pipeline/standing/status.ts";
import { readAll } from "../../support/folder.ts";
import { LICENCE } from "../../support/handbooks.ts";
import { addressOf, document, HOME, listing, partnerFiles } from "../../support/partner-files.ts";
import { codes, Desk, kinds, sentences } from "../../support/partners.ts";
import type { Repository } from "../../support/repository.ts";

const TEN_YEARS = "2036-11-23T12:00:00Z";
const NOW = "2026-11-24T12:00:00Z";
let desk: Desk;
let theirs: Repository;
beforeEach(() => {
  desk = new Desk();
  theirs = desk.repository("a", partnerFiles("a"));
  desk.repository("b", partnerFiles("b"));
});
afterEach(() => void vi.useRealTimers());

const list = (a = theirs.path) => desk.list(listing({ a, b: join(desk.repositories, "b.git") }));
const days = () => JSON.parse(readFileSync(join(desk.root, "network.status.json"), "utf8")).partners;

test("days that our own clock wrote ten years ahead are gone with the next sync, and it is said", async () => {
  list();
  vi.setSystemTime(TEN_YEARS);
  await desk.sync();
  vi.setSystemTime(NOW);
  // Not even before that sync does the one clock make all other partners silent.
  const standing = await status(desk.root, "2026-11-24");
  expect(standing.standing?.partners.map(({ lastChecked, silent }) => [lastChecked, silent])).toEqual([
    ["2026-11-24", null],
    ["2026-11-24", null],
  ]);
  list("nowhere");
  const result = await desk.sync();
  expect(codes(result)).toEqual(["partner-unreachable", "day-ahead", "day-ahead"]);
  expect(sentences(result)[1]).toMatch(
    /“a” was checked or changed on 23 November 2036, which is later than today/,
  );
  const today = { last_checked: "2026-11-24", last_changed: "2026-11-24" };
  expect(days()).toEqual({ a: today, b: today });
  expect(codes(await desk.sync())).toEqual(["partner-unreachable"]);
});

test("a version from ten years ahead counts as from today, and stays so", async () => {
  vi.setSystemTime(NOW);
  theirs.commit(partnerFiles("a", { [HOME]: document("New") }), { seconds: Date.parse(TEN_YEARS) / 1000 });
  list();
  const result = await desk.sync();
  expect(kinds(result)).toEqual(["a first", "b first"]);
  expect(result.problems).toMatchObject([{ code: "day-ahead", of: "version", node: "a", day: "2036-11-23" }]);
  expect(desk.lock().sources.a?.committed).toBe("2026-11-24T00:00:00Z");
  const before = readAll(desk.root);
  expect((await desk.sync()).problems).toEqual([]);
  expect((await desk.sync({ locked: true })).problems).toEqual([]);
  expect(readAll(desk.root)).toEqual(before);
});

test("an adopted text of a commit from ten years ahead was not reviewed after today, made again too", async () => {
  vi.setSystemTime(NOW);
  const handbook = desk.repository("x", { "docs/a.md": "# A\n\nWords of some length.\n", LICENSE: LICENCE });
  handbook.commit(
    { "docs/a.md": "# A\n\nOther words of some length.\n", LICENSE: LICENCE },
    { seconds: Date.parse(TEN_YEARS) / 1000 },
  );
  desk.list(`partners:
  - id: x
    url: ${addressOf("x")}
    adopt: { toolkit: x, files: ["docs/**/*.md"], language: en, defaults: { type: guideline, audience: [volunteer], topic: [housing] } }
substitutes:
  ${addressOf("x")}: ${handbook.path}
`);
  await desk.sync();
  const path = join(desk.root, "partners/x/toolkits/x/a.en.md");
  const text = readFileSync(path, "utf8");
  expect(text).toContain('reviewed: "2026-11-24"');
  vi.setSystemTime("2026-11-30T12:00:00Z");
  rmSync(path);
  await desk.sync({ locked: true });
  expect(readFileSync(path, "utf8")).toBe(text);
});

test("a partner whose clock is a few hours ahead is believed", async () => {
  vi.setSystemTime(NOW);
  theirs.commit(partnerFiles("a"), { seconds: Date.parse("2026-11-25T06:00:00Z") / 1000 });
  list();
  expect((await desk.sync()).problems).toEqual([]);
  expect(desk.lock().sources.a?.committed).toBe("2026-11-25T06:00:00Z");
});
