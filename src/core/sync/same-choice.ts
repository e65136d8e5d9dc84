import type { LockedSource } from "../../model/lock.ts";
import type { Adopt } from "../../model/network.ts";
import type { Asked } from "../../model/plan.ts";
import { compareText } from "../../values/order.ts";

/** True if the same toolkits, languages and licences are in the lock as are asked for now. */
export function isSameChoice(
  { partner }: Asked,
  { include, languages, licences, adopt }: LockedSource,
): boolean {
  const isSame = (a: readonly string[] | null, b: readonly string[] | undefined) =>
    JSON.stringify(a ?? null) === JSON.stringify(b ?? null);
  return (
    isSame(partner.include, include) &&
    isSame(partner.languages, languages) &&
    isSameList(licences, partner.licences) &&
    isSameAdopt(partner.adopt, adopt)
  );
}

/** True if the same licences are accepted, in any order; null and missing both accept all. */
export function isSameList(a: readonly string[] | null | undefined, b: readonly string[] | null): boolean {
  const sorted = (list: readonly string[] | null | undefined) =>
    JSON.stringify(list ? [...list].sort() : null);
  return sorted(a) === sorted(b);
}

/** True if files are made in the same way, whatever the order of the two settings. */
export function isSameAdopt(one: Adopt | null, other: Adopt | undefined): boolean {
  return JSON.stringify(sortKeys(one ?? null)) === JSON.stringify(sortKeys(other ?? null));
}

function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => compareText(a, b));
  return Object.fromEntries(entries.map(([key, inner]) => [key, sortKeys(inner)]));
}
