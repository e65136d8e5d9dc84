import type { NodeContent } from "../../model/content.ts";
import type { NodeId } from "../../model/ids.ts";
import type { Lock } from "../../model/lock.ts";
import type { Network } from "../../model/network.ts";
import type { Problem } from "../../model/problems/problem.ts";
import type { SourceFile } from "../../model/source.ts";
import { addAll } from "../../values/add-all.ts";
import { startOf } from "../../values/place.ts";
import { placeInNetwork } from "../files/locate.ts";
import { parseNode } from "./parse-node.ts";

/** Sources that we have something from: in the order of `network.yaml`, then those that partners brought. */
export function listSources(network: Network, lock: Lock): readonly NodeId[] {
  const asked = network.partners.map(({ id }) => id).filter((id) => lock.sources[id]);
  return [...asked, ...Object.keys(lock.sources).filter((id) => !asked.includes(id))];
}

/** Parses our own files and those of each source, file by file: our own content first, then theirs in the order of `partners`. */
export function parseContents(
  network: Network,
  lock: Lock,
  own: readonly SourceFile[],
  partners: ReadonlyMap<NodeId, readonly SourceFile[]>,
): { contents: readonly NodeContent[]; problems: readonly Problem[] } {
  const ours = own.map((file) => ({ ...file, origin: { ...file.origin, node: network.id } }));
  const contents: NodeContent[] = [];
  const problems: Problem[] = [];
  const take = (id: NodeId, files: readonly SourceFile[], trust: "own" | "partner"): void => {
    const parsed = parseNode(id, files, trust);
    contents.push(parsed.content);
    addAll(problems, parsed.problems);
  };
  take(network.id, ours, "own");
  for (const [id, files] of partners) {
    const locked = Object.keys(lock.sources[id]?.files ?? {});
    if (files.length > 0 || locked.length === 0) take(id, files, "partner");
    else problems.push(describeLoss(network, id, locked));
  }
  return { contents, problems };
}

/** Somebody deleted all that sync brought of a partner: that is told once, instead of all that is then not to be found. */
function describeLoss(network: Network, node: NodeId, missing: readonly string[]): Problem {
  const entry = network.partners.find(({ id }) => id === node)?.place;
  const place = entry ? placeInNetwork(entry) : startOf("network.yaml");
  const lost = { changed: [], missing, extra: [], lineEnds: false, repaired: false, kept: null };
  return { code: "partners-folder-changed", severity: "warning", place, node, ...lost };
}
