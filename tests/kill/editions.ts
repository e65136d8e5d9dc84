import { cpSync, mkdirSync, readdirSync, realpathSync, rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { build } from "../../src/pipeline/publish/build.ts";
import { sync } from "../../src/pipeline/sync/sync.ts";
import { readAll, writeFiles } from "../support/folder.ts";
import { LIMITS } from "../support/limits.ts";
import { describeNode, document, listing, partnerFiles } from "../support/partner-files.ts";
import { Repository } from "../support/repository.ts";
import { digestSite } from "./site.ts";

/** How many states of the partners there are: a sync leads from one to the next. */
export const EDITIONS = 3;
const PARTNERS = ["nl-network", "open-pathways", "welkom-voorbeeldstad"];
/** Nothing here is slow but the machine. */
const PATIENT = { ...LIMITS, checkSeconds: 120, fetchSeconds: 120, idleSeconds: 60 };
/** What sync writes. */
const SYNCED = ["partners", "network.lock.json", "network.status.json", ".gitattributes"];

/** Every state that a node may ever be in, made by runs that nobody disturbed. */
export interface Editions {
  /** By edition from 1: the text of every file that sync writes, days blanked. */
  states: ReadonlyMap<number, string>;
  /** Digest of a whole site, and the edition it was made from. */
  sites: ReadonlyMap<string, number>;
  /** Makes a node of edition 1 in a folder, with a site in service and its own copies of the partners' repositories. */
  makeNode(folder: string): Node;
}

/** A node whose partners can be put at any edition. */
export interface Node {
  root: string;
  /** What the partners publish from now on. */
  publish(edition: number): void;
  /** Puts the synced files back to edition 1, as somebody does who checks out an older version; the cache goes. */
  rewind(): void;
  /** All of it as it was at the very beginning. */
  restart(): void;
  /** A folder with the files of an edition: `node` as sync leaves them, `site` as a build does. */
  files(edition: number): string;
  /** Which edition lock, status and partners' files are; null when they are none of them: torn. */
  edition(): number | null;
  /** Which edition's site is in service; null when it is no whole one. */
  site(): number | null;
}

/** Publishes every edition once, undisturbed, and keeps what came of it. */
export async function makeEditions(folder: string): Promise<Editions> {
  const repositories = join(folder, "repositories");
  const commits = PARTNERS.map((id) => {
    const repository = new Repository(join(repositories, `${id}.git`));
    return Array.from({ length: EDITIONS }, (_, index) =>
      repository.commit(filesOf(id, index + 1), { message: `Edition ${index + 1}` }),
    );
  });
  const root = join(folder, "node");
  writeFiles(root, ownFiles());
  const states = new Map<number, string>();
  const sites = new Map<string, number>();
  cpSync(repositories, join(root, "repositories"), { recursive: true });
  for (let edition = 1; edition <= EDITIONS; edition++) {
    point(root, commits, edition);
    const synced = await syncNode(root);
    const built = await build(root, null, () => {});
    if (synced.length > 0 || !built.published) throw new Error(`edition ${edition} cannot be made`);
    states.set(edition, stateOf(root));
    sites.set(digestSite(root), edition);
    const kept = join(folder, `edition-${edition}`);
    for (const name of SYNCED) cpSync(join(root, name), join(kept, "node", name), { recursive: true });
    cpSync(realpathSync(join(root, "_site")), join(kept, "site"), { recursive: true });
  }
  if (states.size !== EDITIONS || sites.size !== EDITIONS) throw new Error("two editions are the same");
  return { states, sites, makeNode: (at) => makeNode(folder, at, commits, states, sites) };
}

/** The whole of `commonkit sync`, in this process; gives the codes of what went wrong. */
export async function syncNode(root: string, offline = false): Promise<string[]> {
  const options = { locked: false, offline, acceptRewrite: [] };
  const { plan, problems } = await sync(root, options, () => {}, PATIENT);
  const words = problems.map((problem) => `${problem.code} ${"reason" in problem ? problem.reason : ""}`);
  return [...(plan === null ? ["nothing done"] : []), ...words];
}

function makeNode(
  folder: string,
  root: string,
  commits: readonly (readonly string[])[],
  states: Editions["states"],
  sites: Editions["sites"],
): Node {
  const known = new Map([...states].map(([edition, text]) => [text, edition]));
  const rewind = () => {
    rmSync(join(root, ".commonkit/mirrors"), { recursive: true, force: true });
    for (const name of SYNCED) {
      rmSync(join(root, name), { recursive: true, force: true });
      cpSync(join(folder, "edition-1/node", name), join(root, name), { recursive: true });
    }
  };
  const restart = () => {
    rewind();
    for (const name of [".commonkit", "_site"]) rmSync(join(root, name), { recursive: true, force: true });
    mkdirSync(join(root, ".commonkit/releases"), { recursive: true });
    cpSync(join(folder, "edition-1/site"), join(root, ".commonkit/releases/1"), { recursive: true });
    symlinkSync(".commonkit/releases/1", join(root, "_site"));
  };
  writeFiles(root, ownFiles());
  cpSync(join(folder, "repositories"), join(root, "repositories"), { recursive: true });
  restart();
  return {
    root,
    publish: (edition) => point(root, commits, edition),
    rewind,
    restart,
    files: (edition) => join(folder, `edition-${edition}`),
    edition: () => known.get(stateOf(root)) ?? null,
    site: () => sites.get(digestSite(root)) ?? null,
  };
}

function ownFiles(): Record<string, string> {
  const partners = listing(Object.fromEntries(PARTNERS.map((id) => [id, `repositories/${id}.git`])));
  return {
    "network.yaml": describeNode("welkom-utrecht", partners),
    "toolkits/local/toolkit.yaml": "title: { en: Local }\nsummary: { en: What is ours. }\nlanguage: en\n",
    "toolkits/local/welcome.en.md": document("Welcome"),
  };
}

/** Each edition adds a document, changes one, and removes the one that the edition before had added. */
function filesOf(id: string, edition: number) {
  const housing = "toolkits/housing";
  return partnerFiles(id, {
    [`${housing}/finding-a-home.en.md`]: document(`Finding a home, edition ${edition}`),
    [`${housing}/first-week.en.md`]: document("The first week"),
    [`${housing}/news-${edition}.en.md`]: document(`News of edition ${edition}`),
  });
}

function point(root: string, commits: readonly (readonly string[])[], edition: number): void {
  PARTNERS.forEach((id, index) => {
    writeFiles(join(root, "repositories", `${id}.git`), {
      "refs/heads/main": `${commits[index]?.[edition - 1]}\n`,
    });
  });
}

/** Everything that sync writes, as one text; days are blanked, because midnight may pass. */
function stateOf(root: string): string {
  const files = readAll(root, [".commonkit", "_site", "repositories", "toolkits", "network.yaml"]);
  const status = files["network.status.json"]?.replace(/\d{4}-\d\d-\d\d/g, "day");
  return JSON.stringify({ ...files, "network.status.json": status });
}

/** Names of what a run left in the working folder, apart from caches and releases. */
export function listLeftovers(root: string): string[] {
  return readdirSync(join(root, ".commonkit")).filter((name) => name !== "mirrors" && name !== "releases");
}
