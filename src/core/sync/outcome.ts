import type { Commit } from "../../model/ids.ts";
import type { HoldReason, LockedSource } from "../../model/lock.ts";
import type { Network } from "../../model/network.ts";
import type { Asked } from "../../model/plan.ts";
import type { Problem } from "../../model/problems/problem.ts";
import type { Settled } from "./plan.ts";
import type { Versions } from "./versions.ts";

/** The result for one source, with its problems. */
export interface Outcome {
  settled: Settled;
  problems: readonly Problem[];
  /** The node's description of itself in the version that is published from now on; null if this run did not read it. */
  network: Network | null;
}

/** Nothing could be used, and why, if there is something to say; the published version stays. */
export function fail(asked: Asked, ...problems: readonly Problem[]): Outcome {
  return { settled: { asked, kind: "failed" }, problems, network: null };
}

/** The partner has something new that waits to be accepted; the published version stays. Without a version to keep it is a failure. */
export function hold(
  asked: Asked,
  previous: LockedSource | null,
  found: Commit,
  why: HoldReason,
  problem: Problem,
): Outcome {
  if (previous === null) return fail(asked, problem);
  return { settled: { asked, kind: "held", found, why }, problems: [problem], network: null };
}

/** Nothing new is used: the source stays as it is, and files that were lost or changed on disk are restored (`restored`). `present` are further paths on disk. */
export function stay(
  asked: Asked,
  source: LockedSource,
  problems: readonly Problem[],
  restored: Versions,
  present: readonly string[],
): Outcome {
  const bytes = new Map([...restored].map(([path, version]) => [path, version.bytes]));
  return { settled: { asked, kind: "found", source, bytes, present }, problems, network: null };
}
