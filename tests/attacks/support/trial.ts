import { existsSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startBrowser } from "../../support/browser.ts";
import { type Fault, startGitServer } from "../../support/git-server.ts";
import { serveSite } from "../../support/site.ts";
import { fileLevelAttacks } from "../corpus/all.ts";
import { gitAttacks } from "../corpus/git.ts";
import type { Attack } from "./attack.ts";
import { type LaidBait, layBait } from "./bait.ts";
import { browse, type Visit } from "./browse.ts";
import type { GitAttack } from "./hostile.ts";
import { type Hub, layHonest, layHub, type Ran, runCommand, siteOf, snapshot } from "./hub.ts";

/** One line of the report for machines. */
export interface Reported {
  path: string;
  sentence: string;
  hint: string | null;
  code: string;
  severity: string;
}

/** Everything that came of one node among hostile partners: what was said, written, published and shown. */
export interface Trial {
  bait: LaidBait;
  attacks: readonly Attack[];
  gitAttacks: readonly GitAttack[];
  served: readonly { id: string; fault: Fault }[];
  hub: Hub;
  runs: Readonly<Record<"first" | "second" | "build", Ran>>;
  reported: readonly Reported[];
  /** Snapshots of everything but what a node may write, before and after. */
  before: ReadonlyMap<string, string>;
  after: ReadonlyMap<string, string>;
  /** Files of the published site, by path. */
  site: readonly string[];
  /** The site's folder. */
  folder: string;
  /** Every page, opened with its policy and without. */
  visits: readonly Visit[];
  freeVisits: readonly Visit[];
  remove: () => Promise<void>;
}

/** What each server does from the second time on. Those that answer for ever or never are ended by the limits of one partner. */
const FAULTS: readonly Fault[] = [
  401,
  404,
  500,
  "html",
  "empty",
  "redirect",
  "cut",
  "corrupt",
  "half-closed",
  "hang",
  "endless",
  "endless-pack",
];

/** What a node may write: partners' files, its lock and status, its workshop, its site. */
const MAY_WRITE = /^hub\/(partners|\.commonkit|_site|network\.lock\.json|network\.status\.json)(\/|$)/;

/** Syncs with honest partners, lets them turn, syncs again, builds, and opens every page. */
export async function holdTrial(): Promise<Trial> {
  const top = realpathSync(mkdtempSync(join(tmpdir(), "commonkit-attacks-")));
  const bait = await layBait(join(top, "bait"));
  const attacks = fileLevelAttacks(bait);
  const byGit = gitAttacks(bait);
  const served = FAULTS.map((fault) => ({ id: `server-${fault}`, fault }));
  for (const { id } of served) layHonest(id, join(top, "served"));
  const server = await startGitServer(join(top, "served"));
  const partners = served.map(({ id }) => ({ id, url: `${server.url}/${id}.git` }));
  const hub = layHub(top, attacks, byGit, partners);

  const first = await runCommand(hub, "sync");
  hub.turn();
  for (const { id, fault } of served) server.faults.set(`${id}.git`, fault);
  const before = snapshot(top, MAY_WRITE);
  const second = await runCommand(hub, "sync", "--json");
  const build = await runCommand(hub, "build", "--json");
  const after = snapshot(top, MAY_WRITE);
  await server.close();

  const folder = siteOf(hub);
  const site = listFiles(folder);
  const [visits, freeVisits] = await openAll(folder, site, bait);
  const remove = async () => {
    await bait.close();
    rmSync(top, { recursive: true, force: true });
  };
  const reported = [...parse(second), ...parse(build)];
  return {
    ...{ bait, attacks, gitAttacks: byGit, served, hub, runs: { first, second, build }, reported },
    ...{ before, after, site, folder, visits, freeVisits, remove },
  };
}

/** Pages that are worth a browser: the site's own, and those of the attacker; not the many that are all alike. */
const ALIKE = /^en\/(git|server)-[^/]+\/kit\//;

async function openAll(folder: string, site: readonly string[], bait: LaidBait): Promise<[Visit[], Visit[]]> {
  const pages = site.filter((path) => path.endsWith(".html") && !ALIKE.test(path));
  const [browser, served] = await Promise.all([startBrowser(), serveSite(folder)]);
  const visits = await browse(browser, served.url, pages, { bypassCSP: false, linger: 0 });
  const free = await browse(browser, served.url, pages, { bypassCSP: true, linger: 0 });
  await Promise.all([browser.close(), served.stop()]);
  void bait;
  return [visits, free];
}

function parse({ stdout }: Ran): Reported[] {
  const start = stdout.indexOf("{");
  const value = JSON.parse(stdout.slice(start)) as { problems: Reported[] };
  return value.problems;
}

/** Every file below a folder, in alphabetical order. */
export function listFiles(folder: string): string[] {
  const all = existsSync(folder) ? readdirSync(folder, { recursive: true }).map(String) : [];
  return all.filter((path) => statSync(join(folder, path)).isFile()).sort();
}

/** Paths of files below a folder that hold these bytes. */
export function filesWith(folder: string, words: string): readonly string[] {
  return listFiles(folder).filter((path) => readFileSync(join(folder, path), "latin1").includes(words));
}
