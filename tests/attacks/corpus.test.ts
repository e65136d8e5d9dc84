import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startBrowser } from "../support/browser.ts";
import { serveSite } from "../support/site.ts";
import { fileLevelAttacks } from "./corpus/all.ts";
import { gitAttacks } from "./corpus/git.ts";
import { type Attack, after, type Naive, type Proof } from "./support/attack.ts";
import { type LaidBait, layBait } from "./support/bait.ts";
import { browse, type Visit } from "./support/browse.ts";
import { type Outcome, runEleventy, runMatter } from "./support/naive.ts";
import { cloneCarelessly } from "./support/naive-clone.ts";
import { layRepository } from "./support/nodes.ts";

/** The corpus can be trusted only when its attacks are real ones: each that says so is run against a pipeline without walls. */

let folder: string;
let bait: LaidBait;
let attacks: readonly Attack[];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "commonkit-naive-"));
  bait = await layBait(join(folder, "bait"));
  attacks = fileLevelAttacks(bait);
});

afterAll(async () => {
  await bait.close();
  rmSync(folder, { recursive: true, force: true });
});

const IN_BROWSER: ReadonlySet<Proof> = new Set(["script", "request", "markup"]);

function provenOn(naive: Naive): readonly Attack[] {
  return attacks.filter(({ worksOnNaive }) => worksOnNaive?.on === naive);
}

/** Names of attacks that did not show the sign they say they show. */
function withoutSign(tried: readonly Attack[], outcomes: readonly Outcome[]): readonly string[] {
  const signs = new Map(outcomes.map((outcome) => [outcome.name, outcome.signs]));
  return tried.flatMap(({ name, worksOnNaive }) =>
    worksOnNaive && signs.get(name)?.has(worksOnNaive.by) ? [] : [name],
  );
}

test("names and places are each used once, every section is there, and there are more than eighty", () => {
  const all = [...attacks, ...gitAttacks(bait)];
  const names = all.map(({ name }) => name);
  const paths = attacks.flatMap(({ files }) => files.map(({ path }) => path));
  expect(names.length).toBeGreaterThan(80);
  expect(new Set(names).size).toBe(names.length);
  expect(paths.filter((path, index) => paths.indexOf(path) !== index)).toEqual([]);
  const sections = new Set(all.map(({ section }) => section));
  expect([...sections].sort()).toEqual(["1.1", "1.2", "1.3", "1.4", "1.5", "1.6", "1.7", "1.8", "1.9"]);
});

test("front matter and YAML run, pollute and stop a careless reader", async () => {
  const tried = provenOn("matter").filter(
    ({ worksOnNaive }) => worksOnNaive && !IN_BROWSER.has(worksOnNaive.by),
  );
  expect(tried.length).toBeGreaterThan(30);
  expect(withoutSign(tried, await runMatter(tried, bait, join(folder, "matter")))).toEqual([]);
});

test("templates and files run, escape and read in a careless Eleventy", { timeout: 120_000 }, async () => {
  const tried = provenOn("eleventy");
  expect(tried.length).toBeGreaterThan(15);
  expect(withoutSign(tried, await runEleventy(tried, bait, join(folder, "eleventy")))).toEqual([]);
});

test("markup runs, asks and comes through in a browser", { timeout: 120_000 }, async () => {
  const tried = provenOn("matter").filter(
    ({ worksOnNaive }) => worksOnNaive && IN_BROWSER.has(worksOnNaive.by),
  );
  expect(tried.length).toBeGreaterThan(60);
  const out = join(folder, "markup");
  await runMatter(tried, bait, out);
  const [browser, site] = await Promise.all([startBrowser(), serveSite(out)]);
  const paths = tried.map(({ name }) => `${name}.html`);
  const visits = await browse(browser, site.url, paths, { bypassCSP: false, linger: 150 });
  await Promise.all([browser.close(), site.stop()]);
  const outcomes = tried.map(({ name }, index) => ({ name, signs: signsOf(name, visits[index]) }));
  expect(withoutSign(tried, outcomes)).toEqual([]);
});

function signsOf(name: string, visit: Visit | undefined): ReadonlySet<Proof> {
  const signs = new Set<Proof>();
  if (visit === undefined) return signs;
  if (visit.ran !== null) signs.add("script");
  if (visit.asked.some((address) => address.startsWith(bait.beacon))) signs.add("request");
  if (visit.violations.length > 0 || !visit.words.includes(after(name))) signs.add("markup");
  return signs;
}

test("repositories run, leak and deceive where Git is used carelessly", { timeout: 60_000 }, () => {
  const tried = gitAttacks(bait).filter(({ worksOnNaive }) => worksOnNaive !== undefined);
  expect(tried.length).toBeGreaterThan(8);
  const failed = tried.flatMap((attack) => {
    const { path, turn } = layRepository(attack, join(folder, "repositories"));
    turn();
    const signs = cloneCarelessly(attack.name, path, join(folder, "clones", attack.name), bait);
    return attack.worksOnNaive && signs.has(attack.worksOnNaive) ? [] : [attack.name];
  });
  expect(failed).toEqual([]);
});
