import type { DocumentId, NodeId } from "../ids.ts";
import type { OperationKind } from "../override.ts";
import type { ProblemBase } from "./base.ts";

/** What can be wrong in a file that changes a partner's document. A change with such a problem is not applied, unless it says otherwise. */
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
  | LinkNameMissing
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
  /** The id in its braces; null if it has none. */
  id: string | null;
}

/** A heading says two things at once. */
export interface OperationSeveral extends ProblemBase {
  code: "operation-several";
  found: readonly string[];
}

/** A heading says something unknown. */
export interface OperationUnknown extends ProblemBase {
  code: "operation-unknown";
  found: string;
  suggestion: string | null;
}

/** An operation at a heading that belongs to the text of another operation. */
export interface OperationTooDeep extends ProblemBase {
  code: "operation-too-deep";
  heading: string;
  /** Levels as numbers of `#`. */
  level: number;
  expected: number;
}

/** Text above the first heading belongs to no section. It is left out; the rest is used. */
export interface TextBeforeHeading extends ProblemBase {
  code: "text-before-heading";
}

/** More changes in one file than Commonkit reads; the first ones are used. */
export interface OperationsTooMany extends ProblemBase {
  code: "operations-too-many";
  document: DocumentId;
  found: number;
  limit: number;
}

/** A section is left out without a reason. */
export interface RemoveReasonMissing extends ProblemBase {
  code: "remove-reason-missing";
  id: string;
}

/** A section is left out, but there is text to show in its place. */
export interface RemoveWithText extends ProblemBase {
  code: "remove-with-text";
  id: string;
}

/** `after` or `before` without a section. */
export interface PositionMissing extends ProblemBase {
  code: "position-missing";
  kind: OperationKind;
}

/** Nothing can come before the introduction. */
export interface PositionBeforeIntro extends ProblemBase {
  code: "position-before-intro";
}

/** Two changes to the same section in one file; the first is used. */
export interface OperationTwice extends ProblemBase {
  code: "operation-twice";
  id: string;
  /** 1-based line of the first. */
  firstLine: number;
}

/** An id that a new section cannot have. */
export interface PartIdRefused extends ProblemBase {
  code: "part-id-refused";
  id: string;
  /** `form`: not lower-case words joined by hyphens, or reserved for the page itself · `taken`: another section has it. */
  reason: "form" | "taken";
  /** A similar id that is possible. */
  suggestion: string;
}

// How it fits the partner's text

/** The partner's document has no such section, and there is no record that it ever had. The text is published at the end. */
export interface PartUnknown extends ProblemBase {
  code: "part-unknown";
  document: DocumentId;
  id: string;
  /** True if the section was to be left out, so that there is no text. */
  removes: boolean;
  suggestion: string | null;
  /** The sections it has. */
  parts: readonly string[];
}

/** A new section, or a heading in a new text, has an existing id; both are shown, this one under `shownAs`. */
export interface PartIdTaken extends ProblemBase {
  code: "part-id-taken";
  document: DocumentId;
  id: string;
  shownAs: string;
}

/** A change to a section within another that is replaced or left out. */
export interface OperationOverlap extends ProblemBase {
  code: "operation-overlap";
  id: string;
  /** The section around it. */
  around: string;
}

/** The text does not end where it should: it would swallow or change sections of the partner's text. */
export interface OperationSpreads extends ProblemBase {
  code: "operation-spreads";
  id: string;
}

/** New words have a link by name that only the partner's text defines: they are not a link. */
export interface LinkNameMissing extends ProblemBase {
  code: "link-name-missing";
  id: string;
  /** The link as written. */
  found: string;
}

/** Text with headings of its own cannot come before the words of a section: they would fall under its last heading. */
export interface PrependWithHeadings extends ProblemBase {
  code: "prepend-with-headings";
  id: string;
}

/** A clause that cannot change (`locked`), or cannot be left out (`mandatory`). */
export interface ClauseProtected extends ProblemBase {
  code: "clause-protected";
  document: DocumentId;
  clause: string;
  protection: "locked" | "mandatory";
}

/** The licences of a document and of a change or translation cannot be combined, so the document is published without it. */
export interface LicencesClash extends ProblemBase {
  code: "licences-clash";
  document: DocumentId;
  /** The document's. */
  licence: string;
  /** The node that changes or translates it, and its licence. */
  by: NodeId;
  other: string;
}

/** The licence of the document allows no changed versions, so it is published as it is. */
export interface DerivativesForbidden extends ProblemBase {
  code: "derivatives-forbidden";
  document: DocumentId;
  licence: string;
}

/** Two nodes on the same level change the same section; the first listed is shown. The place is the other's. */
export interface ChangesClash extends ProblemBase {
  code: "changes-clash";
  document: DocumentId;
  /** Section id, or `@title` and so on. */
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
  /** `key`: can never be changed · `unknown`: the document has no such field · `wrong`: not a value for it · `locked` · `mandatory`: a protected clause. */
  reason: "key" | "unknown" | "wrong" | "locked" | "mandatory";
  /** Possible values; empty if they cannot be listed. */
  allowed: readonly string[];
}
