import { parseLock } from "../../core/node/parse-lock.ts";
import { parseNetwork } from "../../core/node/parse-network.ts";
import { parseStatus } from "../../core/node/parse-status.ts";
import { aboutSource } from "../../core/sync/about-source.ts";
import { isRef, settleAddresses } from "../../core/sync/address.ts";
import { listOwn } from "../../core/sync/queue.ts";
import { readText } from "../../io/files/files.ts";
import type { NodeId } from "../../model/ids.ts";
import type { Lock, Status } from "../../model/lock.ts";
import type { Network } from "../../model/network.ts";
import type { SyncOptions } from "../../model/plan.ts";
import type { Problem } from "../../model/problems/problem.ts";
import { startOf } from "../../values/place.ts";

/** Bytes that are read of each of a node's own three files. */
const MOST = 64 * 1024 * 1024;

/** What a sync begins with. */
export interface Inputs {
  network: Network;
  lock: Lock;
  status: Status;
}

/** Reads and checks what was asked and what was found before. `inputs` is null when our own files, or the command, are wrong. */
export function readInputs(
  root: string,
  options: SyncOptions,
): { inputs: Inputs | null; problems: Problem[]; sources: Map<string, string> } {
  const sources = new Map<string, string>();
  const read = (path: string): string | null => {
    const text = readText(root, path, MOST);
    if (text !== null) sources.set(path, text);
    return text;
  };
  const text = read("network.yaml");
  const place = startOf("network.yaml");
  if (text === null)
    return { inputs: null, problems: [{ code: "network-missing", severity: "error", place }], sources };
  const origin = { node: "", commit: null, path: "network.yaml" };
  const { network, problems: found } = parseNetwork({ origin, path: "network.yaml", text }, "own");
  const lock = parseLock(read("network.lock.json"), "network.lock.json");
  const status = parseStatus(read("network.status.json"), "network.status.json");
  const problems: Problem[] = [...found, ...lock.problems, ...status.problems];
  if (network === null || lock.lock === null || status.status === null)
    return { inputs: null, problems, sources };
  const wrong = [...listWrongPartners(root, network), ...listUnknown(network, lock.lock, options)];
  const inputs = wrong.length > 0 ? null : { network, lock: lock.lock, status: status.status };
  return { inputs, problems: [...problems, ...wrong], sources };
}

/** Partners of our own file that lead nowhere allowed, or that nobody could sign for: a mistake of ours, so nothing is done. */
function listWrongPartners(root: string, network: Network): Problem[] {
  return listOwn(network).flatMap((asked): Problem[] => {
    const about = { ...aboutSource(asked, null), severity: "error" as const };
    const { ref, signers } = asked.partner;
    if (signers !== null && !readText(root, signers, MOST)?.trim())
      return [{ ...about, code: "signers-missing", path: signers }];
    const addresses = settleAddresses(asked.partner, network.substitutes, true);
    if (!addresses.ok) return [{ ...about, code: "address-refused", ...addresses.fault }];
    return isRef(ref) ? [] : [{ ...about, code: "ref-refused", ref }];
  });
}

/** Names on the command line that nobody lists. */
function listUnknown(network: Network, lock: Lock, options: SyncOptions): Problem[] {
  const known: NodeId[] = [
    ...new Set([...network.partners.map(({ id }) => id), ...Object.keys(lock.sources)]),
  ];
  const place = startOf("network.yaml");
  const {
    partners = [],
    acceptRewrite,
    acceptRemovals = [],
    acceptLicence = [],
    acceptSigner = [],
  } = options;
  return [...new Set([...partners, ...acceptRewrite, ...acceptRemovals, ...acceptLicence, ...acceptSigner])]
    .filter((name) => !known.includes(name))
    .map((name) => ({ code: "partner-unknown", severity: "error", place, name, known }));
}
