/** Below this, in milliseconds, the machine's own work is larger than ours. */
const FLOOR = 2;
const TRIES = 5;

/**
 * Whether work on four times as much takes about four times as long, and not sixteen times, as work does that goes over its text again
 * and again. Both are measured in one run, in processor time, so a slow or a busy machine makes no difference; a few tries, because the
 * machine now and then does something else in between.
 */
export function growsLinearly(work: (size: number) => unknown, size: number): boolean {
  for (let turn = 0; turn < TRIES; turn++) {
    const few = measure(() => work(size));
    const many = measure(() => work(size * 4));
    if (many <= 10 * Math.max(few, FLOOR)) return true;
  }
  return false;
}

/** Milliseconds of processor time. */
function measure(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
