import type { AddRequest, NewPartner } from "../../model/add.ts";
import type { Network, Partner } from "../../model/network.ts";
import type { Asked } from "../../model/plan.ts";
import type { Problem } from "../../model/problems/problem.ts";
import { toolkitOf } from "../documents/parse-path.ts";
import { parseNetwork } from "../node/parse-network.ts";
import { redactAddress } from "../sync/address.ts";
import type { ReadFiles } from "../sync/understand.ts";
import { toSources, type Version } from "../sync/versions.ts";
import { ABOUT_ADD, checkPartner } from "./check.ts";

/** What a repository is: a partner that can be added, one that cannot, or one that was not written for Commonkit. */
export type Decided =
  | { kind: "partner"; partner: NewPartner; theirs: Network }
  | { kind: "refused"; problem: Problem }
  | { kind: "foreign" };

/** Decides from all files of a repository what it is, and which entry the request leads to. */
export function decidePartner(
  request: AddRequest,
  network: Network,
  files: ReadFiles,
  isOnDisk: boolean,
): Decided {
  const described = files.found.get("network.yaml");
  if (described === undefined && !files.rejected.has("network.yaml")) return { kind: "foreign" };
  const refuse = (problem: Problem): Decided => ({ kind: "refused", problem });
  const theirs = readDescription(described);
  if ("cause" in theirs) {
    const address = redactAddress(request.from);
    return refuse({ ...ABOUT_ADD, code: "add-description-unusable", address, ...theirs });
  }
  const partner = planEntry(request, theirs, isOnDisk);
  if (partner === null) {
    const code = theirs.id === network.id ? "add-own" : "add-no-address";
    return refuse({ ...ABOUT_ADD, code, id: theirs.id });
  }
  const wrong = checkPartner(partner, request, network) ?? checkToolkits(partner, files);
  return wrong === null ? { kind: "partner", partner, theirs } : refuse(wrong);
}

/**
 * The entry that a request leads to, now that the partner has given its id. For a folder or bundle, the address is the one in the
 * request, or else the one where the partner shows its files, as Git asks for it. Null if there is none.
 */
function planEntry(request: AddRequest, theirs: Network, isOnDisk: boolean): NewPartner | null {
  const { from, address, ref, include, languages, follow } = request;
  const shown = theirs.repository?.replace(/\/+$/, "").replace(/(\.git)?$/, ".git");
  const url = isOnDisk ? (address ?? shown) : from;
  if (url === undefined) return null;
  return { id: theirs.id, url, ref, include, languages, follow, substitute: isOnDisk ? from : null };
}

/** A node's description of itself; otherwise the first mistake in it, null if it is not an ordinary file. */
function readDescription(
  version: Version | undefined,
): Network | { cause: Extract<Problem, { code: "add-description-unusable" }>["cause"] } {
  const [file] = version ? toSources("add", new Map([["network.yaml", version]])) : [];
  if (file === undefined) return { cause: null };
  const { network, problems } = parseNetwork(file, "partner");
  return network ?? { cause: problems.find(({ severity }) => severity === "error") ?? null };
}

function checkToolkits({ include }: NewPartner, { blobs }: ReadFiles): Problem | null {
  const toolkits = [...new Set([...blobs.keys()].flatMap((path) => toolkitOf(path) ?? []))];
  const toolkit = include.find((one) => !toolkits.includes(one));
  return toolkit === undefined ? null : { ...ABOUT_ADD, code: "add-toolkit-unknown", toolkit, toolkits };
}

/** A request as a partner about which no more is known than what was asked for. */
export function toAsked({ from, id, address, ref }: AddRequest, network: Network): Asked {
  const place = { line: 1, column: 1 };
  const nothing = { include: null, languages: null, licences: null, signers: null, adopt: null };
  const partner = {
    ...nothing,
    id: id ?? "",
    url: address ?? from,
    mirrors: [],
    ref: ref ?? "main",
    follow: false,
    place,
  };
  return { partner, via: network.id, place };
}

/** The same once it is known which entry will be written. */
export function toPartner(asked: Partner, { id, url, include, languages, follow }: NewPartner): Partner {
  const [first, ...others] = languages;
  return {
    ...asked,
    ...{ id, url, follow },
    include: include.length > 0 ? include : null,
    languages: first === undefined ? null : [first, ...others],
  };
}
