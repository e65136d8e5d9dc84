import { waitForTurn } from "../../io/files/busy.ts";
import { explainWriteFault } from "../../io/files/disk-fault.ts";
import { PlacingFailed, recoverJournal } from "../../io/files/journal.ts";
import type { Problem } from "../../model/problems/problem.ts";
import { startOf } from "../../values/place.ts";

/** The result; the problem if it could not start or could not write. */
export type InTurn<T> = { ok: true; value: T } | { ok: false; problem: Problem };

/** What every problem about the whole run has. */
export const ABOUT_US = {
  severity: "error",
  place: startOf("network.yaml"),
} as const;

/**
 * Does something while no other run works in the node's folder, after what a killed one had decided is in place. While another run is
 * working it waits, at most so many seconds; then the problem is `sync-busy`, or `cannot-write` if the disk refuses.
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
