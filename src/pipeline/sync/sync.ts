import { formatLock, formatStatus } from "../../core/sync/format-lock.ts";
import { SYNC_LIMITS } from "../../core/sync/limits.ts";
import { planSync } from "../../core/sync/plan.ts";
import { carryOut } from "../../io/files/journal.ts";
import { isGitUsable, readGitVersion } from "../../io/git/version.ts";
import { readToday } from "../../io/machine/clock.ts";
import type { FileWrite, SyncEvent, SyncOptions, SyncPlan } from "../../model/plan.ts";
import type { Problem } from "../../model/problems/problem.ts";
import type { SyncLimits } from "../../model/remote.ts";
import { ABOUT_US, inTurn } from "../node/turn.ts";
import { settleAll, settleAllLocked } from "./all.ts";
import { listPartnerFiles } from "./disk.ts";
import { makeGate } from "./gate.ts";
import { readInputs } from "./inputs.ts";

/** What a sync came to. */
export interface SyncResult {
  /** What was carried out; null when nothing was done: our own files are wrong, or another run is at work. */
  plan: SyncPlan | null;
  problems: readonly Problem[];
  /** Texts of the files that problems point into, by path. */
  sources: ReadonlyMap<string, string>;
}

/**
 * From partners' repositories to files that a person can read and review. One partner's trouble is one partner's: the others go on,
 * and what we have of it stays. Lock, status and partners' files change together or not at all.
 */
export async function sync(
  root: string,
  options: SyncOptions,
  onProgress: (event: SyncEvent) => void,
  limits: SyncLimits = SYNC_LIMITS,
): Promise<SyncResult> {
  const done = await inTurn(root, 0, () => syncInTurn(root, options, onProgress, limits));
  return done.ok ? done.value : refuse(done.problem);
}

/** What a sync would do now: partners are looked at and fetched into the cache, and nothing else is written. */
export async function lookAhead(
  root: string,
  options: SyncOptions,
  onProgress: (event: SyncEvent) => void,
  limits: SyncLimits = SYNC_LIMITS,
): Promise<SyncResult> {
  const done = await inTurn(root, 0, () => planInTurn(root, options, onProgress, limits));
  return done.ok ? done.value : refuse(done.problem);
}

async function syncInTurn(
  root: string,
  options: SyncOptions,
  emit: (event: SyncEvent) => void,
  usual: SyncLimits,
): Promise<SyncResult> {
  const result = await planInTurn(root, options, emit, usual);
  const { plan, sources } = result;
  if (plan === null) return result;
  const isFixed = options.locked || options.offline;
  const changed = [
    ...plan.writes,
    ...changedText("network.lock.json", formatLock(plan.lock), sources),
    ...changedText("network.status.json", formatStatus(plan.status), sources),
  ];
  await carryOut(root, isFixed ? plan.writes : changed, plan.removes);
  return result;
}

async function planInTurn(
  root: string,
  options: SyncOptions,
  emit: (event: SyncEvent) => void,
  usual: SyncLimits,
): Promise<SyncResult> {
  const { inputs, problems, sources } = readInputs(root, options);
  if (inputs === null) return { plan: null, problems, sources };
  const { network, lock, status } = inputs;
  const limits = { ...usual, ...network.limits };
  const version = options.offline ? null : await readGitVersion();
  if (!options.offline && !isGitUsable(version))
    return refuse({ code: "git-missing", ...ABOUT_US, found: version });

  const gates = { checks: makeGate(limits.checks), fetches: makeGate(limits.fetches) };
  const run = { root, network, options, limits, emit, ...gates };
  const isFixed = options.locked || options.offline;
  const all = await (isFixed ? settleAllLocked : settleAll)(run, lock);

  const settled = all.outcomes.map((outcome) => outcome.settled);
  const delisted = new Map(all.delisted.map((node) => [node, listPartnerFiles(root, node)]));
  const decided = planSync({ lock, status, settled, delisted, today: readToday() });
  const plan = isFixed ? { ...decided, lock, status } : decided;
  const told = all.outcomes.flatMap((outcome) => outcome.problems);
  return { plan, problems: [...problems, ...all.problems, ...told], sources };
}

/** A file of ours is written only when its text is another. */
function changedText(path: string, text: string, before: ReadonlyMap<string, string>): FileWrite[] {
  return before.get(path) === text ? [] : [{ path, bytes: new TextEncoder().encode(text) }];
}

function refuse(problem: Problem): SyncResult {
  return { plan: null, problems: [problem], sources: new Map() };
}
