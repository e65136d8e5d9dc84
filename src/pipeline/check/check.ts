import { relative, sep } from "node:path";
import { examine, isOwnPath } from "../../core/standing/examine.ts";
import { examineLoose } from "../../core/standing/examine-loose.ts";
import { readText } from "../../io/files/node-files.ts";
import { findTargets, type Target } from "../../io/files/targets.ts";
import type { Problem } from "../../model/problems/problem.ts";
import { startOf } from "../../values/place.ts";
import { loadNode } from "../node/load.ts";

/** What a check found. Paths are from the folder in which it was asked for, or from the root of the node. */
export interface Checked {
  problems: readonly Problem[];
  /** Texts that were checked, keyed by path. */
  sources: ReadonlyMap<string, string>;
  /** How many files were checked. */
  files: number;
  /** False when a node's own `network.yaml` is missing or wrong, or when something was asked for that is not there. */
  usable: boolean;
}

/**
 * Looks for everything that is wrong in a node's own files (partners' are read too, for what ours refer to), or in the files and
 * folders that are named: of this node, of another, or of none. Writes nothing.
 */
export async function check(root: string, paths: readonly string[]): Promise<Checked> {
  const targets: readonly Target[] =
    paths.length === 0 ? [{ kind: "node", root, path: null }] : await findTargets(root, paths);
  const nodes = new Map<string, (string | null)[]>();
  for (const target of targets) {
    if (target.kind === "node") nodes.set(target.root, [...(nodes.get(target.root) ?? []), target.path]);
  }
  const found: Checked[] = [];
  for (const [node, asked] of nodes) found.push(rebase(await checkNode(node, asked), relative(root, node)));
  for (const target of targets) {
    if (target.kind === "loose") {
      const checked = await checkLoose(target.root, target.path, target.named);
      if (checked !== null) found.push(checked);
    }
    if (target.kind === "missing") found.push(missing(target.path));
  }
  const sources = new Map(found.flatMap((checked) => [...checked.sources]));
  return {
    problems: found.flatMap(({ problems }) => problems),
    sources,
    files: sources.size,
    usable: found.every(({ usable }) => usable),
  };
}

/** Checks one node; of its problems, those in what was asked for are kept, of its own files when that is null. */
async function checkNode(root: string, asked: readonly (string | null)[]): Promise<Checked> {
  const { node, problems, sources } = await loadNode(root);
  if (node === null) return { problems, sources, files: sources.size, usable: false };

  const partners = asked.some((path) => path?.startsWith("partners"));
  const { problemsIn } = examine({ node, problems, sources }, { generator: "", partners });
  const isAsked = (path: string): boolean =>
    asked.some((part) => (part === null ? isOwnPath(path) : path === part || path.startsWith(`${part}/`)));
  const kept = new Map([...sources].filter(([path]) => isAsked(path)));
  return { problems: problemsIn(isAsked), sources: kept, files: kept.size, usable: true };
}

/** Checks a file that stands in no node by itself; null when it is none of ours. */
async function checkLoose(root: string, path: string, named: boolean): Promise<Checked | null> {
  const text = (await readText(root, path)) ?? "";
  const problems = examineLoose(path, text, named);
  return problems && { problems, sources: new Map([[path, text]]), files: 1, usable: true };
}

/** The same with paths from another folder, `prefix` being the way from there. */
function rebase(checked: Checked, prefix: string): Checked {
  if (prefix === "") return checked;
  const from = (path: string): string => `${prefix.split(sep).join("/")}/${path}`;
  return {
    ...checked,
    problems: checked.problems.map((problem) => ({
      ...problem,
      place: { ...problem.place, path: from(problem.place.path) },
    })),
    sources: new Map([...checked.sources].map(([path, text]) => [from(path), text])),
  };
}

/** Something was asked for that is not there. */
function missing(path: string): Checked {
  const problem: Problem = { code: "path-missing", severity: "error", place: startOf(path) };
  return { problems: [problem], sources: new Map(), files: 0, usable: false };
}
