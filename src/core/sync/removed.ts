import type { NodeId } from "../../model/ids.ts";
import type { LockedSource, RemovedFile } from "../../model/lock.ts";
import { compareText } from "../../values/order.ts";
import { parsePath } from "../documents/parse-path.ts";
import { parseNode } from "../node/parse-node.ts";
import { toSources, type Versions } from "./versions.ts";

/** The most removed documents that are remembered: the newest stay. */
const MOST_REMOVED = 1000;

/** What is known after reading a partner's files: what there was, what will be there, and what the new commit has. */
export interface RemovedInput {
  node: NodeId;
  previous: LockedSource | null;
  earlier: Versions;
  kept: ReadonlySet<string>;
  /** True for paths that are asked for and that the new commit does not have in any version. */
  isGone: (path: string) => boolean;
  commit: string;
  /** Day of that commit. */
  day: string;
}

/**
 * Documents that the partner removed, with those that were removed before; those that returned are no longer among them.
 * Empty if nothing was ever removed.
 */
export function listRemoved({
  node,
  previous,
  earlier,
  kept,
  isGone,
  commit,
  day,
}: RemovedInput): Record<string, RemovedFile> {
  const before = Object.entries(previous?.removed ?? {}).filter(([path]) => !kept.has(path));
  // Nothing else of a partner has an address.
  const gone = Object.keys(previous?.files ?? {}).flatMap((path) => {
    const place = parsePath(path);
    return place.kind === "document" && !kept.has(path) && isGone(path) ? [{ path, slug: place.slug }] : [];
  });
  const described = gone.length === 0 ? new Map() : describeTexts(node, earlier);
  const now = gone.map(({ path, slug }): [string, RemovedFile] => {
    const { title, formerly = [] } = described.get(path) ?? {};
    const named = { commit, day, title: title ?? slug.replaceAll("-", " ") };
    return [path, formerly.length > 0 ? { ...named, formerly } : named];
  });
  const newest = [...new Map([...before, ...now])]
    .sort(([a, one], [b, other]) => compareText(other.day, one.day) || compareText(a, b))
    .slice(0, MOST_REMOVED);
  return Object.fromEntries(newest.sort(([a], [b]) => compareText(a, b)));
}

/** Titles and former ids of the existing texts, by path. */
function describeTexts(
  node: NodeId,
  earlier: Versions,
): ReadonlyMap<string, Pick<RemovedFile, "title" | "formerly">> {
  const { documents } = parseNode(node, toSources(node, earlier), "partner").content;
  return new Map(documents.map(({ origin, title, formerly }) => [origin.path, { title, formerly }]));
}
