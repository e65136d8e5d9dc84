import { listAlternatives, type Together } from "./expression.ts";
import { NO_LICENCE } from "./licence.ts";

/** Licences that ask nothing of the people who use the text. */
const FREE = new Set([
  ...["CC0-1.0", "CC-PDDC", "CC-PDM-1.0", "PDDL-1.0", "DL-DE-ZERO-2.0"],
  ...["Unlicense", "0BSD", "MIT-0", "WTFPL"],
]);
/** Licences that the result must keep; those of Creative Commons say so in their name. */
const SAME = /^(ODbL|GFDL|GPL|LGPL|AGPL|EUPL|MPL|OSL|CDLA-Sharing|LAL|OPL|OPUBL|CC-SA)-/;

/** What a licence asks of a text made from texts under several licences. */
interface Terms {
  /** The same for licences of one family: the name without its version. */
  family: string;
  version: number;
  /** The result must keep this licence. */
  isSame: boolean;
  /** `nc`: no commercial use · `nd`: no changes · a licence whose terms are not known here, by its name. */
  conditions: readonly string[];
}

function readTerms(id: string): Terms {
  const [, family = id, version = "0"] = /^(.+?)-(\d+\.\d+)/.exec(id) ?? [];
  const elements = /^CC-BY(-NC)?(-SA|-ND)?$/.exec(family);
  const conditions = [
    ...(elements?.[1] ? ["nc"] : []),
    ...(elements?.[2] === "-ND" ? ["nd"] : []),
    ...(id.includes("LicenseRef-") ? [id] : []),
  ];
  return {
    family,
    version: Number(version),
    isSame: elements?.[2] === "-SA" || SAME.test(id),
    conditions,
  };
}

/** The licence that two licences can be combined under, or both if each asks for something else; null if they cannot be combined. */
function joinTwo(one: string, other: string): Together | null {
  if (one === other || other === NO_LICENCE || FREE.has(other)) return [one];
  if (one === NO_LICENCE) return [one];
  if (FREE.has(one)) return [other];
  const [a, b] = [readTerms(one), readTerms(other)];
  const fits = (inner: Terms, outer: Terms) =>
    inner.conditions.every((each) => outer.conditions.includes(each));
  if (a.isSame && b.isSame) {
    if (a.family !== b.family) return null;
    // A text under an older version can move to a newer one, never the other way round.
    return [b.version > a.version ? other : one];
  }
  if (a.isSame) return fits(b, a) ? [one] : null;
  if (b.isSame) return fits(a, b) ? [other] : null;
  if (fits(b, a)) return [one];
  return fits(a, b) ? [other] : [one, other];
}

function joinAll(ids: readonly string[]): Together | null {
  let joined: Together = [];
  for (const id of ids) {
    let next = id;
    const rest: string[] = [];
    for (const other of joined) {
      const two = joinTwo(other, next);
      if (two === null) return null;
      if (two.length === 1) next = two[0] ?? next;
      else rest.push(other);
    }
    joined = [...rest, next];
  }
  return joined;
}

/**
 * The licence of a text under `licence` that contains parts under `added`: `CC-BY-SA-4.0` with `CC-BY-4.0` stays `CC-BY-SA-4.0`. Null if the two
 * cannot be in one text: `CC-BY-SA-4.0` with `CC-BY-NC-4.0`.
 * https://creativecommons.org/faq/#can-i-combine-material-under-different-creative-commons-licenses-in-my-work
 */
export function combineLicences(licence: string, added: string): string | null {
  const ways = listAlternatives(licence).flatMap((ids) =>
    listAlternatives(added).flatMap((others) => {
      const joined = joinAll([...ids, ...others]);
      return joined === null ? [] : [joined.join(" AND ")];
    }),
  );
  if (ways.length === 0) return null;
  const result = [...new Set(ways)].join(" OR ");
  const before = listAlternatives(licence).map((ids) => ids.join(" AND "));
  return result === before.join(" OR ") ? licence : result;
}
