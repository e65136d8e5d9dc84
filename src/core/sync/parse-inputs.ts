import type { NodeId } from "../../model/ids.ts";
import type { Lock, Status } from "../../model/lock.ts";
import type { Network } from "../../model/network.ts";
import type { SyncOptions } from "../../model/plan.ts";
import type { Problem } from "../../model/problems/problem.ts";
import { startOf } from "../../values/place.ts";
import { parseLock } from "../node/parse-lock.ts";
import { parseNetwork } from "../node/parse-network.ts";
import { parseStatus } from "../node/parse-status.ts";
import { aboutSource } from "./about-source.ts";
import { isRef, settleAddresses } from "./address.ts";
import { listAccepted } from "./hold-traits.ts";
import { listOwn } from "./queue.ts";

/** What a sync starts with. */
export interface Inputs {
  network: Network;
  lock: Lock;
  status: Status;
  /** Partners that lock or status had under names that none can have: they are read without them. */
  unnamed: readonly NodeId[];
}

/** What was asked and what was found before, from the node's own three files by path. `inputs` is null if one of them cannot be used. */
export function parseInputs(texts: ReadonlyMap<string, string>): {
  inputs: Inputs | null;
  problems: readonly Problem[];
} {
  const path = "network.yaml";
  const text = texts.get(path);
  if (text === undefined)
    return { inputs: null, problems: [{ code: "network-missing", severity: "error", place: startOf(path) }] };
  const { network, problems } = parseNetwork({ origin: { node: "", commit: null, path }, path, text }, "own");
  const [lock, status] = [texts.get("network.lock.json") ?? null, texts.get("network.status.json") ?? null];
  const found = parseLock(lock, "network.lock.json");
  const known = parseStatus(status, "network.status.json");
  const all = [...problems, ...found.problems, ...known.problems];
  return network === null || found.lock === null || known.status === null
    ? { inputs: null, problems: all }
    : {
        inputs: { network, lock: found.lock, status: known.status, unnamed: listUnnamed(all) },
        problems: all,
      };
}

const listUnnamed = (problems: readonly Problem[]): readonly NodeId[] => [
  ...new Set(problems.flatMap((one) => (one.code === "partner-name-reserved" ? [one.node] : []))),
];

/** What is wrong with what the node's own file asks for, or with the command; `written` are paths of lists of signers that are not empty. */
export const checkInputs = (
  { network, lock }: Inputs,
  options: SyncOptions,
  written: ReadonlySet<string>,
): readonly Problem[] => [...listWrongPartners(network, written), ...listUnknown(network, lock, options)];

/** Partners in the node's own file whose address is not allowed, or that no one could sign for: a mistake of the node's own, so nothing is done. */
function listWrongPartners(network: Network, written: ReadonlySet<string>): Problem[] {
  return listOwn(network).flatMap((asked): Problem[] => {
    const about = { ...aboutSource(asked, null), severity: "error" as const };
    const { ref, signers } = asked.partner;
    if (signers !== null && !written.has(signers))
      return [{ ...about, code: "signers-missing", path: signers }];
    const addresses = settleAddresses(asked.partner, network.substitutes, true);
    if (!addresses.ok) return [{ ...about, code: "address-refused", ...addresses.fault }];
    return isRef(ref) ? [] : [{ ...about, code: "ref-refused", ref }];
  });
}

/** Names on the command line that are not listed as partners. */
function listUnknown(network: Network, lock: Lock, options: SyncOptions): Problem[] {
  const known: NodeId[] = [
    ...new Set([...network.partners.map(({ id }) => id), ...Object.keys(lock.sources)]),
  ];
  const place = startOf("network.yaml");
  return [...new Set([...(options.partners ?? []), ...listAccepted(options)])]
    .filter((name) => !known.includes(name))
    .map((name) => ({ code: "partner-unknown", severity: "error", place, name, known }));
}
