import { relative, sep } from "node:path";
import { findTargets, type Target } from "../../io/files/targets.ts";
import type { Problem } from "../../model/problems/problem.ts";
import { startOf } from "../../values/place.ts";
import { checkLooseFile } from "./check-loose.ts";
import { type Checked, checkNode } from "./check-node.ts";

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
      const checked = await checkLooseFile(target.root, target.path, target.named);
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
    place: startOf(path),
  };
  return { problems: [problem], sources: new Map(), files: 0, usable: false };
}
