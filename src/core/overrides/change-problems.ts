import type { ChangeState } from "../../model/override.ts";
import type { MergeProblem } from "../../model/problems/merge.ts";
import { startOf } from "../../values/place.ts";
import { canMerge, driftTraits } from "./drift-traits.ts";
import type { Refused } from "./plan-edits.ts";

/** What people should know about the state of a change; nothing for one that is up to date. */
export function describeState(state: ChangeState): readonly MergeProblem[] {
  const { problem } = driftTraits[state.state];
  if (problem === null) return [];
  const { document, partner, language, target, renamed, against, path, line, node } = state;
  const place = startOf(path, line);
  const about = { place, document, language, target, ...(against && { against }), partner, by: node };
  return [{ ...problem, ...about, ...(renamed && { renamed }), canMerge: canMerge(state) }];
}

/** An operation that was not applied, as a problem in its file. */
export function describeRefusal(refused: Refused, path: string): MergeProblem {
  const { operation, why } = refused;
  const base = { severity: "error", place: startOf(path, operation.line) } as const;
  const id = operation.id;
  switch (why) {
    case "overlap":
      return { ...base, code: "operation-overlap", id: operation.target, around: refused.around };
    case "id-twice":
      return {
        ...base,
        code: "part-id-refused",
        id: refused.id,
        reason: "taken",
        suggestion: `${refused.id}-2`,
      };
    case "spreads":
      return { ...base, code: "operation-spreads", id };
    case "prepend-with-headings":
      return { ...base, code: "prepend-with-headings", id };
  }
}
