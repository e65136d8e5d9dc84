import { parseNetwork } from "../core/parse-network.ts";
import { judgeBytes } from "../core/sync-bytes.ts";
import { chooseLanguages, judgeFiles, toSources, type Version, type Versions } from "../core/sync-judge.ts";
import { aboutSource, listNotTaken, listOthers } from "../core/sync-problems.ts";
import { assembleSource } from "../core/sync-source.ts";
import { chooseFiles } from "../core/sync-tree.ts";
import type { Fetched } from "../io/fetch-source.ts";
import { listFiles } from "../io/files.ts";
import { readBlobs, readTree } from "../io/tree.ts";
import type { LockedSource } from "../model/lock.ts";
import type { Network } from "../model/network.ts";
import type { Asked } from "../model/plan.ts";
import type { Problem } from "../model/problem.ts";
import type { CommitFacts, RemoteFault, Result, SyncLimits } from "../model/remote.ts";
import { fail, hold, type Outcome } from "./sync-outcome.ts";

/** A commit's files, as far as they may be taken: read, but not yet understood. */
interface ReadFiles {
  found: Map<string, Version>;
  /** Paths that are not taken, and why. */
  rejected: Map<string, { blob: string; why: string }>;
  /** Git's ids of all files of the tree. */
  blobs: ReadonlyMap<string, string>;
  others: readonly string[];
}

/**
 * Reads a fetched commit: its tree, chosen by the allow-list, and those blobs that are not on disk yet (`earlier`). The fault says that
 * there is too much, or that the mirror lacks what it should have.
 */
export async function readFiles(
  asked: Asked,
  { mirror, facts }: Pick<Fetched, "mirror" | "facts">,
  earlier: Versions,
  limits: SyncLimits,
): Promise<Result<ReadFiles, RemoteFault>> {
  const tree = await readTree(mirror, facts.commit, limits);
  if (!tree.ok) return tree;
  const chosen = chooseFiles(tree.value, asked.partner.include, limits);
  if (chosen.files.length > limits.files) return { ok: false, fault: "too-many-files" };
  if (chosen.files.reduce((sum, { size }) => sum + size, 0) > limits.sourceBytes)
    return { ok: false, fault: "too-large" };

  const isHere = ({ path, blob }: { path: string; blob: string }) => earlier.get(path)?.blob === blob;
  const wanted = chosen.files.filter((file) => !isHere(file)).map(({ blob }) => blob);
  const blobs = await readBlobs(mirror, [...new Set(wanted)], limits);
  if (!blobs.ok) return blobs;
  const found = new Map<string, Version>();
  const rejected = new Map<string, { blob: string; why: string }>();
  for (const { path, blob, reason } of chosen.refused) rejected.set(path, { blob, why: reason });
  for (const file of chosen.files) {
    const { path, blob, kind } = file;
    const bytes = blobs.value.get(blob) ?? new Uint8Array();
    const version = (isHere(file) && earlier.get(path)) || {
      blob,
      since: facts.commit,
      bytes,
      stored: false,
    };
    const fault = judgeBytes(path, kind, version.bytes);
    if (fault === null) found.set(path, version);
    else rejected.set(path, { blob, why: fault });
  }
  const all = new Map(chosen.files.map(({ path, blob }) => [path, blob]));
  return { ok: true, value: { found, rejected, blobs: all, others: chosen.others } };
}

/**
 * From files that were read to a source that may be published: who the node says it is, the languages asked for, and each text as a
 * build would read it. What cannot be used stays as it was.
 */
export function understandFiles(
  root: string,
  asked: Asked,
  facts: CommitFacts,
  { found, rejected, blobs, others }: ReadFiles,
  previous: LockedSource | null,
  earlier: Versions,
): Outcome {
  const { id, languages } = asked.partner;
  const about = aboutSource(asked, previous);
  const declared = readDeclared(id, found);
  if (declared.network === null) {
    const problem: Problem = { ...about, code: "partner-description-unusable", cause: declared.cause };
    return fail(asked, problem);
  }
  if (declared.network.id !== id) {
    const problem: Problem = { ...about, code: "partner-other-id", found: declared.network.id };
    return hold(asked, previous, facts.commit, "other-id", problem);
  }

  for (const path of rejected.keys()) {
    const before = earlier.get(path);
    if (before) found.set(path, before);
  }
  const isAskedFor = chooseLanguages(id, found, languages);
  const only = <T>(files: ReadonlyMap<string, T>) => new Map([...files].filter(([path]) => isAskedFor(path)));
  const { kept, failed } = judgeFiles(id, only(found), earlier);
  const notTaken = only(rejected);
  for (const [path, cause] of failed)
    if (!notTaken.has(path))
      notTaken.set(path, { blob: blobs.get(path) ?? "", why: cause?.code ?? "unusable" });

  const source = assembleSource(
    asked,
    facts,
    declared.network.licence,
    { kept, rejected: notTaken },
    previous,
  );
  const bytes = new Map(
    [...kept].filter(([, { stored }]) => !stored).map(([path, version]) => [path, version.bytes]),
  );
  const folder = `partners/${id}/`;
  const present = listFiles(root, folder.slice(0, -1)).map((path) => path.slice(folder.length));
  const problems = [...listNotTaken(asked, source, failed), ...listOthers(asked, source, others)];
  return { settled: { asked, kind: "found", source, bytes, present }, problems, network: declared.network };
}

/** What a partner's `network.yaml` says; without a network the first mistake in it, or null when it is not there. */
function readDeclared(
  node: string,
  found: Versions,
):
  | { network: Network }
  | { network: null; cause: Extract<Problem, { code: "partner-description-unusable" }>["cause"] } {
  const version = found.get("network.yaml");
  const [file] = version ? toSources(node, new Map([["network.yaml", version]])) : [];
  if (file === undefined) return { network: null, cause: null };
  const { network, problems } = parseNetwork(file, "partner");
  return network === null ? { network, cause: problems[0] ?? null } : { network };
}
