import type { DocumentId, NodeId } from "../ids.ts";
import type { OperationKind } from "../override.ts";
import type { ProblemBase } from "./base.ts";

/** What can be wrong in a file that changes a partner's document. A change with such a problem is not made, unless it says otherwise. */
export type OverrideProblem =
  | OperationMissing
  | OperationSeveral
  | OperationUnknown
  | OperationTooDeep
  | TextBeforeHeading
  | OperationsTooMany
  | RemoveReasonMissing
  | RemoveWithText
  | PositionMissing
  | PositionBeforeIntro
  | OperationTwice
  | PartIdRefused
  | PartUnknown
  | PartIdTaken
  | OperationOverlap
  | OperationSpreads
  | PrependWithHeadings
  | ClauseProtected
  | DerivativesForbidden
  | LicencesClash
  | ChangesClash
  | ValueRefused;

// What is written in the file

/** A heading does not say what to do. */
export interface OperationMissing extends ProblemBase {
  code: "operation-missing";
  heading: string;
  /** The id in its braces; null when it has none. */
  id: string | null;
}

/** A heading says two things at once. */
export interface OperationSeveral extends ProblemBase {
  code: "operation-several";
  found: readonly string[];
}

/** A heading says something we do not know. */
export interface OperationUnknown extends ProblemBase {
  code: "operation-unknown";
  found: string;
  suggestion: string | null;
}

/** Something to do stands at a heading that belongs to the text of another. */
export interface OperationTooDeep extends ProblemBase {
  code: "operation-too-deep";
  heading: string;
  /** Levels as numbers of `#`. */
  level: number;
  expected: number;
}

/** Text above the first heading belongs to no part. It is left out; the rest is used. */
export interface TextBeforeHeading extends ProblemBase {
  code: "text-before-heading";
}

/** More changes than are read in one file; the first ones are used. */
export interface OperationsTooMany extends ProblemBase {
  code: "operations-too-many";
  document: DocumentId;
  found: number;
  limit: number;
}

/** A part is to be left out, but nobody says why. */
export interface RemoveReasonMissing extends ProblemBase {
  code: "remove-reason-missing";
  id: string;
}

/** A part is to be left out, but there is text to be shown in its place. */
export interface RemoveWithText extends ProblemBase {
  code: "remove-with-text";
  id: string;
}

/** `after` or `before` without the part that is meant. */
export interface PositionMissing extends ProblemBase {
  code: "position-missing";
  kind: OperationKind;
}

/** Nothing can stand before the text that has no heading. */
export interface PositionBeforeIntro extends ProblemBase {
  code: "position-before-intro";
}

/** Two changes to the same part in one file; the first is used. */
export interface OperationTwice extends ProblemBase {
  code: "operation-twice";
  id: string;
  /** 1-based line of the first. */
  firstLine: number;
}

/** An id that a new part cannot have. */
export interface PartIdRefused extends ProblemBase {
  code: "part-id-refused";
  id: string;
  /** `form`: not lower-case words joined by hyphens, or kept for the page itself · `taken`: another part has it. */
  reason: "form" | "taken";
  /** An id like it that would do. */
  suggestion: string;
}

// How it fits the partner's text

/** The partner's document has no such part, and nothing says that it ever had. The text is published at the end. */
export interface PartUnknown extends ProblemBase {
  code: "part-unknown";
  document: DocumentId;
  id: string;
  /** True when the part was to be left out, so that there is no text. */
  removes: boolean;
  suggestion: string | null;
  /** Parts it does have. */
  parts: readonly string[];
}

/** A new part, or a part of a new text, has the id of one that is there; both are shown, this one under `shownAs`. */
export interface PartIdTaken extends ProblemBase {
  code: "part-id-taken";
  document: DocumentId;
  id: string;
  shownAs: string;
}

/** A part is changed that lies in another part which is replaced or left out. */
export interface OperationOverlap extends ProblemBase {
  code: "operation-overlap";
  id: string;
  /** The part around it. */
  around: string;
}

/** The text does not end where it should: it would swallow or change parts of the partner's text. */
export interface OperationSpreads extends ProblemBase {
  code: "operation-spreads";
  id: string;
}

/** Text with headings of its own cannot stand before the words of a part: they would fall under its last heading. */
export interface PrependWithHeadings extends ProblemBase {
  code: "prepend-with-headings";
  id: string;
}

/** A clause that must stay as it is (`locked`), or must stay (`mandatory`). */
export interface ClauseProtected extends ProblemBase {
  code: "clause-protected";
  document: DocumentId;
  clause: string;
  protection: "locked" | "mandatory";
}

/** The licence of a document and that of a change or a translation cannot stand in one text, so that the document is published without it. */
export interface LicencesClash extends ProblemBase {
  code: "licences-clash";
  document: DocumentId;
  /** The document's. */
  licence: string;
  /** Who changes or translates it, and under which licence. */
  by: NodeId;
  other: string;
}

/** The licence of the document forbids changed versions, so it is published as it is. */
export interface DerivativesForbidden extends ProblemBase {
  code: "derivatives-forbidden";
  document: DocumentId;
  licence: string;
}

/** Two nodes side by side change the same; the first listed is shown. The place is the other's. */
export interface ChangesClash extends ProblemBase {
  code: "changes-clash";
  document: DocumentId;
  /** Section id, or `@title` and the like. */
  target: string;
  shown: NodeId;
  other: NodeId;
}

/** A value in the front matter that a local change cannot set. */
export interface ValueRefused extends ProblemBase {
  code: "value-refused";
  document: DocumentId;
  /** Keys joined by dots: `fields.support.duration`. */
  field: string;
  /** `key`: never changed locally · `unknown`: the document has no such field · `wrong`: not a value for it · `locked` · `mandatory`: a protected clause. */
  reason: "key" | "unknown" | "wrong" | "locked" | "mandatory";
  /** Values that would do; empty when they cannot be listed. */
  allowed: readonly string[];
}
