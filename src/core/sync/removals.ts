import type { NodeId } from "../../model/ids.ts";
import type { LockedSource } from "../../model/lock.ts";
import type { SyncLimits, TreeEntry } from "../../model/remote.ts";
import { parsePath } from "../documents/parse-path.ts";
import { parseNode } from "../node/parse-node.ts";
import { toSources, type Versions } from "./versions.ts";

/** Fewer documents than this can always go without being accepted. */
const FEWEST = 3;
/** Up to this share of all documents can go without being accepted. */
const PART = 1 / 5;

/** Documents that are gone, without the node's id in front, in alphabetical order, and how many there were. */
export interface Removals {
  gone: readonly string[];
  total: number;
}

/** Compares two lists of paths; a document is gone if no language of it is left. */
export function listGone(before: Iterable<string>, after: Iterable<string>): Removals {
  const had = listDocuments(before);
  const has = listDocuments(after);
  return { gone: [...had].filter((id) => !has.has(id)).sort(), total: had.size };
}

/** True if more are gone than can go without being accepted. */
export const isTooMany = ({ gone, total }: Removals): boolean =>
  gone.length >= FEWEST && gone.length > total * PART;

/** Leaves out documents that only have another name now, as these new texts say (`formerly`). */
export function withoutMoved(node: NodeId, { gone, total }: Removals, texts: Versions): Removals {
  const { documents } = parseNode(node, toSources(node, texts), "partner").content;
  const former = new Set(documents.flatMap(({ formerly }) => formerly));
  return { gone: gone.filter((id) => !former.has(`${node}/${id}`)), total };
}

/** Texts that may give former ids of a document: documents that are new or changed, and the descriptions of their toolkits. `before` are Git's ids by path. */
export function listTelling(
  before: ReadonlyMap<string, string>,
  after: readonly TreeEntry[],
  { textBytes }: Pick<SyncLimits, "textBytes">,
): readonly { path: string; blob: string }[] {
  return after.flatMap(({ path, blob, mode, size }) => {
    const isFile = mode === "100644" || mode === "100755";
    if (path === null || !isFile || size === null || size > textBytes) return [];
    const { kind } = parsePath(path);
    const isNew = kind === "document" && before.get(path) !== blob;
    return isNew || kind === "toolkit" ? [{ path, blob }] : [];
  });
}

/** Git's ids of the files that are used from a source, by path. */
export const lockedBlobs = ({ files }: LockedSource): Map<string, string> =>
  new Map(Object.entries(files).map(([path, { blob }]) => [path, blob]));

/** Git's ids of all files of a tree, by path; those whose name is not text are left out. */
export const listBlobs = (entries: readonly TreeEntry[]): Map<string, string> =>
  new Map(entries.flatMap(({ path, blob }) => (path === null ? [] : [[path, blob] as const])));

function listDocuments(paths: Iterable<string>): Set<string> {
  const ids = new Set<string>();
  for (const path of paths) {
    const place = parsePath(path);
    if (place.kind === "document") ids.add(`${place.toolkit}/${place.slug}`);
  }
  return ids;
}
