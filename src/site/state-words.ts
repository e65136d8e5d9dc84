import type { HoldReason } from "../model/lock.ts";
import type { Drift, NotShown, OperationKind, PartState, TranslationState } from "../model/override.ts";

/*
 * What operations, states and reasons to wait are called on the site: the keys of its words, one for each member of the union.
 * Null where a page says nothing. The words themselves are in `_data/interface`.
 */

/** Whose words a section is. What was removed is listed at the end of the page instead. */
export const operationWords = {
  replace: "change.replace",
  prepend: "change.prepend",
  append: "change.append",
  before: "change.before",
  after: "change.after",
  remove: null,
} as const satisfies Record<OperationKind, string | null>;

/** The state of a change, compared with the partner's text. */
export const driftWords = {
  current: null,
  redundant: null,
  "upstream-changed": "change.upstream-changed",
  orphaned: "change.orphaned",
  untracked: "change.untracked",
  refused: "change.refused",
} as const satisfies Record<Drift, string | null>;

/** The notice above a translation. */
export const translationWords = {
  current: null,
  redundant: null,
  "upstream-changed": "translation.upstream-changed",
  orphaned: "translation.orphaned",
  untracked: "translation.untracked",
  missing: "translation.missing",
} as const satisfies Record<TranslationState, string | null>;

/** A cell of the table of translations. `good`: as the original has it today · `open`: someone should look at it. */
export const coverageWords = {
  original: { word: "coverage.original", mark: "good" },
  current: { word: "coverage.current", mark: "good" },
  redundant: { word: "coverage.redundant", mark: "good" },
  "upstream-changed": { word: "coverage.upstream-changed", mark: "open" },
  orphaned: { word: "coverage.orphaned", mark: "open" },
  untracked: { word: "coverage.untracked", mark: "open" },
  missing: { word: "coverage.missing", mark: "missing" },
} as const satisfies Record<
  "original" | TranslationState,
  { word: string; mark: "good" | "open" | "missing" }
>;

/** A part in the report: of a change or a copy, and of a translation. Parts that are up to date or not translated are not shown one by one. */
export const partWords = {
  current: null,
  redundant: null,
  "upstream-changed": { change: "report.part-changed", translation: "report.original-changed" },
  orphaned: { change: "report.part-gone", translation: "report.original-gone" },
  untracked: { change: "report.part-new", translation: "report.original-new" },
  missing: null,
  // Shown first, with everything that is not on the site.
  refused: null,
} as const satisfies Record<PartState, { change: string; translation: string } | null>;

/** Why something of the node's own is not on the site. */
export const notShownWords = {
  licence: "not-shown.licence",
  licences: "not-shown.licences",
  clause: "not-shown.clause",
  clash: "not-shown.clash",
  overlap: "not-shown.overlap",
  spreads: "not-shown.spreads",
  name: "not-shown.name",
  value: "not-shown.value",
  removed: "not-shown.removed",
  language: "not-shown.language",
  missing: "not-shown.missing",
} as const satisfies Record<NotShown, string>;

/** Why a version of a partner waits. */
export const holdWords = {
  rewritten: "hold.rewritten",
  behind: "hold.behind",
  gone: "hold.gone",
  "other-id": "hold.other-id",
  unsigned: "hold.unsigned",
  licence: "hold.licence",
  removals: "hold.removals",
  "newer-format": "hold.newer-format",
} as const satisfies Record<HoldReason, string>;
