import { existsSync, statSync } from "node:fs";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
import { listFiles } from "./files.ts";

/** What a path that a person names leads to. Roots are absolute; paths are from that root, `/` between parts. */
export type Target =
  /** A whole node, or (with a path) a file or folder of it. */
  | { kind: "node"; root: string; path: string | null }
  /** A file outside every node; `named` itself, or found in a folder. */
  | { kind: "loose"; root: string; path: string; named: boolean }
  | { kind: "missing"; path: string };

/** Files of these kinds can be checked on their own. */
const CHECKED = /\.(md|yaml|yml)$/;

/**
 * Finds what paths mean, each once, in the order given: the folder of a node, something in its `network.yaml`, `toolkits` or
 * `partners`, a file outside of all nodes, or every file of a folder outside. Paths are from `root`.
 */
export async function findTargets(root: string, paths: readonly string[]): Promise<readonly Target[]> {
  const found = paths.flatMap((path) => findTarget(root, resolve(root, path)));
  const first = new Map<string, Target>();
  for (const target of found) {
    const key = `${target.kind} ${"root" in target ? target.root : ""} ${target.path}`;
    if (!first.has(key)) first.set(key, target);
  }
  return [...first.values()];
}

function findTarget(root: string, path: string): readonly Target[] {
  const here = slashed(relative(root, path)) || ".";
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) return [{ kind: "missing", path: here }];
  const node = findNode(stat.isDirectory() ? path : dirname(path));
  if (node === path) return [{ kind: "node", root: path, path: null }];
  const within = node === null ? "" : slashed(relative(node, path));
  if (node !== null && /^(network\.yaml|toolkits|partners)(\/|$)/.test(within))
    return [{ kind: "node", root: node, path: within }];
  if (!stat.isDirectory()) return [{ kind: "loose", root, path: here, named: true }];
  return listFiles(dirname(path), basename(path))
    .filter((file) => CHECKED.test(file))
    .flatMap((file) => findTarget(root, join(dirname(path), file)))
    .map((target) => fromFolder(path, target));
}

/** A target that was found in a folder: for a node in it, the whole node; for its files, those whose paths say what they are. */
function fromFolder(folder: string, target: Target): Target {
  if (target.kind === "loose") return { ...target, named: false };
  return target.kind === "node" && target.root.startsWith(folder + sep) ? { ...target, path: null } : target;
}

/** The nearest folder at or above this one that contains a node (partners' files belong to the node itself); null if there is none. */
function findNode(folder: string): string | null {
  const above = dirname(folder);
  if (!isNode(folder)) return above === folder ? null : findNode(above);
  return basename(above) === "partners" && isNode(dirname(above)) ? dirname(above) : folder;
}

/**
 * The folder of the node that a command works on when it is run in a folder: the nearest one at or above it, in the same
 * repository. The folder itself if there is none.
 */
export async function findRoot(folder: string): Promise<string> {
  for (let here = folder; ; here = dirname(here)) {
    if (isNode(here)) return findNode(here) ?? here;
    if (existsSync(join(here, ".git")) || dirname(here) === here) return folder;
  }
}

/** A folder with `toolkits` is a node too, so that a missing `network.yaml` can be reported. */
const isNode = (folder: string): boolean =>
  existsSync(join(folder, "network.yaml")) || existsSync(join(folder, "toolkits"));

const slashed = (path: string): string => path.split(sep).join("/");
