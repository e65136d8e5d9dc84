import { listShown } from "../../core/begin/bring-in.ts";
import { type EarlierFile, restoreFiles } from "../../core/begin/restore-files.ts";
import { toolkitFolder } from "../../core/documents/format-path.ts";
import { parsePath } from "../../core/documents/parse-path.ts";
import { findRemovedFiles } from "../../core/localise/find-removed.ts";
import type { LocalNode } from "../../core/localise/plan.ts";
import { parseLock } from "../../core/node/parse-lock.ts";
import { openLast } from "../../io/git/own-history.ts";

/**
 * The node with what a partner removed under this name, as the node's own repository last had it: a sync commits what it fetched, so nothing
 * has to be asked of the partner. The same node if nothing was removed under this name, or if no commit has it.
 */
export async function withRemoved(root: string, node: LocalNode, name: string): Promise<LocalNode> {
  const removed = findRemovedFiles(node, name);
  if (removed === null) return node;
  const files: EarlierFile[] = [];
  for (const [path] of removed.files) files.push(...(await readWithShown(root, node, removed.node, path)));
  return restoreFiles(node, removed.node, files);
}

/** One document, with the description of its toolkit and the pictures in it as far as those are gone too. */
async function readWithShown(
  root: string,
  { sources, assets }: LocalNode,
  partner: string,
  path: string,
): Promise<EarlierFile[]> {
  const folder = `partners/${partner}/`;
  const read = await openLast(root, folder + path);
  const text = await read?.(folder + path);
  if (!read || !text) return [];
  const place = parsePath(path);
  const toolkit = place.kind === "document" ? `${toolkitFolder(place.toolkit)}toolkit.yaml` : "";
  const others = [folder + toolkit, ...listShown(folder + path, text.toString())];
  const lock = parseLock((await read("network.lock.json"))?.toString() ?? null, "network.lock.json").lock;
  const since = (own: string) => lock?.sources[partner]?.files[own]?.since ?? null;
  const files: EarlierFile[] = [{ path, bytes: text, since: since(path) }];
  for (const other of others) {
    if (!other.startsWith(folder) || sources.has(other) || assets.has(other)) continue;
    const bytes = await read(other);
    const own = other.slice(folder.length);
    if (bytes !== null) files.push({ path: own, bytes, since: since(own) });
  }
  return files;
}
