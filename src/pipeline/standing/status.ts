import { growTree } from "../../core/catalog/graph.ts";
import { examine } from "../../core/standing/examine.ts";
import { describeStanding } from "../../core/standing/standing.ts";
import { readToday } from "../../io/machine/clock.ts";
import type { Graph, GraphBranch } from "../../model/graph.ts";
import type { Day } from "../../model/ids.ts";
import type { Problem } from "../../model/problems/problem.ts";
import type { Standing } from "../../model/standing.ts";
import { isOwnPath } from "../../values/paths.ts";
import { loadNode } from "../node/load.ts";

/** The state of a node; `standing` is null if its own configuration cannot be used. */
export interface StatusResult {
  standing: Standing | null;
  graph: Graph;
  /** The graph, to be read from the top. */
  tree: readonly GraphBranch[];
  problems: readonly Problem[];
  /** Texts of the files that problems point into, keyed by path. */
  sources: ReadonlyMap<string, string>;
}

/** Reads the state of a node today, from its files only: no network, and nothing is written. */
export async function status(root: string, today: Day = readToday()): Promise<StatusResult> {
  const loaded = await loadNode(root);
  const { node, problems, sources } = loaded;
  if (node === null) return { standing: null, graph: { nodes: [], edges: [] }, tree: [], problems, sources };
  const examined = examine({ ...loaded, node }, { generator: "", partners: false });
  const standing = describeStanding(node, examined, today);
  const { graph } = examined.catalog;
  return { standing, graph, tree: growTree(graph), problems: examined.problemsIn(isOwnPath), sources };
}
