import { execFileSync } from "node:child_process";
import { lstatSync, mkdirSync, readdirSync, realpathSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { type Ran, runBeside } from "../../support/command.ts";
import type { Attack } from "./attack.ts";
import type { GitAttack } from "./hostile.ts";
import { HostileRepository, treeOf } from "./hostile-repository.ts";
import {
  HONEST,
  honestFiles,
  honestPage,
  honestWords,
  layRepository,
  networkOf,
  nodeOf,
  toolkitOf,
} from "./nodes.ts";

/** The node under test: honest texts of its own, one honest partner, one that holds all attacks by files, and one for each attack by Git. */
export interface Hub {
  /** The node's folder. */
  root: string;
  /** A home folder for the command, watched like all else. */
  home: string;
  /** Partners that were honest when we first met. */
  early: readonly string[];
  /** Turns every repository from honest to hostile. */
  turn: () => void;
}

/** The partner that holds all attacks by files. */
export const ATTACKER = "attacker";

/** A partner that is read through a server of ours, and the fault that this server has from the second time on. */
export interface Served {
  id: string;
  url: string;
}

/** Lays out the node and all its partners' repositories in a folder. */
export function layHub(
  folder: string,
  attacks: readonly Attack[],
  gitAttacks: readonly GitAttack[],
  served: readonly Served[],
): Hub {
  const root = join(folder, "hub");
  const repositories = join(folder, "repositories");
  const servedHere = served.map((one) => ({ ...one, ...layServed(one.id, join(folder, "served")) }));
  const laid = gitAttacks.map((attack) => ({ attack, ...layRepository(attack, repositories) }));
  const places = new Map([
    ["honest-partner", layHonest("honest-partner", repositories)],
    [ATTACKER, layAttacker(attacks, repositories)],
    ...laid.map(({ attack, path }) => [nodeOf(attack), path] as const),
    ...served.map(({ id, url }) => [id, url] as const),
  ]);
  const entries = [...places.keys()].map((id) => {
    const attack = gitAttacks.find((one) => nodeOf(one) === id);
    return `  - id: ${id}\n    url: ${addressOf(id)}\n${attack?.entry ?? ""}`;
  });
  const substitutes = [...places].map(([id, place]) => `  ${addressOf(id)}: ${place}\n`);
  const own = {
    ...honestFiles("hub"),
    "toolkits/kit/own.en.md": honestPage("hub", "own"),
    "network.yaml": `${networkOf("hub")}partners:\n${entries.join("")}substitutes:\n${substitutes.join("")}`,
  };
  for (const [path, text] of Object.entries(own)) write(join(root, path), text);
  // Run on a fresh Git repository of its own, as a node is.
  execFileSync("git", ["init", "-q", root]);
  mkdirSync(join(folder, "home/tmp"), { recursive: true });
  const early = laid.flatMap(({ attack }) => (attack.fresh === true ? [] : [nodeOf(attack)]));
  const turn = () => {
    for (const repository of laid) repository.turn();
    for (const { turn } of servedHere) turn();
  };
  const known = ["honest-partner", ATTACKER, ...early, ...servedHere.map(({ id }) => id)];
  return { root, home: join(folder, "home"), early: known, turn };
}

function addressOf(id: string): string {
  return `https://git.${id}.example/toolkits.git`;
}

/** Makes the repository of an honest node behind a server that will fail; `turn` adds one commit, so that there is something to fetch. */
function layServed(id: string, folder: string): { turn: () => void } {
  const repository = new HostileRepository(join(folder, `${id}.git`));
  repository.commit({ tree: treeOf(honestFiles(id)) });
  return {
    turn: () =>
      void repository.commit({
        tree: treeOf({ ...honestFiles(id), "toolkits/kit/new.en.md": honestPage(id, "new") }),
      }),
  };
}

/** Makes the repository of a node with nothing wrong in it; returns its place. */
function layHonest(id: string, folder: string): string {
  const repository = new HostileRepository(join(folder, `${id}.git`));
  repository.commit({ tree: treeOf(honestFiles(id)) });
  return repository.folder;
}

/** All attacks by files in one repository, with an honest document in each of its toolkits. */
function layAttacker(attacks: readonly Attack[], folder: string): string {
  const repository = new HostileRepository(join(folder, `${ATTACKER}.git`));
  const files: Record<string, string | Uint8Array> = { "network.yaml": networkOf(ATTACKER) };
  for (const attack of attacks) for (const { path, bytes } of attack.files) files[path] = bytes;
  const kits = new Set(Object.keys(files).flatMap((path) => /^toolkits\/([a-z-]+)\//.exec(path)?.[1] ?? []));
  for (const kit of kits) {
    files[`toolkits/${kit}/toolkit.yaml`] ??= toolkitOf(`Kit ${kit}`);
    files[`toolkits/${kit}/honest.en.md`] = honestPage(ATTACKER, `${kit} honest`);
  }
  repository.commit({ tree: treeOf(files) });
  return repository.folder;
}

/** Toolkits of the attacker that have an honest document. */
function kitsOf(attacks: readonly Attack[]): readonly string[] {
  const paths = attacks.flatMap(({ files }) => files.map(({ path }) => path));
  return [...new Set(paths.flatMap((path) => /^toolkits\/([a-z-]+)\//.exec(path)?.[1] ?? []))];
}

/** Paths in the site of the pages of a node's honest documents, with the words that must be on each. */
export function honestPagesOf(node: string): readonly (readonly [string, string])[] {
  return HONEST.map((slug) => [`en/${node}/kit/${slug}/index.html`, honestWords(node, slug)]);
}

/** The same for the documents that stand beside the attacks, one in each toolkit of the attacker. */
export function pagesBeside(attacks: readonly Attack[]): readonly (readonly [string, string])[] {
  return kitsOf(attacks).map((kit) => [
    `en/${ATTACKER}/${kit}/honest/index.html`,
    honestWords(ATTACKER, `${kit} honest`),
  ]);
}

/** Runs the real command in the node, with a home and a folder for temporary files of its own. */
export function runIn({ root, home }: Hub, ...args: readonly string[]): Promise<Ran> {
  const env = { PATH: process.env.PATH, HOME: home, TMPDIR: join(home, "tmp"), NO_COLOR: "1" };
  return runBeside(root, args, env);
}

/** Every file and folder below a folder but for what `skip` matches, with what it is and its size, so that any change is seen. */
export function snapshot(folder: string, skip: RegExp): ReadonlyMap<string, string> {
  const seen = new Map<string, string>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const place = join(entry.parentPath, entry.name);
    const path = place.slice(folder.length + 1);
    if (skip.test(path)) continue;
    const stat = lstatSync(place);
    seen.set(path, entry.isFile() ? `${stat.size} bytes, ${stat.mtimeMs}` : `${stat.mode}`);
  }
  return seen;
}

/** The published site's real folder. */
export function siteOf({ root }: Hub): string {
  return realpathSync(join(root, "_site"));
}

function write(place: string, bytes: string): void {
  mkdirSync(dirname(place), { recursive: true });
  writeFileSync(place, bytes);
}
