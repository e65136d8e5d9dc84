import type { Digest } from "../../model/ids.ts";
import type { Drift, Operation, Override } from "../../model/override.ts";
import { makeIdChooser } from "../../values/free-ids.ts";
import { canonicalText, sectionRange, wholeText } from "../markdown/canonical.ts";
import { introId, type ParsedBody, parseBody } from "../markdown/sections.ts";
import { digestMarkdown, digestSection, nothingDigest } from "./digest.ts";
import { planEdit, writtenText } from "./edits.ts";
import { operationTraits } from "./operation-traits.ts";

/** The state of a change. `base` is undefined if there is no record of what it was made against. */
export function driftOf(base: Digest | undefined, now: Digest): Drift {
  if (base === undefined) return "untracked";
  return base === now ? "current" : "upstream-changed";
}

/**
 * The state of an operation on a text with these `digestSections`, and whether the text says the same without it. A change
 * that someone accepted against the text as it is now is up to date, whatever else is true of it.
 */
export function operationDrift(
  parsed: ParsedBody,
  digests: Readonly<Record<string, Digest>>,
  operation: Operation,
  { base, ownBase }: Pick<Override, "base" | "ownBase">,
): { state: Drift; same: boolean } {
  const { kind, target } = operation;
  const now = digestOf(digests, target);
  const made = digestOf(base, target);
  const same =
    (now === undefined && !operationTraits[kind].hasText) || saysTheSame(parsed, digests, operation);
  if (made === (now ?? nothingDigest)) return { state: "current", same };
  if (same) return { state: "redundant", same };
  if (now === undefined) return { state: "orphaned", same };
  const isKept = made !== undefined && keepsItsPlace(parsed, operation, digestOf(ownBase ?? {}, target));
  return { state: isKept ? "current" : driftOf(made, now), same };
}

const digestOf = (map: Readonly<Record<string, Digest>>, id: string): Digest | undefined =>
  Object.hasOwn(map, id) ? map[id] : undefined;

/**
 * Whether nothing has changed that the operation is about, though its section has: a new section only needs a neighbour, and
 * a text that joins a section's own words has nothing to do with its subsections.
 */
function keepsItsPlace(parsed: ParsedBody, { kind, target }: Operation, own: Digest | undefined): boolean {
  const { isNew, edge } = operationTraits[kind];
  if (isNew) return true;
  const section = parsed.sections.find(({ id }) => id === target);
  return edge !== null && section !== undefined && digestSection(parsed, section, "own") === own;
}

/** Whether the text already says, in the same place, what the operation would make it say. */
function saysTheSame(
  parsed: ParsedBody,
  digests: Readonly<Record<string, Digest>>,
  operation: Operation,
): boolean {
  const { isNew, hasText, edge } = operationTraits[operation.kind];
  const index = parsed.sections.findIndex(({ id }) => id === (isNew ? operation.id : operation.target));
  const section = parsed.sections[index];
  if (!section || !hasText) return false;
  if (edge !== null) return holdsText(parsed, index, operation.text, edge);
  const replacing = isNew ? { ...operation, kind: "replace" as const, target: section.id } : operation;
  const taken = new Set([section.id]);
  const edit = planEdit(parsed, replacing, section, section.id, makeIdChooser(taken), taken);
  return digestMarkdown(writtenText(edit)) === digests[section.id];
}

/** Whether a section's own words have this text at their start or end. */
function holdsText(parsed: ParsedBody, index: number, text: string, edge: "start" | "end"): boolean {
  const added = parseBody(text);
  const wanted = canonicalText(added, wholeText(added));
  const range = sectionRange(parsed, index, "own");
  const headingTokens = parsed.sections[index]?.id === introId ? 0 : 3;
  const own = canonicalText(parsed, { ...range, from: range.from + headingTokens });
  if (wanted === "") return false;
  // Every block starts with a NUL: the next thing after the words must be a new block, not the rest of this one.
  return edge === "end" ? own.endsWith(wanted) : own === wanted || own.startsWith(`${wanted}\u0000`);
}
