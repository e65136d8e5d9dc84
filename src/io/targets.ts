import { existsSync, statSync } from "node:fs";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
import { listFiles } from "./files.ts";

/** What a path that a person names leads to. Roots are absolute; paths are from that root, `/` between parts. */
export type Target =
  /** A whole node, or (with a path) a file or folder of it. */
  | { kind: "node"; root: string; path: string | null }
  /** A file that stands in no node. */
  | { kind: "loose"; root: string; path: string }
  | { kind: "missing"; path: string };

/** Files of these kinds can be checked by themselves. */
const CHECKED = /\.(md|yaml|yml)$/;

/**
 * Finds what paths mean, each once, in the order given: the folder of a node, something in its `network.yaml`, `toolkits` or
 * `partners`, a file outside of all nodes, or every file of a folder outside. Paths are from `root`.
 */
export async function findTargets(root: string, paths: readonly string[]): Promise<readonly Target[]> {
  const found = paths.flatMap((path) => findTarget(root, resolve(root, path)));
  return [...new Map(found.map((target) => [JSON.stringify(target), target])).values()];
}

function findTarget(root: string, path: string): readonly Target[] {
  const here = slashed(relative(root, path)) || ".";
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) return [{ kind: "missing", path: here }];
  if (stat.isDirectory() && isNode(path)) return [{ kind: "node", root: path, path: null }];
  const node = findNode(dirname(path));
  const within = node === null ? "" : slashed(relative(node, path));
  if (node !== null && /^(network\.yaml|toolkits|partners)(\/|$)/.test(within))
    return [{ kind: "node", root: node, path: within }];
  if (!stat.isDirectory()) return [{ kind: "loose", root, path: here }];
  return listFiles(dirname(path), basename(path))
    .filter((file) => CHECKED.test(file))
    .flatMap((file) => findTarget(root, join(dirname(path), file)));
}

/** The nearest folder at or above this one that holds a node; null when there is none. */
function findNode(folder: string): string | null {
  if (isNode(folder)) return folder;
  return dirname(folder) === folder ? null : findNode(dirname(folder));
}

/** A folder of `toolkits` makes a node too, so that a missing `network.yaml` can be told. */
const isNode = (folder: string): boolean =>
  existsSync(join(folder, "network.yaml")) || existsSync(join(folder, "toolkits"));

const slashed = (path: string): string => path.split(sep).join("/");
