import type { Clause } from "../../model/agreement.ts";
import type { Operation } from "../../model/override.ts";
import type { ClauseProtected } from "../../model/problems/override.ts";
import { headingBraces, introId, type ParsedBody, parseBody } from "../markdown/sections.ts";
import { operationTraits } from "./operation-traits.ts";

/**
 * The clause that forbids an operation: a locked one keeps its words, a mandatory one can have other words but must be there.
 * Null if no clause does.
 */
export function findProtectedClause(
  parsed: ParsedBody,
  clauses: Readonly<Record<string, Clause>>,
  operation: Operation,
): Pick<ClauseProtected, "clause" | "protection"> | null {
  const { isNew, takesAway } = operationTraits[operation.kind];
  if (isNew) return null;
  const target = parsed.sections.find(({ id }) => id === operation.target);
  if (!target) return null;
  const meant = parsed.sections.filter(
    (section) =>
      section === target ||
      (takesAway && target.id !== introId && section.start >= target.start && section.start < target.end),
  );
  const kept = keptIds(operation);
  for (const { id } of meant) {
    const clause = Object.hasOwn(clauses, id) ? clauses[id] : undefined;
    if (clause?.locked) return { clause: id, protection: "locked" };
    if (takesAway && clause?.level === "mandatory" && !kept.has(id))
      return { clause: id, protection: "mandatory" };
  }
  return null;
}

/** Ids of the sections that remain after a replacement. */
function keptIds({ kind, target, text }: Operation): ReadonlySet<string> {
  if (!operationTraits[kind].hasText) return new Set();
  const parsed = parseBody(text);
  const ids = parsed.sections.slice(1).map((_, index) => headingBraces(parsed, index + 1)?.id);
  return new Set([target, ...ids.filter((id) => id !== undefined)]);
}
