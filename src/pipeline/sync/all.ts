import { isLayerOf } from "../../core/documents/parse-path.ts";
import { parseNetwork } from "../../core/node/parse-network.ts";
import { fail, type Outcome } from "../../core/sync/outcome.ts";
import { listMissingToolkits } from "../../core/sync/problems/not-taken.ts";
import { listChosen, listDelisted, listFollowed, listLocked, listOwn } from "../../core/sync/queue.ts";
import { readText } from "../../io/files/files.ts";
import { ReadFailed, readOr } from "../../io/files/read-fault.ts";
import type { NodeId } from "../../model/ids.ts";
import type { Lock, LockedSource } from "../../model/lock.ts";
import type { Network } from "../../model/network.ts";
import type { Asked } from "../../model/plan.ts";
import type { Problem } from "../../model/problems/problem.ts";
import { addAll } from "../../values/add-all.ts";
import { describeReadFault } from "../node/turn.ts";
import { takeCopy } from "./copy.ts";
import { settleLocked } from "./locked.ts";
import type { Run } from "./run.ts";
import { settleSource } from "./settle.ts";

/** The results for all sources, in the order in which they are decided. */
export interface AllSettled {
  outcomes: readonly Outcome[];
  /** Sources of the lock that no node lists any more. */
  delisted: readonly NodeId[];
  problems: readonly Problem[];
}

/** With `--locked` and `--offline`: the lock says which sources there are, and stays as it is. */
export async function settleAllLocked(run: Run, lock: Lock): Promise<AllSettled> {
  const asked = listLocked(run.network, lock);
  const chosen = listChosen(asked, run.options.partners);
  return { outcomes: await settleSide(run, asked, chosen, lock, []), delisted: [], problems: [] };
}

/**
 * Settles the node's own partners at the same time, then those that followed partners bring, and so on until there are no new ones. Each
 * source is checked once.
 */
export async function settleAll(run: Run, lock: Lock): Promise<AllSettled> {
  const outcomes: Outcome[] = [];
  const problems: Problem[] = [];
  const asked: Asked[] = [];
  const unread = new Set<NodeId>();
  let wave = listOwn(run.network);
  while (wave.length > 0) {
    addAll(asked, wave);
    const settled = await settleSide(run, wave, listChosen(asked, run.options.partners), lock, outcomes);
    addAll(outcomes, settled);
    const followed = settled
      .filter(({ settled: { asked } }) => asked.partner.follow)
      .map((outcome) => ({
        asked: outcome.settled.asked,
        network: outcome.network ?? readNetwork(run, outcome),
      }));
    for (const { asked, network } of followed) if (network === null) unread.add(asked.partner.id);
    const next = listFollowed(run.network.id, asked, followed, lock);
    addAll(problems, next.problems);
    wave = next.asked;
  }
  return { outcomes, delisted: listDelisted(lock, asked, unread), problems };
}

function settleSide(
  run: Run,
  asked: readonly Asked[],
  chosen: ReadonlySet<NodeId>,
  lock: Lock,
  decided: readonly Outcome[],
): Promise<Outcome[]> {
  const isFixed = run.options.locked || run.options.offline;
  const settle = isFixed ? settleLocked : settleSource;
  return Promise.all(
    asked.map(async (one) => {
      const { id } = one.partner;
      if (!chosen.has(id)) return { settled: { asked: one, kind: "kept" }, problems: [], network: null };
      const previous = Object.hasOwn(lock.sources, id) ? (lock.sources[id] ?? null) : null;
      run.emit({ kind: "asked", node: id, via: one.via });
      // Nothing is certain about a source that is only known from another's copy: when it answers, it is treated as new.
      const isFirst = !isFixed && previous?.copy !== undefined;
      const found = await settleReadable(settle, run, one, isFirst ? null : previous);
      const outcome = isFixed ? found : tellMissing(run, await takeCopy(run, found, [...decided], lock));
      run.take(outcome.settled);
      run.emit({ kind: "settled", node: id, outcome: describeKind(outcome, previous?.commit) });
      return outcome;
    }),
  );
}

/**
 * Settles a source whose files on disk can be read, and with them what the node has of its own that belongs to its texts: otherwise nobody
 * knows what a new version would take away, and only this source waits.
 */
async function settleReadable(
  settle: typeof settleSource,
  run: Run,
  asked: Asked,
  previous: LockedSource | null,
): Promise<Outcome> {
  const { id } = asked.partner;
  const hidden = run.unread.some(({ path }) => isLayerOf(id, path));
  try {
    return hidden ? fail(asked) : await settle(run, asked, previous);
  } catch (fault) {
    if (!(fault instanceof ReadFailed) || !`${fault.path}/`.startsWith(`partners/${id}/`)) throw fault;
    return fail(asked, { ...describeReadFault(fault), node: id });
  }
}

/** Reports names in the own `include` that do not exist; a partner's `include` is for that partner to correct. */
function tellMissing({ network }: Run, outcome: Outcome): Outcome {
  const { settled, problems } = outcome;
  if (settled.kind !== "found" || settled.asked.via !== network.id) return outcome;
  return { ...outcome, problems: [...problems, ...listMissingToolkits(settled.asked, settled.source)] };
}

function describeKind({ settled }: Outcome, before: string | undefined) {
  if (settled.kind !== "found") return settled.kind === "held" ? "held" : "failed";
  if (before === undefined) return "first";
  return before === settled.source.commit ? "unchanged" : "moved";
}

/** A node's description of itself in the version that is already published; null if there is none that can be used. */
function readNetwork({ root, limits }: Run, { settled }: Outcome): Network | null {
  const node = settled.asked.partner.id;
  const path = `partners/${node}/network.yaml`;
  // If it cannot be read, what it lists stays; why is said where its files are read.
  const text = readOr(
    () => readText(root, path, limits.textBytes),
    () => {},
  );
  const origin = { node, commit: null, path: "network.yaml" };
  return text === null ? null : parseNetwork({ origin, path, text }, "partner").network;
}
