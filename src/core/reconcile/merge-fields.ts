import type { Digest } from "../../model/ids.ts";
import { parseJsonValue } from "../../values/json/json-value.ts";
import { sayValue } from "../../values/say-value.ts";
import { setPath } from "../files/set-front-matter.ts";
import type { RecordItem } from "../localise/own-items.ts";
import { nothingDigest } from "../overrides/digest.ts";
import { driftTraits } from "../overrides/drift-traits.ts";
import { fieldDrift } from "../records/record-fields.ts";
import { mergeValues } from "./merge-values.ts";
import type { MergedItem } from "./merged-item.ts";

/**
 * Merges a change to a service or fact with the record as it is now, field by field: what only the partner changed is
 * used; if both changed a field, both values are reported and the node's stays.
 */
export function mergeFields(
  { fields, base, within }: RecordItem,
  file: string,
  bases: ReadonlyMap<Digest, string>,
  isWanted: (target: string) => boolean,
): MergedItem {
  let text = file;
  const settled: string[] = [];
  const open: MergedItem["open"][number][] = [];
  for (const field of fields) {
    const { key: target, path, now, wanted } = field;
    const made = Object.hasOwn(base, target) ? base[target] : undefined;
    const state = fieldDrift(field, made);
    if (state === "current" || state === "refused" || !isWanted(target)) continue;
    const { obstacle } = driftTraits[state];
    const kept = bases.get(made ?? "");
    if (state === "redundant") settled.push(target);
    else if (obstacle !== null) open.push({ target, reason: obstacle });
    else if (kept === undefined && made !== nothingDigest) open.push({ target, reason: "no-base" });
    else {
      const versions = { before: parseJsonValue(kept ?? ""), theirs: now, ours: wanted };
      const merged = mergeValues(versions);
      if (merged === null) open.push({ target, reason: "value", values: sayValues(versions) });
      else {
        text = setPath(text, [...within, ...path], merged.value);
        settled.push(target);
      }
    }
  }
  return { text, settled, open };
}

/** Three values in words, for the person who has to choose. */
export const sayValues = (values: Parameters<typeof mergeValues>[0]) => ({
  before: sayValue(values.before),
  theirs: sayValue(values.theirs),
  ours: sayValue(values.ours),
});
