import { SYNC_LIMITS } from "../../core/sync/limits.ts";
import { listOurTexts } from "../../core/sync/our-texts.ts";
import { planSync } from "../../core/sync/plan.ts";
import { listAhead } from "../../core/sync/problems/ahead.ts";
import { readOwnFiles } from "../../io/files/node-files.ts";
import type { ReadFailed } from "../../io/files/read-fault.ts";
import { isGitUsable, readGitVersion } from "../../io/git/version.ts";
import { readToday } from "../../io/machine/clock.ts";
import type { SyncEvent, SyncOptions, SyncPlan } from "../../model/plan.ts";
import type { Problem } from "../../model/problems/problem.ts";
import type { SyncLimits } from "../../model/remote.ts";
import { ABOUT_US, describeReadFault } from "../node/turn.ts";
import { settleAll, settleAllLocked } from "./all.ts";
import { listPartnerFiles } from "./disk.ts";
import { type ReadInputs, withInputs } from "./inputs.ts";
import { EARLY, type Early, startEarly } from "./place-early.ts";
import { makeGate } from "./run.ts";
import { isFixed, write } from "./write.ts";

/** The result of a sync. */
export interface SyncResult {
  /** What was carried out; null if nothing was done: the node's own files are wrong, or another run is working. */
  plan: SyncPlan | null;
  problems: readonly Problem[];
  /** Texts of the files that problems point into, by path. */
  sources: ReadonlyMap<string, string>;
}

/**
 * Turns partners' repositories into files that people can read and review. One partner's trouble is only that partner's: the others continue,
 * and the published version of it stays. Lock, status and partners' files change together or not at all. What is decided is put in place every
 * `early` seconds while other partners still answer.
 */
export const sync = (
  root: string,
  options: SyncOptions,
  onProgress: (event: SyncEvent) => void,
  limits: SyncLimits = SYNC_LIMITS,
  early = EARLY,
): Promise<SyncResult> =>
  withInputs(
    root,
    options,
    async (read) => {
      const placing = startEarly(root, read, options, early);
      const result = await settle(root, read, options, onProgress, limits, placing.take).finally(placing.end);
      if (result.plan !== null) await write(root, result.plan, read.sources, options);
      return result;
    },
    refuse,
  );

/** What a sync would do now: partners are checked and fetched into the cache, and nothing else is written. */
export const lookAhead = (
  root: string,
  options: SyncOptions,
  onProgress: (event: SyncEvent) => void,
  limits: SyncLimits = SYNC_LIMITS,
): Promise<SyncResult> =>
  withInputs(root, options, (read) => settle(root, read, options, onProgress, limits), refuse);

/** Looks at what the node asks for, and decides what a sync does; nothing but the cache is written. */
export async function settle(
  root: string,
  { network, lock, status, unnamed, problems, sources }: ReadInputs,
  options: SyncOptions,
  emit: (event: SyncEvent) => void,
  usual: SyncLimits,
  take: Early["take"] = () => {},
): Promise<SyncResult> {
  const limits = { ...usual, ...network.limits };
  const version = options.offline ? null : await readGitVersion();
  if (!options.offline && !isGitUsable(version))
    return refuse([{ code: "git-missing", ...ABOUT_US, found: version }], new Map());

  const gates = { checks: makeGate(limits.checks), fetches: makeGate(limits.fetches) };
  const unread: ReadFailed[] = [];
  const own = await readOwnFiles(root, undefined, (fault) => void unread.push(fault));
  const ours = listOurTexts(network.id, own);
  const run = { root, network, options, ours, unread, limits, emit, take, ...gates };
  const all = await (isFixed(options) ? settleAllLocked : settleAll)(run, lock);

  const settled = all.outcomes.map((outcome) => outcome.settled);
  const gone = isFixed(options) ? [] : [...all.delisted, ...unnamed];
  const delisted = new Map(gone.map((node) => [node, listPartnerFiles(root, node)]));
  const today = readToday();
  const decided = planSync({ lock, status, settled, delisted, today });
  const ahead = isFixed(options) ? [] : listAhead({ lock, status, settled, today });
  const plan = isFixed(options) ? { ...decided, lock, status } : decided;
  const told = all.outcomes.flatMap((outcome) => outcome.problems);
  return {
    plan,
    problems: [...problems, ...unread.map(describeReadFault), ...all.problems, ...told, ...ahead],
    sources,
  };
}

/** The result if nothing was done. */
export const refuse = (problems: readonly Problem[], sources: ReadInputs["sources"]): SyncResult => ({
  plan: null,
  problems,
  sources,
});
