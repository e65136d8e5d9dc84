import type { ChangeState, Override } from "../../model/override.ts";
import type { MergeProblem } from "../../model/problems/merge.ts";
import { startOf } from "../../values/place.ts";
import { suggestWord } from "../../values/suggest.ts";
import { introId, type ParsedBody } from "../markdown/sections.ts";
import { operationDrift } from "./change-drift.ts";
import { describeState } from "./change-problems.ts";
import { digestSections } from "./digest.ts";
import { findClash } from "./layer-clash.ts";
import type { Layered } from "./layered.ts";
import { operationTraits } from "./operation-traits.ts";
import { findProtectedClause } from "./protected-clauses.ts";
import type { Task } from "./task.ts";

/** How many sections of a document are listed for someone who meant one of them. */
const mostNamed = 100;

/** The operations that can be applied, the state of each change, and what was wrong with the others. */
export function chooseTasks(layered: Layered, parsed: ParsedBody, layer: readonly Override[]) {
  const { document } = layered;
  const tasks: Task[] = [];
  const states: ChangeState[] = [];
  const problems: MergeProblem[] = [];
  const sections = new Map(parsed.sections.map((section) => [section.id, section]));
  const digests = digestSections(parsed);
  const parts = [...sections.keys()].filter((id) => id !== introId).slice(0, mostNamed);
  for (const override of layer) {
    for (const operation of override.operations) {
      const { node, path, language } = override;
      const place = startOf(path, operation.line);
      const guarded =
        document.agreement && findProtectedClause(parsed, document.agreement.clauses, operation);
      if (guarded) {
        problems.push({
          code: "clause-protected",
          severity: "error",
          place,
          document: document.id,
          ...guarded,
        });
        continue;
      }
      const clash = findClash(sections, tasks, operation, node);
      if (clash) {
        const { target } = operation;
        const nodes = { shown: clash, other: node };
        problems.push({
          code: "changes-clash",
          severity: "warning",
          place,
          document: document.id,
          target,
          ...nodes,
        });
        continue;
      }
      const drift = operationDrift(parsed, digests, operation, override);
      const state: ChangeState = {
        document: document.id,
        partner: document.node,
        language,
        node,
        target: operation.target,
        kind: operation.kind,
        state: drift.state,
        path,
        line: operation.line,
      };
      states.push(state);
      const isThere = sections.has(operation.target);
      const removes = !operationTraits[operation.kind].hasText;
      problems.push(...describeTaskState(state, override, parts, isThere, removes));
      if (!drift.same) tasks.push({ operation, override, state });
    }
  }
  return { tasks, states, problems };
}

/** A section that does not exist and was never compared is more likely a typo than a section that went away. */
function describeTaskState(
  state: ChangeState,
  { base }: Override,
  parts: readonly string[],
  isThere: boolean,
  removes: boolean,
): readonly MergeProblem[] {
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
