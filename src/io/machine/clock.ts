import type { Day } from "../../model/ids.ts";

/** Today, by UTC, so that two people in two places write the same day. */
export function readToday(): Day {
  return new Date().toISOString().slice(0, 10);
}

/** The present moment: ISO 8601 with time, UTC. */
export function readNow(): string {
  return new Date().toISOString();
}

/** Does something again and again, every so many seconds, until what is returned is called. */
export function repeat(seconds: number, work: () => void): () => void {
  const timer = setInterval(work, seconds * 1000);
  return () => clearInterval(timer);
}
