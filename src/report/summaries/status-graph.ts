import type { Graph, GraphBranch } from "../../model/graph.ts";
import { quote } from "../sentences/phrases.ts";
import { jsonText, showHidden } from "../sentences/visible.ts";

/** Who uses whose texts, for people: a tree, with loops and second ways to a node in words. */
export function formatGraph(roots: readonly GraphBranch[]): string {
  return roots
    .flatMap((root) => [nameBranch(root), ...drawBranches(root.branches, "")])
    .join("\n")
    .concat("\n");
}

/** The same graph for machines, one JSON value: nodes and edges. */
export function formatGraphJson(graph: Graph): string {
  return jsonText(graph);
}

function drawBranches(branches: readonly GraphBranch[], indent: string): string[] {
  return branches.flatMap((branch, index) => {
    const isLast = index === branches.length - 1;
    return [
      `${indent}${isLast ? "└─ " : "├─ "}${nameBranch(branch)}`,
      ...drawBranches(branch.branches, `${indent}${isLast ? "   " : "│  "}`),
    ];
  });
}

function nameBranch({ node, edge, stands, under }: GraphBranch): string {
  const remarks = [
    node.own && edge === null ? "your organisation" : "",
    edge?.follow ? "followed" : "",
    edge === null && !node.own ? "no longer listed by anyone" : "",
    node.received ? "" : "nothing fetched yet",
    stands === "circle" ? "a loop: see above" : "",
    stands === "elsewhere" && under !== null ? `listed under ${quote(under)}, which you get it through` : "",
  ].filter(Boolean);
  return showHidden(`${node.id}${remarks.length > 0 ? ` (${remarks.join("; ")})` : ""}`);
}
