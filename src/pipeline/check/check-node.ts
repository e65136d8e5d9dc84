import { examine, isOwnPath } from "../../core/standing/examine.ts";
import type { Problem } from "../../model/problems/problem.ts";
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

/** Checks one node; of its problems, those in what was asked for are kept, of its own files when that is null. */
export async function checkNode(root: string, asked: readonly (string | null)[]): Promise<Checked> {
  const { node, problems, sources } = await loadNode(root);
  if (node === null) return { problems, sources, files: sources.size, usable: false };

  const partners = asked.some((path) => path?.startsWith("partners"));
  const { problemsIn } = examine({ node, problems, sources }, { generator: "", partners });
  const isAsked = (path: string): boolean =>
    asked.some((part) => (part === null ? isOwnPath(path) : path === part || path.startsWith(`${part}/`)));
  const kept = new Map([...sources].filter(([path]) => isAsked(path)));
  return { problems: problemsIn(isAsked), sources: kept, files: kept.size, usable: true };
}
