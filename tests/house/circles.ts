import type { HouseFile } from "./house.ts";

/**
 * Circles of imports, types included: each a list of files of which every one imports the next, and the last the first. One for each knot
 * of files (https://en.wikipedia.org/wiki/Strongly_connected_component is the whole knot); empty when there are none.
 */
export function findCircles(house: readonly HouseFile[]): readonly (readonly string[])[] {
  const imported = new Map(
    house.map(({ path, imports }) => [path, imports.flatMap(({ found }) => found ?? [])]),
  );
  const done = new Set<string>();
  const circles: string[][] = [];
  const walk = (path: string, way: string[]): void => {
    const met = way.indexOf(path);
    if (met >= 0) circles.push(way.slice(met));
    if (met >= 0 || done.has(path)) return;
    for (const next of imported.get(path) ?? []) walk(next, [...way, path]);
    done.add(path);
  };
  for (const path of imported.keys()) walk(path, []);
  return circles;
}
