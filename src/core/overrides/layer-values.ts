import type { Document } from "../../model/document.ts";
import type { NodeId } from "../../model/ids.ts";
import type { ChangeState, Override } from "../../model/override.ts";
import type { MergeProblem } from "../../model/problems/merge.ts";
import type { ValueRefused } from "../../model/problems/override.ts";
import { addAll } from "../../values/add-all.ts";
import { startOf } from "../../values/place.ts";
import { driftOf } from "./change-drift.ts";
import { describeState } from "./change-problems.ts";
import { valueState } from "./change-states.ts";
import { digestValue } from "./digest.ts";
import { changedValues, type ValueChange } from "./front-matter-layers.ts";

/** A document with the values that one layer's front matter changes. */
export interface LaidValues {
  document: Document;
  states: readonly ChangeState[];
  by: ReadonlySet<NodeId>;
  problems: readonly MergeProblem[];
}

/** Applies the front matter of overrides on the same level to a document: if two change the same value, the first is used. */
export function layValues(document: Document, layer: readonly Override[]): LaidValues {
  let result = document;
  const states: ChangeState[] = [];
  const by = new Set<NodeId>();
  const problems: MergeProblem[] = [];
  const claims = new Map<string, NodeId>();
  for (const override of layer) {
    for (const change of changedValues(document, override.frontMatter)) {
      const shown = claims.get(change.key);
      const laid = change.set(result);
      const place = startOf(override.path);
      if ("reason" in laid) {
        const { field } = change;
        const because = isProtected(laid) ? "clause" : "value";
        states.push(valueState(document, override, change, { state: "refused", because }));
        problems.push({
          code: "value-refused",
          severity: "error",
          place,
          document: document.id,
          field,
          ...laid,
        });
      } else if (shown !== undefined) {
        states.push(valueState(document, override, change, { state: "refused", because: "clash" }));
        const clash = { document: document.id, target: change.key, shown, other: override.node };
        problems.push({ code: "changes-clash", severity: "warning", place, ...clash });
      } else {
        claims.set(change.key, override.node);
        const state = stateOf(document, override, change);
        states.push(state);
        addAll(problems, describeState(state));
        if (!isSame(change)) {
          result = laid;
          by.add(override.node);
        }
      }
    }
  }
  return { document: result, states, by, problems };
}

/** Whether the document says the same without the change. */
const isSame = ({ now, wanted }: ValueChange): boolean =>
  now !== undefined && digestValue(now) === digestValue(wanted);

const isProtected = ({ reason }: Pick<ValueRefused, "reason">): boolean =>
  reason === "locked" || reason === "mandatory";

function stateOf(document: Document, override: Override, change: ValueChange): ChangeState {
  const { key, now } = change;
  const { base } = override;
  const made = Object.hasOwn(base, key) ? base[key] : undefined;
  // A value that the document never had cannot have changed since.
  const drift = now === undefined ? "current" : driftOf(made, digestValue(now));
  const state = drift !== "current" && isSame(change) ? "redundant" : drift;
  return valueState(document, override, change, { state });
}
