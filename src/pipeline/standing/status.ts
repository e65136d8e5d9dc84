import { assemble } from "../../core/catalog/assemble.ts";
import { growTree } from "../../core/catalog/graph.ts";
import { dropConsequences } from "../../core/check/consequences.ts";
import { checkRules } from "../../core/check/rules.ts";
import { describeStanding } from "../../core/standing/standing.ts";
import { readToday } from "../../io/machine/clock.ts";
import type { Catalog } from "../../model/catalog.ts";
import type { Graph, GraphBranch } from "../../model/graph.ts";
import type { Day } from "../../model/ids.ts";
import type { Loaded, LoadedNode } from "../../model/loaded.ts";
import type { Problem } from "../../model/problems/problem.ts";
import type { Standing } from "../../model/standing.ts";
import { loadNode } from "../node/load.ts";

/** How a node stands; `standing` is null when its own configuration cannot be used. */
export interface StatusResult {
  standing: Standing | null;
  graph: Graph;
  /** The graph to be read from the top. */
  tree: readonly GraphBranch[];
  problems: readonly Problem[];
  /** Texts of the files that problems point into, keyed by path. */
  sources: ReadonlyMap<string, string>;
}

/** Reads how a node stands today, from its files alone: no network, and nothing is written. */
export async function status(root: string, today: Day = readToday()): Promise<StatusResult> {
  const loaded = await loadNode(root);
  const { node, problems, sources } = loaded;
  if (node === null) return { standing: null, graph: { nodes: [], edges: [] }, tree: [], problems, sources };
  const { standing, catalog, problems: all } = describeNode({ ...loaded, node }, today);
  return { standing, graph: catalog.graph, tree: growTree(catalog.graph), problems: all, sources };
}

/** How a node that was read stands, and what its site is made of. */
export function describeNode(
  { node, problems, sources }: Loaded & { node: LoadedNode },
  today: Day,
): { standing: Standing; catalog: Catalog; problems: readonly Problem[] } {
  const { catalog, problems: found, ...assembled } = assemble({ ...node, generator: "" });
  const { pages } = catalog;
  const failed = new Set(
    problems.filter(({ severity }) => severity === "error").map(({ place }) => place.path),
  );
  const [content, ...partners] = node.contents;
  const rules = content ? checkRules({ content, partners, failed, texts: sources }) : [];
  const all = dropConsequences([...problems, ...rules, ...found]);
  const standing = describeStanding({ ...node, ...assembled, pages, problems: all, today });
  return { standing, catalog, problems: all };
}
