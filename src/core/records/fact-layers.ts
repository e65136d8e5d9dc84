import type { Fact, FactChange } from "../../model/fact.ts";
import type { FactSourceKept, MergeProblem } from "../../model/problems/merge.ts";
import { isDay } from "../../values/formats.ts";
import { mergePatch } from "../../values/json/merge-patch.ts";
import { startOf } from "../../values/place.ts";
import { readDuration } from "../../values/time/duration.ts";
import { applyRecordChanges, type LayeredRecords, type RecordFault } from "./record-layers.ts";

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
export const applyFactChanges = (
  facts: readonly Fact[],
  changes: readonly FactChange[],
): LayeredRecords<Fact, FactChange> =>
  applyRecordChanges(facts, changes, { kind: "fact", target: ({ fact }) => fact, apply });

function apply(
  fact: Fact,
  change: FactChange,
): { record: Fact; problems: readonly MergeProblem[] } | RecordFault {
  const changed = merge(fact, change);
  const fault = findFault(changed);
  if (fault) return fault;
  const missing = keptSource(fact, change);
  const about = { severity: "warning", place: startOf(change.path), fact: fact.id, by: change.node } as const;
  return {
    record: changed,
    problems: missing.length === 0 ? [] : [{ ...about, code: "fact-source-kept", missing }],
  };
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

function findFault(fact: Fact): RecordFault | null {
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
  return type !== "date" || isDay(value);
}

function keptSource(fact: Fact, { change }: FactChange): FactSourceKept["missing"] {
  if (change.value === undefined || change.value === fact.value) return [];
  return (["source", "checked"] as const).filter((key) => change[key] === undefined);
}
