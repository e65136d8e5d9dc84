import type { Digest } from "../model/ids.ts";
import type { Drift, Operation } from "../model/override.ts";
import { canonicalTokens, sectionTokens } from "./canonical.ts";
import { digestMarkdown, digestSection } from "./digest.ts";
import { planEdit, writtenText } from "./override-edits.ts";
import { introId, type ParsedBody, parseBody } from "./sections.ts";

/** How a change stands towards what it was made against. `base` is undefined when nobody noted it. */
export function driftOf(base: Digest | undefined, now: Digest): Drift {
  if (base === undefined) return "untracked";
  return base === now ? "current" : "upstream-changed";
}

/** How an operation stands towards a text; `base` holds what the override's operations were made against, by section id. */
export function operationDrift(
  parsed: ParsedBody,
  operation: Operation,
  base: Readonly<Record<string, Digest>>,
): Drift {
  if (saysTheSame(parsed, operation)) return "redundant";
  const section = parsed.sections.find(({ id }) => id === operation.target);
  if (!section) return operation.kind === "remove" ? "redundant" : "orphaned";
  const made = Object.hasOwn(base, operation.target) ? base[operation.target] : undefined;
  return driftOf(made, digestSection(parsed, section));
}

/** Whether the text already says, in the same place, what the operation would make it say. */
function saysTheSame(parsed: ParsedBody, operation: Operation): boolean {
  const isNew = operation.kind === "before" || operation.kind === "after";
  const index = parsed.sections.findIndex(({ id }) => id === (isNew ? operation.id : operation.target));
  const section = parsed.sections[index];
  if (!section || operation.kind === "remove") return false;
  if (operation.kind === "prepend" || operation.kind === "append") return holdsText(parsed, index, operation);
  const replacing = isNew ? { ...operation, kind: "replace" as const, target: section.id } : operation;
  const edit = planEdit(parsed, replacing, section, section.id, new Set());
  return digestMarkdown(writtenText(edit)) === digestSection(parsed, section);
}

/** Whether a section's own text begins or ends with the text of an operation. */
function holdsText(parsed: ParsedBody, index: number, { kind, text }: Operation): boolean {
  const added = parseBody(text);
  const wanted = canonicalTokens(added, 0, added.tokens.length);
  const [first, end] = sectionTokens(parsed, index, "own");
  const headingTokens = parsed.sections[index]?.id === introId ? 0 : 3;
  const own = canonicalTokens(parsed, first + headingTokens, end);
  if (wanted === "") return false;
  // Every block begins with a NUL: what follows the words must be the next block, not the rest of this one.
  return kind === "append" ? own.endsWith(wanted) : own === wanted || own.startsWith(`${wanted}\u0000`);
}
