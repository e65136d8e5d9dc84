import { basename, dirname, resolve } from "node:path";
import type { Commit, NodeId } from "../../model/ids.ts";
import type { Asset, SourceFile } from "../../model/source.ts";
import { assetEnding } from "../../values/asset-names.ts";
import { listFiles as listPlaced, readBytes, readListed, readText as readTextFile } from "./files.ts";
import { type OnReadFault, readOr } from "./read-fault.ts";

/** The most bytes of one text file that are read; one more than any valid file has, so that the parser's own length check reports it. */
const MOST_TEXT = 4 * 1024 * 1024;
/** The lock of a large network is the largest file of all. */
const MOST_LOCK = 64 * 1024 * 1024;
/** The most bytes that a picture or PDF can have; one more is read, so that a larger one can be reported. */
export const MOST_ASSET = 16 * 1024 * 1024;

const TEXT = /\.(md|yaml|yml)$/;

/** Where files are that a stopped command could not put in their places, as `readPending` says; null for one that is to be removed. */
type Pending = ReadonlyMap<string, string | null>;

const NONE: Pending = new Map();

/** Like `listFiles` of a folder, with what is not in its place yet. */
function listFiles(root: string, folder: string, pending: Pending, onFault?: OnReadFault): string[] {
  const placed = listPlaced(root, folder, onFault);
  if (pending.size === 0) return placed;
  const waiting = [...pending].flatMap(([path, at]) =>
    at !== null && path.startsWith(`${folder}/`) ? [path] : [],
  );
  return [...placed.filter((path) => !pending.has(path)), ...waiting].sort();
}

/** One file at the root of a node, as text; null if it does not exist. */
export async function readText(root: string, path: string, pending = NONE): Promise<string | null> {
  return readTextFile(root, pending.get(path) ?? path, MOST_LOCK);
}

/**
 * A node's own texts: `network.yaml`, then what is under `toolkits/` in alphabetical order. Links are not followed.
 * Their origin names no node: whose they are is said in `network.yaml`. With `onFault`, a text that cannot be read costs only itself.
 */
export async function readOwnFiles(
  root: string,
  pending = NONE,
  onFault?: OnReadFault,
): Promise<SourceFile[]> {
  const described = readTextFile(root, pending.get("network.yaml") ?? "network.yaml", MOST_TEXT);
  const listed = listFiles(root, "toolkits", pending, onFault).filter((path) => TEXT.test(path));
  const origin = (path: string) => ({ node: "", commit: null, path });
  return [
    ...(described === null
      ? []
      : [{ origin: origin("network.yaml"), path: "network.yaml", text: described }]),
    ...listed.flatMap((path) => readSource(root, path, origin(path), pending, onFault)),
  ];
}

/**
 * The texts that sync fetched from one partner, in alphabetical order; empty if there are none.
 * `since` says in which commit a file (by its path in the partner's repository) first arrived.
 */
export async function readPartnerFiles(
  root: string,
  node: NodeId,
  since: (path: string) => Commit | null,
  pending = NONE,
  onFault?: OnReadFault,
): Promise<SourceFile[]> {
  const folder = `partners/${node}`;
  return listFiles(root, folder, pending, onFault)
    .map((path) => path.slice(folder.length + 1))
    .filter((path) => TEXT.test(path))
    .flatMap((path) =>
      readSource(root, `${folder}/${path}`, { node, commit: since(path), path }, pending, onFault),
    );
}

/** Pictures and PDFs of one node: its own (`node` null) or those that sync fetched, in alphabetical order. */
export async function readAssets(
  root: string,
  node: NodeId | null,
  since: (path: string) => Commit | null,
  pending = NONE,
  onFault?: OnReadFault,
): Promise<Asset[]> {
  const base = node === null ? "" : `partners/${node}/`;
  return listFiles(root, `${base}toolkits`, pending, onFault)
    .filter((path) => assetEnding(path) !== null)
    .flatMap((path) => {
      const bytes = readOr(() => readBytes(root, pending.get(path) ?? path, MOST_ASSET + 1), onFault);
      const own = path.slice(base.length);
      return bytes === null
        ? []
        : [{ origin: { node: node ?? "", commit: since(own), path: own }, path, bytes }];
    });
}

function readSource(
  root: string,
  path: string,
  origin: SourceFile["origin"],
  pending: Pending,
  onFault: OnReadFault | undefined,
): SourceFile[] {
  const text = readOr(() => readListed(root, pending.get(path) ?? path, MOST_TEXT), onFault);
  return text === null ? [] : [{ origin, path, text }];
}

/** The most bytes of a directory's file that are read; larger ones are better fetched in pages. */
const MOST_HSDS = 64 * 1024 * 1024;

/** A JSON file that someone names, wherever it is; a word for why it cannot be read. */
export async function readHsdsFile(
  folder: string,
  path: string,
): Promise<{ value: unknown } | "missing" | "not-json" | "too-large"> {
  const text = readTextFile(dirname(resolve(folder, path)), basename(path), MOST_HSDS + 1);
  if (text === null) return "missing";
  if (text.length > MOST_HSDS) return "too-large";
  try {
    // Some programs put a mark at the start that is not JSON.
    return { value: JSON.parse(text.replace(/^\ufeff/, "")) };
  } catch {
    return "not-json";
  }
}
