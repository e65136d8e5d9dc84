import type { Dropped } from "../../model/import.ts";
import { isMap } from "../../values/json/merge-patch.ts";
import { joinPointer, splitPointer } from "../../values/json/pointer.ts";
import { compareText } from "../../values/order.ts";

/** Values deeper than this count as one: no directory is this deep. */
const DEEPEST = 40;

/** A value of a file, and its place, by JSON Pointer. */
export interface Found {
  value: unknown;
  at: string;
}

/** The value of a key; null if it is missing, null, or an empty text. */
export function under({ value, at }: Found, key: string): Found | null {
  if (!isMap(value) || !Object.hasOwn(value, key)) return null;
  const inner = value[key];
  return inner === null || inner === undefined || inner === ""
    ? null
    : { value: inner, at: joinPointer(at, key) };
}

/** The items of a list that are maps; empty if it is not a list. */
export function members(found: Found | null): readonly Found[] {
  if (found === null || !Array.isArray(found.value)) return [];
  return found.value.flatMap((value, index) =>
    isMap(value) ? [{ value, at: joinPointer(found.at, index) }] : [],
  );
}

/** JSON Pointers of all values that say something: texts, numbers, true and false. Null, empty texts, lists and maps say nothing. */
export function listValues({ value, at }: Found, depth = 0): readonly string[] {
  if (value === null || value === undefined || value === "") return [];
  if (typeof value !== "object" || depth > DEEPEST) return [at];
  return Object.entries(value).flatMap(([key, inner]) =>
    listValues({ value: inner, at: joinPointer(at, key) }, depth + 1),
  );
}

/** Counts what was not imported, by field, in alphabetical order; `tried` are values that had a place but did not fit. */
export function countDropped(
  all: readonly string[],
  carried: ReadonlySet<string>,
  tried: ReadonlySet<string>,
): readonly Dropped[] {
  const counts = new Map<string, Dropped>();
  for (const at of all) {
    if (carried.has(at)) continue;
    const why = tried.has(at) ? "not-usable" : "no-place";
    const field = nameOf(at);
    const key = `${field} ${why}`;
    counts.set(key, { field, why, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  return [...counts.values()].sort((a, b) => compareText(a.field, b.field) || compareText(a.why, b.why));
}

/** `/contents/0/phones/2/extension` becomes `contents[].phones[].extension`. */
function nameOf(at: string): string {
  return splitPointer(at)
    .map((part) => (/^\d+$/.test(part) ? "[]" : part))
    .join(".")
    .replaceAll(".[]", "[]");
}
