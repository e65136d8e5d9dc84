import { waitForTurn } from "../../io/files/busy.ts";
import { explainWriteFault } from "../../io/files/disk-fault.ts";
import { PlacingFailed, recoverJournal } from "../../io/files/journal.ts";
import type { Problem } from "../../model/problems/problem.ts";
import { startOf } from "../../values/place.ts";

/** What came of it; the problem when it could not be begun or could not write. */
export type InTurn<T> = { ok: true; value: T } | { ok: false; problem: Problem };

/** What every problem carries that is about the whole run. */
export const ABOUT_US = {
  severity: "error",
  place: startOf("network.yaml"),
} as const;

/**
 * Does something while no other run is at work in the node's folder, after what a killed one had decided is in place. While another is at
 * work it waits, at most so many seconds; then the problem is `sync-busy`, and `cannot-write` when the disk does not let us.
 */
export async function inTurn<T>(root: string, seconds: number, work: () => Promise<T>): Promise<InTurn<T>> {
  try {
    const turn = await waitForTurn(root, seconds);
    if (!turn.ok)
      return { ok: false, problem: { ...ABOUT_US, code: "sync-busy", pid: turn.pid, since: turn.since } };
    try {
      recoverJournal(root);
      return { ok: true, value: await work() };
    } finally {
      turn.release();
    }
  } catch (fault) {
    return { ok: false, problem: describeWriteFault(fault) };
  }
}

/** What the disk refused, as a problem; throws every other fault again. */
export function describeWriteFault(fault: unknown): Problem {
  const isPartly = fault instanceof PlacingFailed;
  const reason = explainWriteFault(isPartly ? fault.cause : fault);
  if (reason === null) throw fault;
  const partly = isPartly && { placed: fault.placed, of: fault.of };
  return { ...ABOUT_US, code: "cannot-write", reason, ...(partly || {}) };
}
