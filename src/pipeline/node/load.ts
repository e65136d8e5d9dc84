import { assetAddress } from "../../core/catalog/asset-address.ts";
import { placeInNetwork } from "../../core/files/locate.ts";
import { parseLock } from "../../core/node/parse-lock.ts";
import { parseNetwork } from "../../core/node/parse-network.ts";
import { parseNode } from "../../core/node/parse-node.ts";
import { parseStatus } from "../../core/node/parse-status.ts";
import { readBases } from "../../core/overrides/base-texts.ts";
import { waitForTurn } from "../../io/files/busy.ts";
import { hasJournal, recoverJournal } from "../../io/files/journal.ts";
import { readAssets, readOwnFiles, readPartnerFiles, readText } from "../../io/files/node-files.ts";
import type { NodeContent } from "../../model/content.ts";
import type { NodeId } from "../../model/ids.ts";
import type { Loaded, LoadedNode } from "../../model/loaded.ts";
import type { Lock } from "../../model/lock.ts";
import type { Network } from "../../model/network.ts";
import type { Problem } from "../../model/problems/problem.ts";
import type { SourceFile } from "../../model/source.ts";
import { startOf } from "../../values/place.ts";

const missing: Problem = {
  code: "network-missing",
  severity: "error",
  place: startOf("network.yaml"),
};

/** Reads a node from its own files and those that sync brought, file by file; a file that cannot be used costs only itself. */
export async function loadNode(root: string): Promise<Loaded> {
  await completeJournal(root);
  const own = await readOwnFiles(root);
  const sources = new Map(own.map(({ path, text }) => [path, text]));
  const file = own.find(({ path }) => path === "network.yaml");
  if (!file) return { node: null, problems: [missing], sources };
  const { network, problems: described } = parseNetwork(file, "own");
  if (network === null) return { node: null, problems: described, sources };
  const lock = parseLock(await readText(root, "network.lock.json"), "network.lock.json");
  const status = parseStatus(await readText(root, "network.status.json"), "network.status.json");
  const problems: Problem[] = [...lock.problems, ...status.problems];
  if (lock.lock === null || status.status === null) return { node: null, problems, sources };

  const contents: NodeContent[] = [];
  const take = (id: NodeId, files: readonly SourceFile[], trust: "own" | "partner"): void => {
    for (const { path, text } of files) sources.set(path, text);
    const parsed = parseNode(id, files, trust);
    contents.push(parsed.content);
    problems.push(...parsed.problems);
  };
  take(network.id, await readOwnFiles(root, network.id), "own");
  const partners = sourceOrder(network, lock.lock);
  for (const id of partners) {
    const locked = lock.lock.sources[id]?.files ?? {};
    const files = await readPartnerFiles(root, id, (path) => locked[path]?.since ?? null);
    const missing = Object.keys(locked);
    if (files.length > 0 || missing.length === 0) take(id, files, "partner");
    else problems.push(describeLoss(network, id, missing));
  }
  const pictures = await readPictures(root, partners);
  return {
    node: {
      network,
      lock: lock.lock,
      status: status.status,
      contents,
      bases: readBases(sources),
      ...pictures,
    },
    problems,
    sources,
  };
}

/** Seconds to wait for a sync that is just putting its files in place. */
const PATIENCE = 10;

/** Nobody reads half of two versions: what a sync has decided is first put in place, by itself or, when it was killed, by us. */
async function completeJournal(root: string): Promise<void> {
  if (!hasJournal(root)) return;
  const turn = await waitForTurn(root, PATIENCE);
  if (!turn.ok) return;
  try {
    recoverJournal(root);
  } finally {
    turn.release();
  }
}

/** Somebody deleted all that sync brought of a partner: that is told once, instead of all that is then not to be found. */
function describeLoss(network: Network, node: NodeId, missing: readonly string[]): Problem {
  const entry = network.partners.find(({ id }) => id === node)?.place;
  const place = entry ? placeInNetwork(entry) : startOf("network.yaml");
  const lost = { changed: [], missing, extra: [], repaired: false, kept: null };
  return { code: "partners-folder-changed", severity: "warning", place, node, ...lost };
}

async function readPictures(
  root: string,
  partners: readonly NodeId[],
): Promise<Pick<LoadedNode, "files" | "assets">> {
  const files = new Map<string, Uint8Array>();
  const assets = new Map<string, string>();
  for (const node of [null, ...partners]) {
    for (const { path, bytes } of await readAssets(root, node, () => null)) {
      const address = assetAddress(path, bytes);
      assets.set(path, address);
      files.set(address, bytes);
    }
  }
  return { files, assets };
}

/** Sources that we have something from: in the order of `network.yaml`, then those that partners brought. */
function sourceOrder(network: Network, lock: Lock): readonly NodeId[] {
  const asked = network.partners.map(({ id }) => id).filter((id) => lock.sources[id]);
  return [...asked, ...Object.keys(lock.sources).filter((id) => !asked.includes(id))];
}
