import type { Lock, Status } from "../../model/lock.ts";
import { compareText } from "../../values/order.ts";

/** The lock as it is written: keys of maps in alphabetical order, two spaces, one newline at the end. The same lock gives the same bytes. */
export function formatLock(lock: Lock): string {
  return formatJson({ format: lock.format, sources: lock.sources });
}

/** The status as it is written, in the same way as the lock. */
export function formatStatus(status: Status): string {
  return formatJson({ format: status.format, partners: status.partners });
}

/** What people look for first comes first: in every object of the lock these keys in this order, then all others in alphabetical order. */
const FIRST = [
  "format",
  "url",
  "ref",
  "commit",
  "subject",
  "committed",
  "via",
  "licence",
  "copy",
  "held",
  "include",
  "languages",
  "licences",
];

function formatJson(value: object): string {
  return `${JSON.stringify(sorted(value, true), null, 2)}\n`;
}

/** Maps by path or by node have names that others chose: those are sorted by the alphabet only. */
function sorted(value: unknown, isRecord: boolean): unknown {
  if (Array.isArray(value) || value === null || typeof value !== "object") return value;
  const rank = (key: string) => (isRecord && FIRST.includes(key) ? FIRST.indexOf(key) : FIRST.length);
  const entries = Object.entries(value).sort(([a], [b]) => rank(a) - rank(b) || compareText(a, b));
  return Object.fromEntries(entries.map(([key, inner]) => [key, sorted(inner, !MAPS.has(key))]));
}

const MAPS = new Set(["sources", "partners", "files", "ids", "left_out", "removed"]);
