import type { OurText } from "../../core/sync/our-texts.ts";
import type { Settled } from "../../core/sync/plan.ts";
import type { ReadFailed } from "../../io/files/read-fault.ts";
import type { Network } from "../../model/network.ts";
import type { SyncEvent, SyncOptions } from "../../model/plan.ts";
import type { SyncLimits } from "../../model/remote.ts";

/** What every source of one run shares. */
export interface Run {
  root: string;
  network: Network;
  options: SyncOptions;
  /** What the node has of its own that belongs to texts of partners. */
  ours: readonly OurText[];
  /** The node's own files that cannot be read. */
  unread: readonly ReadFailed[];
  limits: SyncLimits;
  checks: Gate;
  fetches: Gate;
  emit: (event: SyncEvent) => void;
  /** Called with each source that is decided. */
  take: (settled: Settled) => void;
}

/** Lets at most so many pieces of work run at the same time; the others wait in the order in which they came. */
export type Gate = <T>(work: () => Promise<T>) => Promise<T>;

export function makeGate(width: number): Gate {
  let free = width;
  const waiting: (() => void)[] = [];
  return async (work) => {
    if (free > 0) free--;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else free++;
    }
  };
}
