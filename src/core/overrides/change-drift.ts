import type { Digest } from "../../model/ids.ts";
import type { Drift, Operation, Override } from "../../model/override.ts";
import { makeIdChooser } from "../../values/free-ids.ts";
import { canonicalText, sectionRange, wholeText } from "../markdown/canonical.ts";
import type { FindRenamed } from "../markdown/find-renamed.ts";
import { introId, type ParsedBody, parseBody } from "../markdown/sections.ts";
import { digestMarkdown, digestSection, nothingDigest } from "./digest.ts";
import { planEdit, writtenText } from "./edits.ts";
import { operationTraits } from "./operation-traits.ts";

/** The state of a change. `base` is undefined if there is no record of what it was made against. */
export function driftOf(base: Digest | undefined, now: Digest): Drift {
  if (base === undefined) return "untracked";
  return base === now ? "current" : "upstream-changed";
}

/** How an operation stands towards a text. */
export interface OperationDrift {
  state: Drift;
  /** Whether the text says the same without it. */
  same: boolean;
  /** The id that its section probably has now, if it no longer has its own. */
  renamed?: string;
}

/**
 * How an operation stands towards a text with these `digestSections`. A change that someone accepted against the text as it is
 * now is up to date, whatever else is true of it.
 */
export function operationDrift(
  parsed: ParsedBody,
  digests: Readonly<Record<string, Digest>>,
  operation: Operation,
  override: Override,
  findRenamed: FindRenamed,
): OperationDrift {
  const { kind, target } = operation;
  const now = digestOf(digests, target);
  const made = digestOf(override.base, target);
  const removed = now === undefined && !operationTraits[kind].hasText;
  const same = removed || saysTheSame(parsed, digests, operation);
  if (made === (now ?? nothingDigest)) return { state: "current", same };
  const before = keptText(override, target);
  if (now === undefined && (removed || !same)) {
    const renamed = findRenamed(target, before);
    const isFree = override.operations.every(({ id, target: other }) => id !== renamed && other !== renamed);
    if (renamed !== null && isFree) return { state: "orphaned", same, renamed };
  }
  if (same) return { state: "redundant", same };
  if (now === undefined) return { state: "orphaned", same };
  const isKept = made !== undefined && keepsItsPlace(parsed, operation, before);
  return { state: isKept ? "current" : driftOf(made, now), same };
}

const digestOf = (map: Readonly<Record<string, Digest>>, id: string): Digest | undefined =>
  Object.hasOwn(map, id) ? map[id] : undefined;

/** The text that a section's change was made against; undefined if it is not kept, or the kept text is another one. */
function keptText({ kept = {}, base }: Override, target: string): string | undefined {
  const text = Object.hasOwn(kept, target) ? kept[target] : undefined;
  return text !== undefined && digestMarkdown(text) === base[target] ? text : undefined;
}

/**
 * Whether nothing has changed that the operation is about, though its section has: a new section only needs a neighbour, and
 * a text that joins a section's own words has nothing to do with its subsections.
 */
function keepsItsPlace(parsed: ParsedBody, { kind, target }: Operation, before: string | undefined): boolean {
  const { isNew, edge } = operationTraits[kind];
  if (isNew) return true;
  if (edge === null || before === undefined) return false;
  const [now, then] = [parsed, parseBody(before)].map((text) => {
    const section = text.sections.find(({ id }) => id === target);
    return section && digestSection(text, section, "own");
  });
  return now === then;
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
