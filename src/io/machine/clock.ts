import type { Day } from "../../model/ids.ts";

/** Today, by UTC, so that two people in two places write the same day. */
export function readToday(): Day {
  return new Date().toISOString().slice(0, 10);
}

/** The present moment: ISO 8601 with time, UTC. */
export function readNow(): string {
  return new Date().toISOString();
}
