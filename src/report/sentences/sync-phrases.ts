import type { Kept } from "../../model/problems/holds.ts";
import { formatDay as formatDayIn } from "../../values/time/day.ts";

/** `1a2b3c4`: enough of a commit's id for a person to find it. */
export function shortCommit(commit: string): string {
  return commit.slice(0, 7);
}

/** `3 May 2026`, of an ISO 8601 day or time. */
export const formatDay = (time: string): string => formatDayIn(time, "en");

/** What the site shows of a partner meanwhile. */
export function keptWords(kept: Kept | null): string {
  return kept === null
    ? "nothing from this partner is on the site yet"
    : `the site keeps version ${shortCommit(kept.commit)} of ${formatDay(kept.committed)}`;
}

/** `1 document`, `2 documents`. */
export function count(number: number, word: string): string {
  return `${number} ${word}${number === 1 ? "" : "s"}`;
}

/** What to do where memory ran out. */
export const MORE_MEMORY =
  "Close other programs, then run this again. If it happens each time, use a computer with more memory.";
