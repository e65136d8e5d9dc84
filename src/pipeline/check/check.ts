import { relative, sep } from "node:path";
import { examine } from "../../core/standing/examine.ts";
import { examineLoose } from "../../core/standing/examine-loose.ts";
import { readText } from "../../io/files/node-files.ts";
import { ReadFailed } from "../../io/files/read-fault.ts";
import { findTargets, type Target } from "../../io/files/targets.ts";
import type { Problem } from "../../model/problems/problem.ts";
import { isOwnPath } from "../../values/paths.ts";
import { startOf } from "../../values/place.ts";
import { loadNode } from "../node/load.ts";
import { describeReadFault } from "../node/turn.ts";

/** The result of a check. Paths are from the folder in which it was asked for, or from the root of the node. */
export interface Checked {
  problems: readonly Problem[];
  /** Texts that were checked, keyed by path. */
  sources: ReadonlyMap<string, string>;
  /** How many files were checked. */
  files: number;
  /** False if a node's own `network.yaml` is missing or wrong, or if something that was asked for does not exist. */
  usable: boolean;
}

/**
 * Looks for everything that is wrong in a node's own files (partners' files are read too, for references to them), or in the files and
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

/** Checks one node; keeps its problems in what was asked for, or in its own files if that is null. */
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

/** Checks a file outside every node on its own; null if it is not one of Commonkit's kinds. */
async function checkLoose(root: string, path: string, named: boolean): Promise<Checked | null> {
  try {
    const text = (await readText(root, path)) ?? "";
    const problems = examineLoose(path, text, named);
    return problems && { problems, sources: new Map([[path, text]]), files: 1, usable: true };
  } catch (fault) {
    if (!(fault instanceof ReadFailed)) throw fault;
    return { problems: [describeReadFault(fault)], sources: new Map(), files: 0, usable: true };
  }
}

/** The same with paths from another folder; `prefix` is the way from there. */
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

/** Something that was asked for does not exist. */
function missing(path: string): Checked {
  const problem: Problem = { code: "path-missing", severity: "error", place: startOf(path) };
  return { problems: [problem], sources: new Map(), files: 0, usable: false };
}
