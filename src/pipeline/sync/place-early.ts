import { planSync, type Settled } from "../../core/sync/plan.ts";
import { readToday, repeat } from "../../io/machine/clock.ts";
import type { SyncOptions } from "../../model/plan.ts";
import type { ReadInputs } from "./inputs.ts";
import { write } from "./write.ts";

/** Seconds after which, again and again, what is decided is put in place. Most runs are over before. */
export const EARLY = 10;

/** Puts in place what is decided while other sources still answer. */
export interface Early {
  take: (settled: Settled) => void;
  /** Comes back when nothing more is being written. */
  end: () => Promise<void>;
}

/**
 * A slow source holds up only itself: if the run is ended before it answers, the others' results are there. Each time, the lock, the status and the files
 * of all sources that are decided change together. At the end everything is written once more as a whole, so what fails here is said there.
 */
export function startEarly(root: string, read: ReadInputs, options: SyncOptions, seconds: number): Early {
  const settled: Settled[] = [];
  let placed = 0;
  let placing = Promise.resolve();
  const place = async (): Promise<void> => {
    if (settled.length === placed) return;
    placed = settled.length;
    const { lock, status } = read;
    const plan = planSync({ lock, status, settled, delisted: new Map(), today: readToday() });
    await write(root, plan, read.sources, options);
  };
  const stop = repeat(seconds, () => {
    placing = placing.then(place).catch(() => {});
  });
  return {
    take: (one) => void settled.push(one),
    end: () => {
      stop();
      return placing;
    },
  };
}
