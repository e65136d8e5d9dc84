import { describeCandidate, planEntry } from "../../core/add/candidate.ts";
import { ABOUT_ADD, checkPartner, checkRequest } from "../../core/add/check.ts";
import { suggestAdopt } from "../../core/add/suggest.ts";
import { isLicenceFile, recogniseLicence } from "../../core/adopt/licence.ts";
import { parseNetwork } from "../../core/node/parse-network.ts";
import { nameMirror, redactAddress } from "../../core/sync/address.ts";
import { parseText } from "../../core/sync/bytes.ts";
import { makeLicenceJudge } from "../../core/sync/licences.ts";
import { type ReadFiles, understandFiles } from "../../core/sync/understand.ts";
import { toSources, type Version, type Versions } from "../../core/sync/versions.ts";
import { renameMirror } from "../../io/git/mirror.ts";
import { readBlobs, readTree } from "../../io/git/tree.ts";
import type { AddRequest, Looked, NewPartner } from "../../model/add.ts";
import type { Network, Partner } from "../../model/network.ts";
import type { Problem } from "../../model/problems/problem.ts";
import type { RemoteFault, SyncLimits } from "../../model/remote.ts";
import type { Inputs } from "../sync/inputs.ts";
import { readFiles } from "../sync/read.ts";
import { describeFailure, type Visit, visit } from "./fetch.ts";

/** What came of a look. */
export type Look = Omit<Looked, "sources">;

const stop = (...problems: readonly Problem[]): Look => ({ candidate: null, suggestion: null, problems });

/**
 * Looks at a repository with the eyes of sync, and tells what it would bring. Nothing is written but the cache; that gets the name under
 * which sync looks for it, so that nothing is fetched twice.
 */
export async function look(
  root: string,
  inputs: Inputs,
  request: AddRequest,
  limits: SyncLimits,
): Promise<Look> {
  const { network } = inputs;
  const refused = checkRequest(request, network);
  if (refused !== null) return stop(refused);
  const visited = await visit(root, network, request, limits);
  if (!visited.ok) return stop(visited.fault);
  const { asked, fetched, isSubstitute } = visited.value;
  const fail = (fault: RemoteFault) => stop(describeFailure(network, request, asked, null, fault));
  const all = await readFiles(asked, fetched, new Map(), limits);
  if (!all.ok) return fail(all.fault);

  const described = all.value.found.get("network.yaml");
  if (described === undefined && !all.value.rejected.has("network.yaml"))
    return suggest(visited.value, request, network, limits);
  const theirs = readDescription(described);
  if ("cause" in theirs)
    return stop({
      ...ABOUT_ADD,
      code: "add-description-unusable",
      address: redactAddress(request.from),
      ...theirs,
    });
  const partner = planEntry(request, theirs, isSubstitute);
  const wrong =
    partner === null
      ? theirs.id === network.id
        ? ({ ...ABOUT_ADD, code: "add-own", id: theirs.id } as const)
        : ({ ...ABOUT_ADD, code: "add-no-address", id: theirs.id } as const)
      : (checkPartner(partner, request, network) ?? checkToolkits(partner, all.value));
  if (wrong !== null) return stop(wrong);
  return partner === null
    ? stop()
    : understand(root, inputs, visited.value, partner, theirs, all.value, limits);
}

/** Reads what is asked for, as sync will. */
async function understand(
  root: string,
  { network, lock }: Inputs,
  { asked, fetched, name }: Visit,
  partner: NewPartner,
  theirs: Network,
  all: ReadFiles,
  limits: SyncLimits,
): Promise<Look> {
  const chosen = { ...asked, partner: toPartner(asked.partner, partner) };
  const read = await readFiles(chosen, fetched, all.found, limits);
  if (!read.ok) throw new Error(`a part of what was read cannot be read: ${read.fault}`);
  const before = { previous: null, earlier: new Map<string, Version>(), present: [] };
  const judge = makeLicenceJudge(chosen, null, before.earlier);
  const { settled, problems } = understandFiles(chosen, fetched.facts, read.value, before, judge);
  if (settled.kind !== "found") return stop(...problems);
  renameMirror(root, name, nameMirror(partner.id, partner.url));
  const { source } = settled;
  const kept: Versions = new Map([...read.value.found].filter(([path]) => Object.hasOwn(source.files, path)));
  const own = network.id;
  const candidate = describeCandidate({ partner, theirs, source, kept, all: all.found, lock, own, problems });
  return { candidate, suggestion: null, problems: [] };
}

function toPartner(asked: Partner, { id, url, include, languages, follow }: NewPartner): Partner {
  const [first, ...others] = languages;
  return {
    ...asked,
    ...{ id, url, follow },
    include: include.length > 0 ? include : null,
    languages: first === undefined ? null : [first, ...others],
  };
}

/** What a node says of itself; without that the first mistake, null when it is no ordinary file. */
function readDescription(
  version: Version | undefined,
): Network | { cause: Extract<Problem, { code: "add-description-unusable" }>["cause"] } {
  const [file] = version ? toSources("add", new Map([["network.yaml", version]])) : [];
  if (file === undefined) return { cause: null };
  const { network, problems } = parseNetwork(file, "partner");
  return network ?? { cause: problems.find(({ severity }) => severity === "error") ?? null };
}

function checkToolkits({ include }: NewPartner, { blobs }: ReadFiles): Problem | null {
  const toolkits = [
    ...new Set([...blobs.keys()].flatMap((path) => /^toolkits\/([^/]+)\//.exec(path)?.[1] ?? [])),
  ];
  const toolkit = include.find((one) => !toolkits.includes(one));
  return toolkit === undefined ? null : { ...ABOUT_ADD, code: "add-toolkit-unknown", toolkit, toolkits };
}

/** For a repository that was not written for Commonkit: an entry to begin with. */
async function suggest(
  { asked, fetched: { mirror, facts } }: Visit,
  request: AddRequest,
  network: Network,
  limits: SyncLimits,
): Promise<Look> {
  const tree = await readTree(mirror, facts.commit, limits, "everywhere");
  if (!tree.ok) return stop(describeFailure(network, request, asked, null, tree.fault));
  const file = tree.value.find(
    ({ path, mode, size }) => path && mode === "100644" && size && isLicenceFile(path),
  );
  const read = file ? await readBlobs(mirror, [file.blob], limits) : null;
  const text = file && read?.ok ? parseText(read.value.get(file.blob) ?? new Uint8Array()) : null;
  const taken = [network.id, ...network.partners.map(({ id }) => id)];
  const suggestion = suggestAdopt(tree.value, asked.partner.url, text && recogniseLicence(text), taken);
  const address = redactAddress(request.from);
  const { entry = null, documents = 0 } = suggestion ?? {};
  return { ...stop({ ...ABOUT_ADD, code: "add-not-a-node", address, documents }), suggestion: entry };
}
