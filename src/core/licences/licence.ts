import { listAlternatives } from "./expression.ts";

/** True for a licence that allows no changed versions: `CC-BY-ND-4.0`, `CC-BY-NC-ND-4.0`; with a choice, only if no choice allows them. */
export const forbidsDerivatives = (licence: string): boolean =>
  listAlternatives(licence).every((ids) => ids.some(isNoDerivatives));

const isNoDerivatives = (id: string): boolean => /^CC-BY(?:-NC)?-ND(?:-|$)/.test(id);

/**
 * True if a text under this licence can be used, given the accepted licences (null accepts all): as it is written, or, with a choice, if one
 * choice has accepted licences only.
 */
export function isAccepted(licence: string, accepted: readonly string[] | null): boolean {
  if (accepted === null || accepted.includes(licence)) return true;
  return listAlternatives(licence).some((ids) => ids.every((id) => accepted.includes(id)));
}

/** True if both say the same, in any order. */
export function isSameLicence(a: string, b: string): boolean {
  const ways = (licence: string) =>
    JSON.stringify(
      listAlternatives(licence)
        .map((ids) => [...new Set(ids)].sort().join(" "))
        .sort(),
    );
  return a === b || ways(a) === ways(b);
}

/** The value for a licence that no one names (https://spdx.github.io/spdx-spec/v3.0.1/annexes/spdx-license-expressions/). */
export const NO_LICENCE = "NOASSERTION";
