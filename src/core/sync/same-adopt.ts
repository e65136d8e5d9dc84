import type { Adopt } from "../../model/network.ts";
import { compareText } from "../../values/order.ts";

/** True when files are made in the same way, whatever the order in which the two were written down. */
export function isSameAdopt(one: Adopt | null, other: Adopt | undefined): boolean {
  return JSON.stringify(sortKeys(one ?? null)) === JSON.stringify(sortKeys(other ?? null));
}

function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => compareText(a, b));
  return Object.fromEntries(entries.map(([key, inner]) => [key, sortKeys(inner)]));
}
