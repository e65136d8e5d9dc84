import type { Section } from "../../model/document.ts";
import type { NodeId } from "../../model/ids.ts";
import type { Operation } from "../../model/override.ts";
import { operationTraits } from "./operation-traits.ts";
import type { Task } from "./task.ts";

/** The node on the same level, listed earlier, whose change excludes an operation; null if there is none. `sections` are keyed by id. */
export function findClash(
  sections: ReadonlyMap<string, Section>,
  earlier: readonly Task[],
  operation: Operation,
  node: NodeId,
): NodeId | null {
  const clash = earlier.find(
    (task) =>
      task.override.node !== node &&
      (covers(sections, task.operation, operation) || covers(sections, operation, task.operation)),
  );
  return clash?.override.node ?? null;
}

/** Whether the first operation removes the section that the second one names; a new section needs only the place of its neighbour. */
function covers(
  sections: ReadonlyMap<string, Section>,
  { kind, target }: Operation,
  other: Operation,
): boolean {
  if (!operationTraits[kind].takesAway) return false;
  if (target === other.target) return !operationTraits[other.kind].isNew;
  const outer = sections.get(target);
  const inner = sections.get(other.target);
  return (
    outer !== undefined &&
    inner !== undefined &&
    outer.level > 0 &&
    inner.start >= outer.start &&
    inner.start < outer.end
  );
}
