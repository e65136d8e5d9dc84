import { waitForTurn } from "../../io/files/busy.ts";
import { explainWriteFault } from "../../io/files/disk-fault.ts";
import { PlacingFailed, recoverJournal } from "../../io/files/journal.ts";
import { ReadFailed } from "../../io/files/read-fault.ts";
import { ChildStopped } from "../../io/machine/watch-child.ts";
import type { ProgramStopped } from "../../model/problems/build.ts";
import type { CannotRead, CannotWrite } from "../../model/problems/machine.ts";
import type { Problem } from "../../model/problems/problem.ts";
import { startOf } from "../../values/place.ts";

/** The result; the problem if it could not start or could not write. */
export type InTurn<T> = { ok: true; value: T } | { ok: false; problem: Problem };

/** What every problem about the whole run has. */
export const ABOUT_US = {
  severity: "error",
  place: startOf("network.yaml"),
} as const;

/** Seconds to wait for another run in the same folder: it is often nearly done. */
export const PATIENCE = 30;

/**
 * Does something while no other run works in the node's folder, after what a killed one had decided is in place. While another run is
 * working it waits, at most so many seconds; then the problem is `sync-busy`, or `cannot-write` if the disk refuses.
 */
export const inTurn = <T>(root: string, work: () => Promise<T>): Promise<InTurn<T>> =>
  withTurn(root, async () => {
    recoverJournal(root);
    return work();
  });

/** The same for what writes none of the node's files: it works even if what a killed run had decided cannot be put in place. */
export async function withTurn<T>(
  root: string,
  work: () => Promise<T>,
  seconds = PATIENCE,
): Promise<InTurn<T>> {
  try {
    const turn = await waitForTurn(root, seconds);
    if (!turn.ok)
      return { ok: false, problem: { ...ABOUT_US, code: "sync-busy", pid: turn.pid, since: turn.since } };
    try {
      return { ok: true, value: await work() };
    } finally {
      turn.release();
    }
  } catch (fault) {
    return { ok: false, problem: describeMachineFault(fault) };
  }
}

/** A file that cannot be read, as a problem at its path. */
export const describeReadFault = ({ path, reason }: ReadFailed): CannotRead => ({
  ...{ code: "cannot-read", severity: "error", place: startOf(path) },
  reason,
});

/** What the disk refused, as a problem; throws every other fault again. */
export function describeWriteFault(fault: unknown): CannotWrite {
  const isPartly = fault instanceof PlacingFailed;
  const reason = explainWriteFault(isPartly ? fault.cause : fault);
  if (reason === null) throw fault;
  const partly = isPartly && { placed: fault.placed, of: fault.of };
  return { ...ABOUT_US, code: "cannot-write", reason, ...(partly || {}) };
}

/** The same for what else this computer can refuse: it ended a program that Commonkit had started (`step` says what for). */
export function describeMachineFault(fault: unknown, step: ProgramStopped["step"] = "git"): Problem {
  if (fault instanceof ReadFailed) return describeReadFault(fault);
  if (!(fault instanceof ChildStopped)) return describeWriteFault(fault);
  const { why, signal } = fault;
  return { ...ABOUT_US, code: "program-stopped", step, why, signal };
}

/** True for what this computer refused; false for a bug in Commonkit. */
export const isMachineFault = (fault: unknown): boolean =>
  fault instanceof ChildStopped ||
  fault instanceof PlacingFailed ||
  fault instanceof ReadFailed ||
  explainWriteFault(fault) !== null;
