import { assetAddress } from "../../core/catalog/asset-address.ts";
import { oneForm } from "../../core/documents/path-of-link.ts";
import { followCommits } from "../../core/node/follow-commits.ts";
import { judgePicture } from "../../core/node/judge-picture.ts";
import { listSources, parseContents } from "../../core/node/parse-contents.ts";
import { parseLock } from "../../core/node/parse-lock.ts";
import { parseNetwork } from "../../core/node/parse-network.ts";
import { parseStatus } from "../../core/node/parse-status.ts";
import { readBases } from "../../core/overrides/base-texts.ts";
import { hasTurn, waitForTurn } from "../../io/files/busy.ts";
import { hasJournal, recoverJournal } from "../../io/files/journal.ts";
import { type Pending, readPending } from "../../io/files/journal-state.ts";
import { hasDropped, keptPath, listKept } from "../../io/files/kept.ts";
import {
  MOST_ASSET,
  readAssets,
  readOwnFiles,
  readPartnerFiles,
  readText,
} from "../../io/files/node-files.ts";
import { type OnReadFault, ReadFailed } from "../../io/files/read-fault.ts";
import type { NodeId } from "../../model/ids.ts";
import type { Loaded, LoadedNode } from "../../model/loaded.ts";
import type { CannotWrite } from "../../model/problems/machine.ts";
import type { Problem } from "../../model/problems/problem.ts";
import type { SourceFile } from "../../model/source.ts";
import { startOf } from "../../values/place.ts";
import { describeReadFault, describeWriteFault } from "./turn.ts";

const missing: Problem = {
  code: "network-missing",
  severity: "error",
  place: startOf("network.yaml"),
};

/** Reads a node from its own files and those that sync fetched, file by file; a file that cannot be used costs only itself. */
export async function loadNode(root: string): Promise<Loaded> {
  try {
    return await load(root);
  } catch (fault) {
    // One of the three files without which nothing can be said of the others.
    if (!(fault instanceof ReadFailed)) throw fault;
    return { node: null, problems: [describeReadFault(fault)], sources: new Map() };
  }
}

async function load(root: string): Promise<Loaded> {
  const { unfinished, pending } = await completeJournal(root);
  const unread: Problem[] = [];
  const onFault = (fault: ReadFailed) => void unread.push(describeReadFault(fault));
  const own = await readOwnFiles(root, pending, onFault);
  const sources = new Map(own.map(({ path, text }) => [path, text]));
  const file = own.find(({ path }) => path === "network.yaml");
  if (!file) return { node: null, problems: [missing], sources };
  const { network, problems: described } = parseNetwork(file, "own");
  if (network === null) return { node: null, problems: described, sources };
  const lock = parseLock(await readText(root, "network.lock.json", pending), "network.lock.json");
  const status = parseStatus(await readText(root, "network.status.json", pending), "network.status.json");
  const problems: Problem[] = [...unfinished, ...listLeft(root), ...lock.problems, ...status.problems];
  if (lock.lock === null || status.status === null) return { node: null, problems, sources };

  const ids = listSources(network, lock.lock);
  const partners = new Map<NodeId, readonly SourceFile[]>();
  for (const id of ids) {
    const locked = lock.lock.sources[id]?.files ?? {};
    const files = await readPartnerFiles(root, id, (path) => locked[path]?.since ?? null, pending, onFault);
    partners.set(id, files);
    for (const { path, text } of files) sources.set(path, text);
  }
  const parsed = parseContents(network, lock.lock, own, partners);
  const head = { network, lock: lock.lock, status: status.status };
  const followed = followCommits(parsed.contents, readBases(sources));
  const { broken, ...pictures } = await readPictures(root, ids, pending, onFault);
  return {
    node: { ...head, ...followed, ...pictures },
    problems: [...problems, ...unread, ...parsed.problems, ...broken],
    sources,
  };
}

/** Seconds to wait for a sync that is just putting its files in place. */
const PATIENCE = 10;

/**
 * No command ever reads half of two versions: what a sync has decided is put in place first, by that sync, or here if it was killed. If the disk
 * refuses that, the problem says so, and what is `pending` is read from where it waits.
 */
async function completeJournal(
  root: string,
): Promise<{ unfinished: readonly Problem[]; pending: Pending["files"] }> {
  if (!hasJournal(root)) return { unfinished: [], pending: new Map() };
  const fault = await tryRecover(root);
  const { files, of } = readPending(root);
  const counts = { placed: of - files.size, of };
  return { unfinished: fault === null ? [] : [{ ...fault, ...counts }], pending: files };
}

/** What the disk refuses; null if all is in place, or another run has the turn. */
async function tryRecover(root: string): Promise<CannotWrite | null> {
  try {
    const turn = hasTurn(root) ? null : await waitForTurn(root, PATIENCE);
    try {
      // Does nothing while another run has the turn.
      recoverJournal(root);
    } finally {
      if (turn?.ok) turn.release();
    }
    return null;
  } catch (fault) {
    return describeWriteFault(fault);
  }
}

/** What a stopped command could no longer write, because someone had changed the files. */
export const listLeft = (root: string): readonly Problem[] => [
  ...listKept(root).map(
    (path): Problem => ({
      code: "edit-kept",
      severity: "warning",
      place: startOf(path),
      wanted: keptPath(path),
    }),
  ),
  ...(hasDropped(root)
    ? [{ code: "rest-dropped", severity: "warning", place: startOf("network.yaml") } as const]
    : []),
];

async function readPictures(
  root: string,
  partners: readonly NodeId[],
  pending: Pending["files"],
  onFault: OnReadFault,
): Promise<Pick<LoadedNode, "files" | "assets"> & { broken: readonly Problem[] }> {
  const files = new Map<string, Uint8Array>();
  const assets = new Map<string, string>();
  const broken: Problem[] = [];
  for (const node of [null, ...partners]) {
    for (const { path, bytes } of await readAssets(root, node, () => null, pending, onFault)) {
      // Those of partners were judged when they arrived.
      const problem = node === null ? judgePicture(path, bytes, MOST_ASSET) : null;
      if (problem !== null) {
        broken.push(problem);
        continue;
      }
      const address = assetAddress(path, bytes);
      assets.set(oneForm(path), address);
      files.set(address, bytes);
    }
  }
  return { files, assets, broken };
}
