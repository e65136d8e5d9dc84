import type { Fact, FactChange } from "../../model/fact.ts";
import type { ChangeState } from "../../model/override.ts";
import type { FactSourceKept, MergeProblem, RecordChangeRefused } from "../../model/problems/merge.ts";
import { readDuration } from "../../values/duration.ts";
import { mergePatch } from "../../values/merge-patch.ts";
import { startOf } from "../../values/place.ts";
import { suggestWord } from "../../values/suggest.ts";
import { changedFields, type FieldChange, fieldStates } from "./record-fields.ts";

const changeable = [
  "label",
  "type",
  "value",
  "currency",
  "unit",
  "source",
  "otherSources",
  "checked",
  "reviewEvery",
  "validFrom",
  "validTo",
] as const satisfies readonly (keyof Fact)[];

/**
 * Applies changes to facts, lowest first, field by field. A change that would leave a fact that makes no sense is left out, with a
 * problem. One that gives a new value but keeps the other node's source, or its day of checking, is used but reported: otherwise
 * a page would claim that the source says so.
 */
export function applyFactChanges(
  facts: readonly Fact[],
  changes: readonly FactChange[],
): {
  facts: readonly Fact[];
  states: readonly ChangeState[];
  /** The fields that each change names, of those that could be applied. */
  fields: ReadonlyMap<FactChange, readonly FieldChange[]>;
  problems: readonly MergeProblem[];
} {
  const byId = new Map(facts.map((fact) => [fact.id, fact]));
  const states: ChangeState[] = [];
  const fields = new Map<FactChange, readonly FieldChange[]>();
  const problems: MergeProblem[] = [];
  for (const change of changes) {
    const { node, path } = change;
    const place = startOf(path);
    const base = { place, record: change.fact, kind: "fact", by: node } as const;
    const fact = byId.get(change.fact);
    if (!fact) {
      const gone = change.base !== undefined;
      const suggestion = gone ? null : suggestWord(change.fact, byId.keys());
      problems.push({ ...base, code: "record-change-target-missing", severity: "warning", gone, suggestion });
      continue;
    }
    const changed = merge(fact, change);
    const fault = findFault(changed);
    if (fault) problems.push({ ...base, code: "record-change-refused", severity: "error", ...fault });
    else {
      byId.set(fact.id, changed);
      const named = changedFields(fact, changed, change.change);
      const about = { document: fact.id, partner: fact.node, node, path, kind: "fact" } as const;
      fields.set(change, named);
      states.push(...fieldStates(named, change.base ?? {}, about));
      const missing = keptSource(fact, change);
      if (missing.length > 0) {
        problems.push({
          code: "fact-source-kept",
          severity: "warning",
          place,
          fact: fact.id,
          by: node,
          missing,
        });
      }
    }
  }
  return { facts: facts.map((fact) => byId.get(fact.id) ?? fact), states, fields, problems };
}

function merge(fact: Fact, { change }: FactChange): Fact {
  const allowed = Object.fromEntries(
    Object.entries(change).filter(([key]) => changeable.some((name) => name === key)),
  );
  const merged = mergePatch(fact, allowed) as Fact;
  const { currency, unit, validFrom, validTo, source } = merged;
  return {
    ...merged,
    currency: currency ?? null,
    unit: unit ?? {},
    validFrom: validFrom ?? null,
    validTo: validTo ?? null,
    // A source is one thing: another title does not belong to the old address.
    source: change.source
      ? { title: change.source.title ?? source.title, url: change.source.url ?? null }
      : source,
  };
}

function findFault(fact: Fact): Pick<RecordChangeRefused, "field" | "reason"> | null {
  const needed = (["label", "type", "value", "source", "checked", "reviewEvery"] as const).find(
    (field) => fact[field] === undefined,
  );
  if (needed) return { field: needed === "reviewEvery" ? "review_every" : needed, reason: "needed" };
  if (fact.type === "money" && fact.currency === null) return { field: "currency", reason: "needed" };
  if (!valueFits(fact)) return { field: "value", reason: "wrong" };
  if (fact.type === "number" && Object.keys(fact.unit).length === 0)
    return { field: "unit", reason: "needed" };
  return fact.validFrom !== null && fact.validTo !== null && fact.validTo < fact.validFrom
    ? { field: "valid_to", reason: "wrong" }
    : null;
}

function valueFits({ type, value }: Fact): boolean {
  if (type === "money" || type === "number") return typeof value === "number";
  if (typeof value !== "string") return false;
  if (type === "duration") return readDuration(value) !== null;
  return type !== "date" || /^\d{4}-\d{2}-\d{2}$/.test(value);
}

function keptSource(fact: Fact, { change }: FactChange): FactSourceKept["missing"] {
  if (change.value === undefined || change.value === fact.value) return [];
  return (["source", "checked"] as const).filter((key) => change[key] === undefined);
}
