import type { Partner } from "../../model/network.ts";
import type { EntryFault } from "../../model/problems/sync.ts";
import type { SyncLimits, TreeEntry } from "../../model/remote.ts";
import { assetEnding } from "../../values/asset-names.ts";
import { compareText } from "../../values/order.ts";
import { isInToolkits, toolkitOf } from "../documents/parse-path.ts";

/** A file of a partner's tree that can be used. */
export interface ChosenFile {
  path: string;
  blob: string;
  size: number;
  kind: FileKind;
}

export type FileKind = "text" | "lock" | "asset";

/** The content of a partner's tree, sorted by what becomes of it. */
export interface ChosenTree {
  files: readonly ChosenFile[];
  /** Entries that look as if they were meant to be shared, but are never used. */
  refused: readonly { path: string; blob: string; reason: EntryFault }[];
  /** Paths of kinds that are not shared. */
  others: readonly string[];
}

const LONGEST_PATH = 240;
const LONGEST_PART = 100;
/** One part of a path: short, plain names that mean the same on every disk. */
const PART = /^[a-z0-9_][a-z0-9_.@+-]*$/i;
/** https://learn.microsoft.com/en-us/windows/win32/fileio/naming-a-file */
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d|conin\$|conout\$)(\.|$)/i;

/**
 * Sorts a partner's tree by an allow-list: `network.yaml`, `network.lock.json`, and under `toolkits/` Markdown, YAML, pictures and PDF, as regular
 * files with plain names. Toolkits that were not asked for are ignored.
 */
export function chooseFiles(
  entries: readonly TreeEntry[],
  include: Partner["include"],
  limits: SyncLimits,
): ChosenTree {
  const files: ChosenFile[] = [];
  const refused: { path: string; blob: string; reason: EntryFault }[] = [];
  const others: string[] = [];
  const names = new Map<string, string>();
  for (const entry of [...entries].sort(compareEntries)) {
    const path = entry.path ?? "";
    const kind = kindOf(path);
    if (entry.path !== null && !isIncluded(path, include)) continue;
    const refuse = (reason: EntryFault) => refused.push({ path: shown(path), blob: entry.blob, reason });
    if (entry.path === null) refuse("name");
    else if (entry.mode === "160000") refuse("submodule");
    else if (entry.mode !== "100644" && entry.mode !== "100755") refuse("link");
    else if (kind === null) others.push(shown(path));
    else {
      const fault = nameFault(path) ?? twinFault(path, names);
      if (fault !== null) refuse(fault);
      else if (entry.size === null || entry.size > limitOf(kind, limits)) refuse("too-large");
      else files.push({ path, blob: entry.blob, size: entry.size, kind });
    }
  }
  return { files, refused, others };
}

/** True for everything outside toolkits, and for toolkits that are wanted. */
export function isIncluded(path: string, include: Partner["include"]): boolean {
  return include === null || !isInToolkits(path) || include.includes(toolkitOf(path) ?? "");
}

function nameFault(path: string): EntryFault | null {
  const parts = path.split("/");
  if (path.length > LONGEST_PATH || parts.some((part) => part.length > LONGEST_PART)) return "name";
  if (parts.some((part) => RESERVED.test(part))) return "reserved";
  return parts.every((part) => PART.test(part) && !part.endsWith(".")) ? null : "name";
}

/**
 * A second name that some disks confuse with the first: capitals make no difference, in folders either; or a folder where a file
 * is. The lower-case one stays. (Accents need no check: plain names never have them.)
 */
function twinFault(path: string, names: Map<string, string>): EntryFault | null {
  const parts = path.split("/");
  const folders = parts.slice(1).map((_, index) => `${parts.slice(0, index + 1).join("/")}/`);
  if (names.has(path.toLowerCase()) || names.has(`${path.toLowerCase()}/`)) return "twin";
  for (const folder of folders) {
    const known = names.get(folder.toLowerCase());
    if ((known !== undefined && known !== folder) || names.has(folder.toLowerCase().slice(0, -1)))
      return "twin";
  }
  for (const name of [...folders, path]) names.set(name.toLowerCase(), name);
  return null;
}

function kindOf(path: string): FileKind | null {
  if (path === "network.lock.json") return "lock";
  if (path === "network.yaml") return "text";
  if (!isInToolkits(path)) return null;
  return /\.(md|yaml)$/.test(path) ? "text" : assetEnding(path) !== null ? "asset" : null;
}

function limitOf(kind: FileKind, limits: SyncLimits): number {
  return kind === "text" ? limits.textBytes : limits.assetBytes;
}

/** Any name, made safe to show and to write into the lock. */
export function shown(path: string): string {
  const plain = path.slice(0, LONGEST_PATH).replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\\]/gu, "\uFFFD");
  return plain.replace(/(?<=^|\/)\.{0,2}(?=\/|$)/g, "\uFFFD");
}

/** In alphabetical order, lower-case names first: if two names are twins, that one is right. */
export function compareEntries({ path: a }: TreeEntry, { path: b }: TreeEntry): number {
  const rank = (path: string | null) => (path === path?.toLowerCase() ? 0 : 1);
  return rank(a) - rank(b) || compareText(a ?? "", b ?? "");
}

/** True for a path that can be shown and written as it is, whatever letters are in it. */
export function isPlainPath(path: string): boolean {
  return path.length <= LONGEST_PATH && shown(path) === path;
}
