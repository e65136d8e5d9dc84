import type { NodeId } from "../../model/ids.ts";
import type { RemovedFile } from "../../model/lock.ts";
import { parsePath } from "../documents/parse-path.ts";
import type { LocalNode } from "./plan.ts";

/** Documents that a partner removed, and that are no longer among its files here: by their paths in its repository, at least one. */
export interface RemovedTexts {
  node: NodeId;
  files: readonly (readonly [path: string, removed: RemovedFile])[];
}

/** What was removed under the name of a document or toolkit; null if nothing was, or if something has that name. */
export function findRemovedFiles({ view, lock }: LocalNode, name: string): RemovedTexts | null {
  if (view.documents.some(({ id }) => `${id}/`.startsWith(`${name}/`))) return null;
  const [node = ""] = name.split("/");
  const files = Object.entries(lock.sources[node]?.removed ?? {}).filter(([path, { formerly = [] }]) => {
    const place = parsePath(path);
    const id = place.kind === "document" ? `${node}/${place.toolkit}/${place.slug}` : "";
    return `${id}/`.startsWith(`${name}/`) || formerly.includes(name);
  });
  return files.length === 0 ? null : { node, files };
}
