import type { Operation } from "../../model/override.ts";
import { canonicalText, sectionRange } from "../markdown/canonical.ts";
import { type ParsedBody, toParsed } from "../markdown/sections.ts";
import type { PlannedEdit } from "./edits.ts";
import { planEdits, type Refused } from "./plan-edits.ts";
import type { Origin } from "./text-writer.ts";
import { writeEdits } from "./write-edits.ts";

/** A text with operations applied. */
export interface AppliedOverride {
  body: string;
  /** The result, parsed. */
  parsed: ParsedBody;
  /** For each section of the result the operation that it comes from; null for those of the text itself. */
  broughtBy: readonly (Operation | null)[];
  /** Operations whose section does not exist: their text is at the end. */
  orphaned: readonly Operation[];
  /** For each operation, the ids that other sections had already, with those shown instead. */
  renamed: ReadonlyMap<Operation, ReadonlyMap<string, string>>;
  refused: readonly Refused[];
  /** Where the lines of the result come from. */
  origins: readonly Origin[];
}

/**
 * Applies operations to a text by offsets: everything they do not name stays as it was, byte for byte (only a missing line end
 * at the very end is added). Afterwards the sections must be the planned ones, and every section that no operation names must
 * say what it said. An operation that breaks this, for example with an unclosed code block, is refused. Without operations the text
 * is returned unchanged.
 */
export function applyOverride(body: string | ParsedBody, operations: readonly Operation[]): AppliedOverride {
  const before = toParsed(body);
  const { edits, orphaned, renamed, refused } = planEdits(before, operations);
  const { kept, result } = keepSound(before, edits);
  const dropped = edits.filter((edit) => !kept.has(edit));
  const done = new Set([...kept].map(({ operation }) => operation));
  return {
    ...result,
    orphaned: orphaned.filter((operation) => done.has(operation)),
    renamed,
    refused: [...refused, ...dropped.map(({ operation }) => ({ operation, why: "spreads" as const }))],
  };
}

type Written = Pick<AppliedOverride, "body" | "parsed" | "broughtBy" | "origins">;

/** As many of the edits as leave the text sound, and their result; if all together fail, halves are tried. */
function keepSound(
  before: ParsedBody,
  edits: readonly PlannedEdit[],
): { kept: ReadonlySet<PlannedEdit>; result: Written } {
  let kept: ReadonlySet<PlannedEdit> = new Set();
  let result: Written = {
    body: before.body,
    parsed: before,
    broughtBy: before.sections.map(() => null),
    origins: [{ from: 1, operation: null, line: 1 }],
  };
  const keep = (some: readonly PlannedEdit[]): void => {
    if (some.length === 0) return;
    const tried = new Set([...kept, ...some]);
    const written = tryEdits(before, [...tried]);
    if (written) {
      kept = tried;
      result = written;
    } else if (some.length > 1) {
      keep(some.slice(0, some.length / 2));
      keep(some.slice(some.length / 2));
    }
  };
  keep(edits);
  return { kept, result };
}

/** The text with edits made; null if its sections are not the planned ones. */
function tryEdits(before: ParsedBody, edits: readonly PlannedEdit[]): Written | null {
  const { body, origins, plan } = writeEdits(before, edits);
  const parsed = toParsed(body);
  if (parsed.sections.length !== plan.length) return null;
  const touched = new Set(
    edits.filter(({ heading }) => heading === null).map(({ operation }) => operation.target),
  );
  const sound = plan.every(({ id, level, from }, index) => {
    const section = parsed.sections[index];
    if (section?.level !== level || section.id !== id) return false;
    if (from === null || touched.has(section.id)) return true;
    return (
      canonicalText(parsed, sectionRange(parsed, index, "own")) ===
      canonicalText(before, sectionRange(before, from, "own"))
    );
  });
  return sound ? { body, parsed, origins, broughtBy: plan.map(({ operation }) => operation) } : null;
}
