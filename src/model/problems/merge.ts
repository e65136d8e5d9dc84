import type { Day, DocumentId, Language, NodeId, RecordId } from "../ids.ts";
import type { ProblemBase } from "./base.ts";
import type { OverrideProblem } from "./override.ts";
import type { PlaceholderProblem } from "./placeholder.ts";

/** What can go wrong when local changes are applied to a text, and when placeholders are filled in. */
export type MergeProblem =
  | OverrideProblem
  | PlaceholderProblem
  | OverrideTargetMissing
  | DocumentRemoved
  | DocumentMoved
  | ChangeDrifted
  | ChangeOrphaned
  | ChangeRedundant
  | ChangeUntracked
  | RecordChangeTargetMissing
  | RecordChangeRefused
  | RecordKeyRefused
  | ConfidentialKept
  | FactSourceKept;

/** The override's document does not exist. */
export interface OverrideTargetMissing extends ProblemBase {
  code: "override-target-missing";
  document: DocumentId;
  by: NodeId;
  /** Where it has moved to, or what was probably meant; null if there is no guess. */
  suggestion: DocumentId | null;
}

/** A change, a translation, a copy or a link is about a document that its partner removed. */
export interface DocumentRemoved extends ProblemBase {
  code: "document-removed";
  document: DocumentId;
  /** The node whose document it was. */
  node: NodeId;
  /** The day of the first commit without it. */
  day: Day;
  use: "change" | "translation" | "copy" | "link";
}

/** A change or translation names a document by a former id; it is used for the document with the new id. */
export interface DocumentMoved extends ProblemBase {
  code: "document-moved";
  document: DocumentId;
  to: DocumentId;
}

/** What every problem with one change to a document says. */
interface ChangeProblem extends ProblemBase {
  document: DocumentId | RecordId;
  /** Null for a service or fact. */
  language: Language | null;
  /** Section id, or `@title` and so on. */
  target: string;
  /** The document that this is compared with, if the same file is compared with another too. */
  against?: DocumentId;
  /** The node whose text was changed. */
  partner: NodeId;
  /** The node that changes it. */
  by: NodeId;
  /** True if `merge` can merge the two texts. */
  canMerge: boolean;
}

/** How a change stands towards the text it was made against, where a person should know. */
export type DriftProblem = ChangeDrifted | ChangeOrphaned | ChangeRedundant | ChangeUntracked;

/** The partner has changed this part since the local change was made; the local text is published. */
export interface ChangeDrifted extends ChangeProblem {
  code: "change-drifted";
}

/** The partner no longer has this part; the local text is published at the end. */
export interface ChangeOrphaned extends ChangeProblem {
  code: "change-without-part";
  /** The id that the part probably has now. */
  renamed?: string;
}

/** The partner now says the same; the local change can be deleted. */
export interface ChangeRedundant extends ChangeProblem {
  code: "change-redundant";
}

/** There is no record of the partner's text that the local change was made against. */
export interface ChangeUntracked extends ChangeProblem {
  code: "change-untracked";
}

/** The service or fact to change does not exist. */
export interface RecordChangeTargetMissing extends ProblemBase {
  code: "record-change-target-missing";
  record: RecordId;
  kind: "service" | "fact";
  by: NodeId;
  /** True if it existed once: the change was compared with it. */
  gone: boolean;
  /** A similar name; null if there is none, or if it existed once. */
  suggestion: RecordId | null;
}

/** With this change the record would be incomplete or wrong, so it stays as it was. */
export interface RecordChangeRefused extends ProblemBase {
  code: "record-change-refused";
  record: RecordId;
  kind: "service" | "fact";
  by: NodeId;
  /** Keys joined by dots; `phones, email or url` for a service without any way to contact it. */
  field: string;
  /** `needed`: it must not be empty · `wrong`: not a value for this field. */
  reason: "needed" | "wrong";
}

/** A key that a change cannot have; it is ignored. */
export interface RecordKeyRefused extends ProblemBase {
  code: "record-key-refused";
  record: RecordId;
  kind: "service" | "fact";
  key: string;
}

/** A change tried to show an address that must stay secret. It stays secret. */
export interface ConfidentialKept extends ProblemBase {
  code: "confidential-kept";
  service: RecordId;
  by: NodeId;
}

/** A change gives a new value, but not its source, or not the day it was checked. It is published. */
export interface FactSourceKept extends ProblemBase {
  code: "fact-source-kept";
  fact: RecordId;
  by: NodeId;
  missing: readonly ("source" | "checked")[];
}
