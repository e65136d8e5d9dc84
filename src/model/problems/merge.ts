import type { Day, DocumentId, Language, NodeId, RecordId } from "../ids.ts";
import type { ProblemBase } from "./base.ts";
import type { OverrideProblem } from "./override.ts";
import type { PlaceholderProblem } from "./placeholder.ts";

/** What can go wrong when local changes are laid over a text, and when placeholders are filled. */
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

/** The override's document is not there. */
export interface OverrideTargetMissing extends ProblemBase {
  code: "override-target-missing";
  document: DocumentId;
  by: NodeId;
  /** Where it has moved to, or what was probably meant; null when there is no guess. */
  suggestion: DocumentId | null;
}

/** A change, a translation or a link is about a document that its partner has removed. */
export interface DocumentRemoved extends ProblemBase {
  code: "document-removed";
  document: DocumentId;
  /** Whose document it was. */
  node: NodeId;
  /** The day of the commit in which it was gone. */
  day: Day;
  use: "change" | "translation" | "link";
}

/** A change or translation gives the id that a document had before; it is used for the document as it is called now. */
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
  /** Section id, or `@title` and the like. */
  target: string;
  /** The document that this is compared with, where the same file is compared with another too. */
  against?: DocumentId;
  /** Whose text was changed. */
  partner: NodeId;
  /** Who changes it. */
  by: NodeId;
}

/** The partner has changed this part since the local change was made; the local one is published. */
export interface ChangeDrifted extends ChangeProblem {
  code: "change-drifted";
}

/** The partner no longer has this part; the local text is published at the end. */
export interface ChangeOrphaned extends ChangeProblem {
  code: "change-without-part";
}

/** The partner now says the same; the local change can go. */
export interface ChangeRedundant extends ChangeProblem {
  code: "change-redundant";
}

/** Nothing says against which text of the partner the local change was made. */
export interface ChangeUntracked extends ChangeProblem {
  code: "change-untracked";
}

/** The service or fact that is to be changed is not there. */
export interface RecordChangeTargetMissing extends ProblemBase {
  code: "record-change-target-missing";
  record: RecordId;
  kind: "service" | "fact";
  by: NodeId;
  /** True when it was there once: the change was compared with it. */
  gone: boolean;
  /** A name like it; null when there is none, or when it was there once. */
  suggestion: RecordId | null;
}

/** With this change the record would be incomplete or wrong, so it stays as it was. */
export interface RecordChangeRefused extends ProblemBase {
  code: "record-change-refused";
  record: RecordId;
  kind: "service" | "fact";
  by: NodeId;
  /** Keys joined by dots; `phones, email or url` for a service that nobody could reach. */
  field: string;
  /** `needed`: it must not be empty · `wrong`: not a value for this field. */
  reason: "needed" | "wrong";
}

/** A key that a change cannot have; it is left out of account. */
export interface RecordKeyRefused extends ProblemBase {
  code: "record-key-refused";
  record: RecordId;
  kind: "service" | "fact";
  key: string;
}

/** A change wanted to show an address that must stay unknown. It stays so. */
export interface ConfidentialKept extends ProblemBase {
  code: "confidential-kept";
  service: RecordId;
  by: NodeId;
}

/** A change gives another value, but not the source of that value, or not the day it was checked. It is published. */
export interface FactSourceKept extends ProblemBase {
  code: "fact-source-kept";
  fact: RecordId;
  by: NodeId;
  missing: readonly ("source" | "checked")[];
}
