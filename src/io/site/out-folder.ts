import {
  existsSync,
  lstatSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
import type { OutRefused } from "../../model/problems/build.ts";
import { isIn } from "../files/safe-path.ts";

/** A file in every site that was written to a folder of its own: the id of the node that it is of. By this a later build knows the folder. */
const MARK = ".commonkit-site";

/** A new site next to its place, and the one that it replaces. */
export const asideOf = (out: string) => ({
  next: `${out}.commonkit-next`,
  former: `${out}.commonkit-former`,
});

/** Folders of a node in which a site would be taken for content, or would be lost. */
const KEPT = new Set(["toolkits", "partners", ".commonkit", ".git"]);

/** Why a site of the node `id` at `root` cannot be written to a folder, and which folder is in the way; null if nothing of other people is there. */
export function judgeOut(
  root: string,
  out: string,
  id: string,
): Pick<OutRefused, "folder" | "reason"> | null {
  const [here, place] = [realpathSync(root), realOf(out)];
  const within = relative(here, place).split(sep);
  if (isIn(here, place) || (isIn(place, here) && KEPT.has(within[0] ?? "")))
    return { folder: out, reason: "node" };
  for (const folder of [out, ...Object.values(asideOf(out))]) {
    const reason = judgeFolder(folder, id);
    if (reason !== null) return { folder, reason };
  }
  return null;
}

function judgeFolder(folder: string, id: string): OutRefused["reason"] | null {
  if (lstatSync(folder, { throwIfNoEntry: false }) === undefined) return null;
  if (!existsSync(folder) || !lstatSync(realOf(folder)).isDirectory()) return "file";
  const names = readdirSync(folder);
  if (names.length === 0) return null;
  if (names.includes("network.yaml")) return "node";
  if (names.includes(".git")) return "repository";
  const owner = ownerOf(folder);
  if (owner === id) return null;
  return owner === null ? "not-a-site" : "other-site";
}

/** The id of the node that a folder is a site of; null if it is not a site. */
function ownerOf(folder: string): string | null {
  try {
    const mark = join(folder, MARK);
    if (existsSync(mark)) return readFileSync(mark, "utf8").trim();
    // A site from before there was a mark.
    const id: unknown = JSON.parse(readFileSync(join(folder, "catalog.json"), "utf8")).node?.id;
    return typeof id === "string" ? id : null;
  } catch {
    return null;
  }
}

/** Marks a folder as a site of this node. */
export function markSite(folder: string, id: string): void {
  writeFileSync(join(folder, MARK), `${id}\n`);
}

/** Removes a site, its mark last: if this is cut short, the next build still knows whose the rest is. Does nothing if it does not exist. */
export function removeSite(folder: string, id: string): void {
  const found = lstatSync(folder, { throwIfNoEntry: false });
  if (found?.isDirectory()) {
    const names = readdirSync(folder);
    if (names.length > 0 && !names.includes(MARK)) markSite(folder, id);
    for (const name of names) if (name !== MARK) rmSync(join(folder, name), { recursive: true, force: true });
  }
  rmSync(folder, { recursive: true, force: true });
}

/** A path without links, also if its end does not exist yet. */
function realOf(path: string): string {
  if (existsSync(path)) return realpathSync(path);
  const above = dirname(resolve(path));
  return above === path ? path : join(realOf(above), basename(path));
}
