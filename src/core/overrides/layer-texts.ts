import type { NodeId } from "../../model/ids.ts";
import type { ChangeState, NotShown, Operation, Override } from "../../model/override.ts";
import type { MergeProblem } from "../../model/problems/merge.ts";
import { startOf } from "../../values/place.ts";
import { introId, type ParsedBody, parseBody } from "../markdown/sections.ts";
import { type AppliedOverride, applyOverride } from "./apply-override.ts";
import { describeRefusal } from "./change-problems.ts";
import { chooseTasks } from "./layer-tasks.ts";
import type { Layered } from "./layered.ts";
import { operationTraits } from "./operation-traits.ts";
import type { Refused } from "./plan-edits.ts";
import type { Task } from "./task.ts";

/** A document with the texts that one layer changes. */
export interface LaidTexts {
  layered: Layered;
  states: readonly ChangeState[];
  by: ReadonlySet<NodeId>;
  problems: readonly MergeProblem[];
}

/** Applies the operations of overrides on the same level. */
export function layTexts(layered: Layered, layer: readonly Override[]): LaidTexts {
  if (layer.every(({ operations }) => operations.length === 0)) {
    return { layered, states: [], by: new Set(), problems: [] };
  }
  const parsed = layered.parsed ?? parseBody(layered.document.body);
  const choices = chooseTasks(layered, parsed, layer);
  const tasks = choices.filter(({ isTask }) => isTask);
  const owners = new Map(tasks.map((task) => [task.operation, task]));
  const applied = applyOverride(
    parsed,
    tasks.map(({ operation }) => operation),
    (operation) => owners.get(operation)?.override.operations ?? [operation],
  );
  const refused = new Map(applied.refused.map((refusal) => [refusal.operation, refusal]));
  const done = tasks.filter(({ operation }) => !refused.has(operation));
  const told = choices.map(({ operation, override, state, problems }) => {
    const refusal = refused.get(operation);
    if (refusal === undefined) return { state, problems };
    const stand = { state: "refused", because: refusals[refusal.why] } as const;
    return { state: { ...state, ...stand }, problems: [describeRefusal(refusal, override.path)] };
  });
  return {
    layered: merge(layered, parsed, applied, done),
    states: told.map(({ state }) => state),
    by: new Set(done.map(({ override }) => override.node)),
    problems: [
      ...told.flatMap(({ problems }) => problems),
      ...describeRenamed(layered, applied, done),
      ...describeWords(applied, done),
    ],
  };
}

const refusals = {
  overlap: "overlap",
  spreads: "spreads",
  "prepend-with-headings": "spreads",
  "id-twice": "name",
} as const satisfies Record<Refused["why"], NotShown>;

/** A box to tick that is ticked, `- [x]`, is not meant as a link. */
const tick = "[x]";

function describeWords({ onlyWords }: AppliedOverride, done: readonly Task[]): readonly MergeProblem[] {
  return done.flatMap(({ operation, override }): MergeProblem[] => {
    const place = startOf(override.path, operation.line);
    const found = onlyWords.get(operation)?.find((words) => words.toLowerCase() !== tick);
    if (found === undefined) return [];
    return [{ code: "link-name-missing", severity: "notice", place, id: operation.id, found }];
  });
}

function describeRenamed(
  { document }: Layered,
  applied: AppliedOverride,
  done: readonly Task[],
): readonly MergeProblem[] {
  return done.flatMap(({ operation, override }): MergeProblem[] => {
    const place = startOf(override.path, operation.line);
    return [...(applied.renamed.get(operation) ?? [])].map(([id, shownAs]) => {
      return { code: "part-id-taken", severity: "warning", place, document: document.id, id, shownAs };
    });
  });
}

/** The result of the operations: which node each section's words come from, what is gone, and where each line was written. */
function merge(
  layered: Layered,
  before: ParsedBody,
  applied: AppliedOverride,
  done: readonly Task[],
): Layered {
  const byOperation = new Map(done.map((task) => [task.operation, task]));
  const byTarget = new Map(
    done.filter(({ operation }) => isWithin(operation)).map((task) => [task.operation.target, task]),
  );
  const changed = new Map(
    applied.parsed.sections.flatMap(({ id }, index) => {
      const operation = applied.broughtBy[index];
      const task = operation ? byOperation.get(operation) : byTarget.get(id);
      if (task)
        return [
          [id, { by: task.override.node, kind: task.operation.kind, state: task.state.state }] as const,
        ];
      const below = layered.changed.get(id);
      return below ? [[id, below] as const] : [];
    }),
  );
  const removed = done.flatMap(({ operation, override }) => {
    if (operation.reason === null) return [];
    const title = before.sections.find(({ id }) => id === operation.target)?.title || operation.title;
    return [{ title, reason: operation.reason, by: override.node }];
  });
  return {
    ...layered,
    document: { ...layered.document, body: applied.body },
    parsed: applied.parsed,
    changed,
    removed: [...layered.removed, ...removed],
    place: (line) => {
      const origin = applied.origins.findLast(({ from }) => from <= line) ?? {
        from: 1,
        operation: null,
        line: 1,
      };
      const at = origin.line + line - origin.from;
      const task = origin.operation && byOperation.get(origin.operation);
      return task ? { path: task.override.path, line: at } : layered.place(at);
    },
  };
}

/** True for an operation that changes a section but keeps its heading: the section is still the text's own. */
const isWithin = ({ kind, target }: Operation): boolean =>
  operationTraits[kind].edge !== null || (target === introId && !operationTraits[kind].isNew);
