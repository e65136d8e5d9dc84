import { existsSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openBrowser } from "../../support/browser.ts";
import { isLong } from "../../support/cases.ts";
import type { Ran } from "../../support/command.ts";
import { type Fault, startGitServer } from "../../support/git-server.ts";
import { serveSite } from "../../support/site.ts";
import type { Attack } from "./attack.ts";
import { type LaidBait, layBait } from "./bait.ts";
import { browse, type Visit } from "./browse.ts";
import { chooseAttacks } from "./choose.ts";
import type { GitAttack } from "./hostile.ts";
import { type Hub, layHub, runIn, siteOf, snapshot } from "./hub.ts";

/** One line of the report. */
export interface Reported {
  path: string;
  severity: string;
  sentence: string;
  code: string;
}

/** Everything that came of one node among hostile partners: what was said, written, published and shown. */
export interface Trial {
  bait: LaidBait;
  attacks: readonly Attack[];
  gitAttacks: readonly GitAttack[];
  served: readonly { id: string; fault: Fault }[];
  hub: Hub;
  runs: Readonly<Record<"first" | "second" | "build" | "told" | "standing", Ran>>;
  reported: readonly Reported[];
  /** Snapshots of everything but what a node may write, before and after. */
  before: ReadonlyMap<string, string>;
  after: ReadonlyMap<string, string>;
  /** Files of the published site, by path. */
  site: readonly string[];
  /** The site's folder. */
  folder: string;
  /** Every page, opened without its policy; where there is time, with it too. */
  freeVisits: readonly Visit[];
  visits: readonly Visit[];
  /** Answers of the search, without the page's policy, by what was asked. */
  searches: readonly Visit[];
  remove: () => Promise<void>;
}

/** What a node may write: partners' files, its lock and status, its workshop, its site; and what tsx keeps for itself. */
const MAY_WRITE =
  /^(hub\/(partners|\.commonkit|_site|network\.lock\.json|network\.status\.json)|home\/tmp\/(tsx-|node-compile-cache)[^/]*)(\/|$)/;

/** Syncs with honest partners, lets them turn, syncs again, builds, and opens every page. */
export async function holdTrial(): Promise<Trial> {
  const top = realpathSync(mkdtempSync(join(tmpdir(), "commonkit-attacks-")));
  const bait = await layBait(join(top, "bait"));
  const { files: attacks, git: byGit, faults, searched } = chooseAttacks(bait);
  const served = faults.map((fault) => ({ id: `server-${fault}`, fault }));
  const server = await startGitServer(join(top, "served"));
  const partners = served.map(({ id }) => ({ id, url: `${server.url}/${id}.git` }));
  const hub = layHub(top, attacks, byGit, partners);

  const first = await runIn(hub, "sync", "--json", ...hub.early);
  hub.turn();
  for (const { id, fault } of served) server.faults.set(`${id}.git`, fault);
  const before = snapshot(top, MAY_WRITE);
  const second = await runIn(hub, "sync", "--json");
  const build = await runIn(hub, "build", "--json");
  // What a person reads of the same; a run that finds nothing new tells all that waits.
  const told = await runIn(hub, "sync", "--offline");
  const standing = await runIn(hub, "status");
  const after = snapshot(top, MAY_WRITE);
  await server.close();

  const folder = siteOf(hub);
  const site = listFiles(folder);
  const [visits, freeVisits, searches] = await openAll(folder, site, searched);
  const remove = async () => {
    await bait.close();
    rmSync(top, { recursive: true, force: true });
  };
  const reported = [first, second, build].flatMap(parseJson);
  return {
    ...{
      bait,
      attacks,
      gitAttacks: byGit,
      served,
      hub,
      runs: { first, second, build, told, standing },
      reported,
    },
    ...{ before, after, site, folder, visits, freeVisits, searches, remove },
  };
}

/** Pages that are worth a browser: the site's own, and those of the attacker; not the many that are all alike. */
const ALIKE = /^en\/(toolkits\/)?(git|server)-[^/]+\/|^q[a-z]{2}\/(?!attacker\/)/;

async function openAll(
  folder: string,
  site: readonly string[],
  searched: readonly string[],
): Promise<[Visit[], Visit[], Visit[]]> {
  const pages = site.filter((path) => path.endsWith(".html") && !ALIKE.test(path));
  const [browser, served] = await Promise.all([openBrowser(), serveSite(folder)]);
  const visits = await browse(browser, served.url, isLong ? pages : [], { bypassCSP: false, linger: 0 });
  const free = await browse(browser, served.url, pages, { bypassCSP: true, linger: 0 });
  const asked = searched.map((words) => `en/search/?q=${words}`);
  const searches = await browse(browser, served.url, asked, {
    bypassCSP: true,
    linger: 0,
    until: "#ck-main li.entry",
  });
  await served.stop();
  return [visits, free, searches];
}

function parseJson({ stdout }: Ran): Reported[] {
  return (JSON.parse(stdout) as { problems: Reported[] }).problems;
}

/** Every file below a folder, in alphabetical order. */
function listFiles(folder: string): string[] {
  const all = existsSync(folder) ? readdirSync(folder, { recursive: true }).map(String) : [];
  return all.filter((path) => statSync(join(folder, path)).isFile()).sort();
}

/** Paths of files below a folder that hold these bytes. */
export function filesWith(folder: string, words: string): readonly string[] {
  return listFiles(folder).filter((path) => readFileSync(join(folder, path), "latin1").includes(words));
}
