import type { Section } from "../../../model/document.ts";

type Heading = Pick<Section, "id" | "level">;

/**
 * Which headings of another text those headings probably are that it does not have by id, by their place: as many as there, on the same
 * levels, between two headings that both texts have. From the index of a heading to the other's id; those that fit nowhere are left out.
 */
export function matchHeadings(
  headings: readonly Heading[],
  others: readonly Heading[],
): ReadonlyMap<number, string> {
  const found = new Map<number, string>();
  const shared = new Set(headings.map(({ id }) => id));
  const places = new Map(others.map(({ id }, index) => [id, index]));
  let open: number[] = [];
  let after = 0;
  const close = (before: number): void => {
    const left = others.slice(after, before).filter(({ id }) => !shared.has(id));
    for (const [index, id] of pair(headings, open, left)) found.set(index, id);
    open = [];
  };
  headings.forEach(({ id }, index) => {
    const place = places.get(id);
    if (place === undefined) open.push(index);
    else {
      close(place);
      after = place + 1;
    }
  });
  close(others.length);
  return found;
}

/** Headings and those that they can be: all of them in order, or else the only one of its level. */
function pair(
  headings: readonly Heading[],
  open: readonly number[],
  left: readonly Heading[],
): readonly (readonly [number, string])[] {
  const levelOf = (index: number): number => headings[index]?.level ?? 0;
  const isSame = open.length === left.length && open.every((one, at) => levelOf(one) === left[at]?.level);
  return open.flatMap((index, at) => {
    const level = levelOf(index);
    const fitting = isSame ? left.slice(at, at + 1) : left.filter((other) => other.level === level);
    const isOnly = isSame || open.filter((other) => levelOf(other) === level).length === 1;
    const [match] = fitting;
    return isOnly && match !== undefined && fitting.length === 1 ? [[index, match.id] as const] : [];
  });
}
