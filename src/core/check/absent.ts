import type { NodeContent } from "../../model/content.ts";
import type { NodeId } from "../../model/ids.ts";
import type { Network } from "../../model/network.ts";
import type { Problem } from "../../model/problems/problem.ts";
import { nodeOf } from "../../values/ids.ts";
import { placeInNetwork } from "../files/locate.ts";
import { type ByCode, findByCode } from "./by-code.ts";

/** Whether a node's content is unknown: a partner, or possibly a partner's partner, that was never fetched or whose files were deleted. */
export function findAbsent(network: Network, contents: readonly NodeContent[]): (node: NodeId) => boolean {
  const here = new Set(contents.map(({ id }) => id));
  const absent = network.partners.filter(({ id }) => !here.has(id));
  const brings = absent.some(({ follow }) => follow);
  return (node) => !here.has(node) && (brings || absent.some(({ id }) => id === node));
}

/** Leaves out problems that only say that something from an absent node is missing, and reports each such partner as absent once, unless another problem does. */
export function replaceAbsences(
  problems: readonly Problem[],
  network: Network,
  isAbsent: (node: NodeId) => boolean,
): readonly Problem[] {
  const kept = problems.filter((problem) => {
    const node = findByCode(nodes, problem);
    return node === null || !isAbsent(node);
  });
  if (kept.length === problems.length) return problems;
  const told = problems.flatMap((problem) =>
    problem.code === "partners-folder-changed" ? [problem.node] : [],
  );
  const absences = network.partners
    .filter(({ id }) => isAbsent(id) && !told.includes(id))
    .map(({ id, place }): Problem => {
      return { code: "partner-not-here", severity: "notice", node: id, place: placeInNetwork(place) };
    });
  return [...absences, ...kept];
}

/** The node that should have what is missing; null if that is not a certain node. */
const nodes: ByCode<NodeId> = {
  "override-target-missing": ({ document }) => nodeOf(document),
  "translates-nothing": ({ document }) => nodeOf(document),
  "record-change-target-missing": ({ record }) => nodeOf(record),
  "fact-unknown": ({ reference }) => nodeIn(reference),
  "term-unknown": ({ reference }) => nodeIn(reference),
  "service-unknown": ({ reference }) => nodeIn(reference),
  "link-lost": ({ address }) => /^commonkit:([a-z0-9-]+)\//.exec(address)?.[1] ?? null,
  "document-removed": ({ node }) => node,
  "not-a-partner": ({ node }) => node,
};

const nodeIn = (reference: string): NodeId | null => (reference.includes("/") ? nodeOf(reference) : null);
