import type { Digest, NodeId, RecordId } from "../../model/ids.ts";
import type { ChangeState } from "../../model/override.ts";
import type { MergeProblem, RecordChangeRefused } from "../../model/problems/merge.ts";
import { addAll } from "../../values/add-all.ts";
import { mergePatch } from "../../values/json/merge-patch.ts";
import { startOf } from "../../values/place.ts";
import { suggestWord } from "../../values/suggest.ts";
import { changedFields, type FieldChange, fieldStates } from "./record-fields.ts";

/** A change to a service or fact, whatever it names. */
interface RecordChange {
  node: NodeId;
  path: string;
  change: object;
  base?: Readonly<Record<string, Digest>>;
}

/** Why a change cannot be applied: the field that would be incomplete or wrong. */
export type RecordFault = Pick<RecordChangeRefused, "field" | "reason">;

/** What one kind of record adds to the walk. */
interface RecordKind<Item, Change> {
  kind: "service" | "fact";
  /** The record that a change is for. */
  target: (change: Change) => RecordId;
  /** The record with a change, and what to report about it. The same record if the change names nothing that can be changed. */
  apply: (record: Item, change: Change) => { record: Item; problems: readonly MergeProblem[] } | RecordFault;
}

/** Records with all their changes, and what the changes came to. */
export interface LayeredRecords<Item, Change> {
  records: readonly Item[];
  states: readonly ChangeState[];
  /** The fields that each change to a known record names. */
  fields: ReadonlyMap<Change, readonly FieldChange[]>;
  problems: readonly MergeProblem[];
}

/** Applies changes to records, lowest first. A change that cannot be applied is left out whole, with a problem. */
export function applyRecordChanges<Item extends { id: RecordId; node: NodeId }, Change extends RecordChange>(
  records: readonly Item[],
  changes: readonly Change[],
  { kind, target, apply }: RecordKind<Item, Change>,
): LayeredRecords<Item, Change> {
  const byId = new Map(records.map((record) => [record.id, record]));
  const states: ChangeState[] = [];
  const fields = new Map<Change, readonly FieldChange[]>();
  const problems: MergeProblem[] = [];
  const note = (below: Item, above: object, change: Change, isRefused: boolean): void => {
    const { node, path, base = {} } = change;
    const named = changedFields(below, above, { ...change.change }).map((field) => ({ ...field, isRefused }));
    fields.set(change, named);
    addAll(states, fieldStates(named, base, { document: below.id, partner: below.node, node, path, kind }));
  };
  for (const change of changes) {
    const { node, path } = change;
    const about = { place: startOf(path), record: target(change), kind, by: node };
    const below = byId.get(about.record);
    if (below === undefined) {
      const gone = change.base !== undefined;
      const suggestion = gone ? null : suggestWord(about.record, byId.keys());
      problems.push({
        ...about,
        code: "record-change-target-missing",
        severity: "warning",
        gone,
        suggestion,
      });
      continue;
    }
    const result = apply(below, change);
    if ("reason" in result) {
      problems.push({ ...about, code: "record-change-refused", severity: "error", ...result });
      note(below, Object(mergePatch(below, change.change)), change, true);
      continue;
    }
    addAll(problems, result.problems);
    if (result.record === below) continue;
    byId.set(below.id, result.record);
    note(below, result.record, change, false);
  }
  return { records: records.map((record) => byId.get(record.id) ?? record), states, fields, problems };
}
