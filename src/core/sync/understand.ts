import type { LockedSource } from "../../model/lock.ts";
import type { Network } from "../../model/network.ts";
import type { Asked } from "../../model/plan.ts";
import type { Problem } from "../../model/problems/problem.ts";
import type { AdoptRefusal, FileMistake } from "../../model/problems/sync.ts";
import type { CommitFacts } from "../../model/remote.ts";
import { parseNetwork } from "../node/parse-network.ts";
import { aboutSource } from "./about-source.ts";
import { chooseLanguages, judgeFiles } from "./judge.ts";
import { keptReasons, listNeeded, listOurs, makeChangesJudge, type OursKept } from "./keep-ours.ts";
import type { LicenceJudge } from "./licences.ts";
import { fail, hold, type Outcome } from "./outcome.ts";
import { type AdoptNoteFacts, listAdoptNotes } from "./problems/adopted.ts";
import { listNotTaken, listOthers } from "./problems/not-taken.ts";
import { listRemoved } from "./removed.ts";
import { assembleSource } from "./source.ts";
import { isIncluded } from "./tree.ts";
import { toSources, type Version, type Versions } from "./versions.ts";

/** A commit's files, as far as they can be used: read, but not parsed yet. */
export interface ReadFiles {
  found: ReadonlyMap<string, Version>;
  /** Paths that are not used, and why. */
  rejected: ReadonlyMap<string, { blob: string; why: string }>;
  /** Git's ids of all files that can be used. */
  blobs: ReadonlyMap<string, string>;
  /** Paths of kinds that are not shared. */
  others: readonly string[];
  /** Set if the repository was not written for Commonkit: why nothing of it can be used, and what else to report. */
  adopted?: { refusal: AdoptRefusal | null; notes: readonly AdoptNoteFacts[] };
}

/** The state before: in the lock, and on disk with every byte as the lock says; and all paths on disk. */
export interface Before {
  previous: LockedSource | null;
  earlier: Versions;
  present: readonly string[];
  /** What the node has of its own there; left out for nothing. */
  ours?: OursKept;
}

/**
 * Turns files that were read into a source that can be published: the node's description of itself, the languages asked for, and each text as a
 * build would read it. What cannot be used stays as it was.
 */
export function understandFiles(
  asked: Asked,
  facts: CommitFacts,
  { found, rejected, blobs, others, adopted }: ReadFiles,
  { previous, earlier, present, ours = { removals: [], licences: [] } }: Before,
  judgeLicences: LicenceJudge,
): Outcome {
  const { id, languages } = asked.partner;
  const about = aboutSource(asked, previous);
  if (adopted?.refusal) return fail(asked, { ...about, code: "adopt-refused", reason: adopted.refusal });
  const { network, cause } = readDeclared(id, found);
  if (cause?.code === "unknown-format" && Number(cause.found) > cause.known) {
    const { found, known } = cause;
    const problem: Problem = { ...about, code: "partner-newer-format", found, known };
    return hold(asked, previous, facts.commit, "newer-format", problem);
  }
  if (network === null) return fail(asked, { ...about, code: "partner-description-unusable", cause });
  if (network.id !== id) {
    const found = network.id;
    return hold(asked, previous, facts.commit, "other-id", { ...about, code: "partner-other-id", found });
  }

  const usable = new Map(found);
  for (const path of rejected.keys()) {
    const before = earlier.get(path);
    if (before) usable.set(path, before);
  }
  const isAskedFor = chooseLanguages(id, usable, languages);
  const only = <T>(files: ReadonlyMap<string, T>) => new Map([...files].filter(([path]) => isAskedFor(path)));
  const isGone = (path: string): boolean =>
    (isSameLanguages(asked, previous) || isAskedFor(path)) &&
    isIncluded(path, asked.partner.include) &&
    !blobs.has(path) &&
    !rejected.has(path);
  const wanted = only(usable);
  const needed = listNeeded(id, { found: wanted, earlier }, ours, isGone);
  for (const path of needed) {
    const before = earlier.get(path);
    if (before) wanted.set(path, before);
  }
  const judgeChanges = makeChangesJudge(id, ours, earlier);
  const { kept, failed } = judgeFiles(id, wanted, earlier, judgeLicences, judgeChanges);
  const notTaken = only(rejected);
  for (const path of needed) {
    const blob = kept.get(path)?.blob;
    if (blob !== undefined) notTaken.set(path, { blob, why: keptReasons.removed });
  }
  for (const [path, cause] of failed) {
    const blob = blobs.get(path);
    if (blob !== undefined && !notTaken.has(path))
      notTaken.set(path, { blob, why: cause?.code ?? "unusable" });
  }

  const assembled = assembleSource(asked, facts, network.licence, { kept, rejected: notTaken }, previous);
  const removed = listRemoved({
    node: id,
    previous,
    earlier,
    kept: new Set(kept.keys()),
    isGone,
    commit: assembled.commit,
    day: assembled.committed.slice(0, 10),
  });
  const source = Object.keys(removed).length > 0 ? { ...assembled, removed } : assembled;
  const bytes = new Map<string, Uint8Array>();
  for (const [path, version] of kept) if (!version.stored) bytes.set(path, version.bytes);
  const problems = [
    ...listNotTaken(asked, source, failed, listOurs(id, source, ours, kept)),
    ...listOthers(asked, source, others),
    ...listAdoptNotes(asked, source, adopted?.notes ?? []),
  ];
  return { settled: { asked, kind: "found", source, bytes, present }, problems, network };
}

/** True if no language was given up: then everything missing was removed by the partner. */
function isSameLanguages({ partner: { languages } }: Asked, previous: LockedSource | null): boolean {
  return JSON.stringify(languages ?? null) === JSON.stringify(previous?.languages ?? null);
}

/** A partner's `network.yaml`; without a network the first mistake in it, or null if it does not exist. */
function readDeclared(node: string, found: Versions): { network: Network | null; cause: FileMistake | null } {
  const version = found.get("network.yaml");
  const [file] = version ? toSources(node, new Map([["network.yaml", version]])) : [];
  if (file === undefined) return { network: null, cause: null };
  const { network, problems } = parseNetwork(file, "partner");
  const errors = problems.filter(({ severity }) => severity === "error");
  // Anything else unusual in a file of a newer format is not a mistake.
  return { network, cause: errors.find(({ code }) => code === "unknown-format") ?? errors[0] ?? null };
}
