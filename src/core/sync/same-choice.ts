import type { LockedSource } from "../../model/lock.ts";
import type { Adopt } from "../../model/network.ts";
import type { Asked } from "../../model/plan.ts";
import { compareText } from "../../values/order.ts";

/** True when the same toolkits, languages and licences were taken as are asked for now. */
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

/** True when the same licences are accepted, in whatever order; null and nothing accept all. */
export function isSameList(a: readonly string[] | null | undefined, b: readonly string[] | null): boolean {
  const sorted = (list: readonly string[] | null | undefined) =>
    JSON.stringify(list ? [...list].sort() : null);
  return sorted(a) === sorted(b);
}

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
