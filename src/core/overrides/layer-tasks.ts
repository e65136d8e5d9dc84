import type { NotShown, Override } from "../../model/override.ts";
import type { MergeProblem } from "../../model/problems/merge.ts";
import { startOf } from "../../values/place.ts";
import { suggestWord } from "../../values/suggest.ts";
import { makeFindRenamed } from "../markdown/find-renamed.ts";
import { introId, type ParsedBody } from "../markdown/sections.ts";
import { operationDrift } from "./change-drift.ts";
import { describeState } from "./change-problems.ts";
import { operationState } from "./change-states.ts";
import { digestSections } from "./digest.ts";
import { findClash } from "./layer-clash.ts";
import type { Layered } from "./layered.ts";
import { operationTraits } from "./operation-traits.ts";
import { findProtectedClause } from "./protected-clauses.ts";
import type { Task } from "./task.ts";

/** How many sections of a document are listed for someone who meant one of them. */
const mostNamed = 100;

/** An operation, how it stands, and what was wrong with it; it is applied only if `isTask`. */
export interface Choice extends Task {
  isTask: boolean;
  problems: readonly MergeProblem[];
}

/** Which operations can be applied, the state of each, and what was wrong with the others. */
export function chooseTasks(layered: Layered, parsed: ParsedBody, layer: readonly Override[]): Choice[] {
  const { document } = layered;
  const sections = new Map(parsed.sections.map((section) => [section.id, section]));
  const digests = digestSections(parsed);
  const parts = [...sections.keys()].filter((id) => id !== introId).slice(0, mostNamed);
  const findRenamed = makeFindRenamed(parsed, "whole");
  const choices: Choice[] = [];
  for (const override of layer) {
    for (const operation of override.operations) {
      const about = { operation, override };
      const refuse = (because: NotShown, problem: MergeProblem): void => {
        const state = operationState(document, override, operation, { state: "refused", because });
        choices.push({ ...about, state, isTask: false, problems: [problem] });
      };
      const place = startOf(override.path, operation.line);
      const guarded =
        document.agreement && findProtectedClause(parsed, document.agreement.clauses, operation);
      if (guarded) {
        const base = { code: "clause-protected", severity: "error", place } as const;
        refuse("clause", { ...base, document: document.id, ...guarded });
        continue;
      }
      const earlier = choices.filter(({ isTask }) => isTask);
      const shown = findClash(sections, earlier, operation, override.node);
      if (shown) {
        const base = { code: "changes-clash", severity: "warning", place, document: document.id } as const;
        refuse("clash", { ...base, target: operation.target, shown, other: override.node });
        continue;
      }
      const { same, ...stand } = operationDrift(parsed, digests, operation, override, findRenamed);
      const state = operationState(document, override, operation, stand);
      const isThere = sections.has(operation.target);
      const problems = describeTaskState({ ...about, state }, parts, isThere);
      choices.push({ ...about, state, isTask: !same, problems });
    }
  }
  return choices;
}

/** A section that does not exist and was never compared is more likely a typo than a section that went away. */
function describeTaskState(
  { state, override: { base }, operation }: Task,
  parts: readonly string[],
  isThere: boolean,
): readonly MergeProblem[] {
  const removes = !operationTraits[operation.kind].hasText;
  const isGone = !isThere && (state.state === "orphaned" || removes);
  if (!isGone || Object.hasOwn(base, state.target)) return describeState(state);
  return [
    {
      code: "part-unknown",
      severity: "warning",
      place: startOf(state.path, state.line),
      document: state.document,
      id: state.target,
      removes,
      suggestion: suggestWord(state.target, parts),
      parts,
    },
  ];
}
