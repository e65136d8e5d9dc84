import { describeCandidate } from "../../core/add/candidate.ts";
import { ABOUT_ADD, checkRequest, describeFailure } from "../../core/add/check.ts";
import { decidePartner, toPartner } from "../../core/add/decide-partner.ts";
import { suggestAdopt } from "../../core/add/suggest.ts";
import { isLicenceFile, recogniseLicence } from "../../core/adopt/licence.ts";
import { nameMirror, redactAddress } from "../../core/sync/address.ts";
import { parseText } from "../../core/sync/bytes.ts";
import { makeLicenceJudge } from "../../core/sync/licences.ts";
import type { Inputs } from "../../core/sync/parse-inputs.ts";
import { type ReadFiles, understandFiles } from "../../core/sync/understand.ts";
import type { Version, Versions } from "../../core/sync/versions.ts";
import { renameMirror } from "../../io/git/mirror.ts";
import { readBlobs, readTree } from "../../io/git/tree.ts";
import type { AddRequest, Looked, NewPartner } from "../../model/add.ts";
import type { Network } from "../../model/network.ts";
import type { Problem } from "../../model/problems/problem.ts";
import type { RemoteFault, SyncLimits } from "../../model/remote.ts";
import { readFiles } from "../sync/read.ts";
import { type Visit, visit } from "./fetch.ts";

/** The result of looking at a repository. */
export type Look = Omit<Looked, "sources">;

/** A look that found no partner, and why. */
export const stop = (...problems: readonly Problem[]): Look => ({
  candidate: null,
  suggestion: null,
  problems,
});

/**
 * Looks at a repository as sync would, and reports what it would bring. Only the cache is written; it gets the name under
 * which sync looks for it, so that nothing is fetched twice.
 */
export async function look(
  root: string,
  inputs: Pick<Inputs, "network" | "lock">,
  request: AddRequest,
  limits: SyncLimits,
): Promise<Look> {
  const { network } = inputs;
  const refused = checkRequest(request, network);
  if (refused !== null) return stop(refused);
  const visited = await visit(root, network, request, limits);
  if (!visited.ok) return stop(visited.fault);
  const { request: found, asked, fetched, isSubstitute } = visited.value;
  const fail = (fault: RemoteFault) => stop(describeFailure(request, null, null, fault));
  const all = await readFiles(asked, fetched, new Map(), limits);
  if (!all.ok) return fail(all.fault);

  const decided = decidePartner(found, network, all.value, isSubstitute);
  if (decided.kind === "foreign") return suggest(visited.value, found, network, limits);
  if (decided.kind === "refused") return stop(decided.problem);
  const { partner, theirs } = decided;
  return understand(root, inputs, visited.value, partner, theirs, all.value, limits);
}

/** Reads what is asked for, as sync will. */
async function understand(
  root: string,
  { network, lock }: Pick<Inputs, "network" | "lock">,
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

/** For a repository that was not written for Commonkit: an entry to start with. */
async function suggest(
  { asked, fetched: { mirror, facts } }: Visit,
  request: AddRequest,
  network: Network,
  limits: SyncLimits,
): Promise<Look> {
  const tree = await readTree(mirror, facts.commit, limits, "everywhere");
  if (!tree.ok) return stop(describeFailure(request, null, null, tree.fault));
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
