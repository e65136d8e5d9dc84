import { relative, sep } from "node:path";
import { assemble } from "../core/assemble.ts";
import { dropConsequences, placeReferences } from "../core/consequences.ts";
import { checkRules } from "../core/rules.ts";
import { findTargets, type Target } from "../io/targets.ts";
import type { Problem } from "../model/problem.ts";
import { checkLooseFile } from "./check-loose.ts";
import { loadNode } from "./load.ts";

/** What a check found. Paths are from the folder in which it was asked for. */
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
    if (target.kind === "loose") found.push(await checkLooseFile(target.root, target.path));
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

  const failed = new Set(
    problems.filter(({ severity }) => severity === "error").map(({ place }) => place.path),
  );
  const rules = node.contents
    .filter(({ id }) => id === node.network.id || asked.some((path) => path?.startsWith("partners")))
    .flatMap((content) => {
      const partners = node.contents.filter((other) => other !== content);
      return checkRules({ content, partners, failed, texts: sources });
    });
  const assembled = assemble({ ...node, generator: "" });
  const isAsked = (path: string): boolean =>
    asked.some((part) =>
      part === null ? !path.startsWith("partners/") : path === part || path.startsWith(`${part}/`),
    );
  const found = [...problems, ...rules, ...assembled.problems].filter(({ place }) => isAsked(place.path));
  const kept = new Map([...sources].filter(([path]) => isAsked(path)));
  return {
    problems: placeReferences(dropConsequences(found), sources),
    sources: kept,
    files: kept.size,
    usable: true,
  };
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
  const problem: Problem = {
    code: "path-missing",
    severity: "error",
    place: { path, line: 1, column: 1, length: 1 },
  };
  return { problems: [problem], sources: new Map(), files: 0, usable: false };
}
