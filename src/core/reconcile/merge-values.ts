import { digestField } from "../records/record-fields.ts";

/** A value in three versions; undefined if it is not there. */
export interface ThreeValues {
  before: unknown;
  theirs: unknown;
  ours: unknown;
}

/**
 * Merges what two sides did to one value: what only one has changed is used; for two lists of words, what either added or
 * removed. Null if both have changed it and someone has to choose.
 */
export function mergeValues({ before, theirs, ours }: ThreeValues): { value: unknown } | null {
  const [old, upstream, own] = [before, theirs, ours].map(digestField);
  if (own === upstream || upstream === old) return { value: ours };
  if (own === old) return { value: theirs };
  if (!isWords(before) || !isWords(theirs) || !isWords(ours)) return null;
  const kept = ours.filter((word) => theirs.includes(word) || !before.includes(word));
  const added = theirs.filter((word) => !before.includes(word) && !ours.includes(word));
  return { value: [...kept, ...added] };
}

const isWords = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((word) => typeof word === "string");
