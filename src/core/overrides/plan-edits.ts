import type { Section } from "../../model/document.ts";
import type { Operation } from "../../model/override.ts";
import { makeIdChooser } from "../../values/free-ids.ts";
import type { ParsedBody } from "../markdown/sections.ts";
import { type PlannedEdit, planEdit } from "./edits.ts";
import { operationTraits } from "./operation-traits.ts";

/** Why an operation was not applied; `around` is the section around the one it names, `id` the one that it adds twice. */
export type Refused =
  | { operation: Operation; why: "overlap"; around: string }
  | { operation: Operation; why: "id-twice"; id: string }
  | { operation: Operation; why: "spreads" | "prepend-with-headings" };

/** The edits that operations make, and which of them cannot be made. */
export function planEdits(before: ParsedBody, operations: readonly Operation[]) {
  const sections = new Map(before.sections.map((section) => [section.id, section]));
  const gone = operations.flatMap((operation) => {
    const section = sections.get(operation.target);
    return section && operationTraits[operation.kind].takesAway ? [section] : [];
  });
  const isGone = ({ start }: Section): boolean =>
    gone.some((section) => start >= section.start && start < section.end);
  const taken = new Set(before.sections.filter((section) => !isGone(section)).map(({ id }) => id));
  const chooseId = makeIdChooser(taken);
  const edits: PlannedEdit[] = [];
  const orphaned: Operation[] = [];
  const renamed = new Map<Operation, ReadonlyMap<string, string>>();
  const refused: Refused[] = [];
  for (const operation of operations) {
    const target = sections.get(operation.target) ?? null;
    if (target === null && !operationTraits[operation.kind].hasText) continue;
    const around = target && gone.find((section) => section !== target && holds(section, target));
    if (around) {
      refused.push({ operation, why: "overlap", around: around.id });
      continue;
    }
    // Several additions to a section that is gone are sections of their own now.
    const isOwn = operation.id === operation.target && !(target === null && taken.has(operation.id));
    const id = isOwn ? operation.id : chooseId(operation.id);
    taken.add(id);
    const edit = planEdit(before, operation, target, id, chooseId, taken);
    const why = findRefusal(before, edit, target);
    if (why) refused.push(why);
    else {
      for (const brought of edit.brings) taken.add(brought.id);
      // Only a section of one's own has a name that someone has chosen.
      const isNamed = operation.id !== operation.target && id !== operation.id;
      const own = isNamed ? [[operation.id, id] as const] : [];
      renamed.set(operation, new Map([...own, ...edit.renamed]));
      if (target === null) orphaned.push(operation);
      edits.push(edit);
    }
  }
  return { edits, orphaned, renamed, refused };
}

const holds = (outer: Section, inner: Section): boolean =>
  outer.level > 0 && inner.start >= outer.start && inner.end <= outer.end && inner.level > outer.level;

function findRefusal(
  before: ParsedBody,
  { operation, brings }: PlannedEdit,
  target: Section | null,
): Refused | null {
  const seen = new Set<string>();
  for (const { id: brought } of brings) {
    if (seen.has(brought)) return { operation, why: "id-twice", id: brought };
    seen.add(brought);
  }
  const own = target === null ? "" : before.body.slice(target.bodyStart, target.ownEnd);
  const splits = operationTraits[operation.kind].edge === "start" && brings.length > 0 && own.trim() !== "";
  return splits ? { operation, why: "prepend-with-headings" } : null;
}
