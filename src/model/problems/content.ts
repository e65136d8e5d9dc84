import type { DocumentId, Language, NodeId } from "../ids.ts";
import type { ProblemBase } from "./base.ts";
import type { FileProblem } from "./file.ts";
import type { RecordProblem } from "./records.ts";
import type { RuleProblem } from "./rules.ts";
import type { FieldProblem, ValueProblem } from "./values.ts";

export type * from "./file.ts";
export type * from "./values.ts";

/** What can be wrong in files that people write. */
export type ContentProblem =
  | FileProblem
  | ValueProblem
  | UnknownFile
  | LanguageNotInName
  | IdNotAsPath
  | NotForThisType
  | InheritedKey
  | SourceTextBroken
  | OriginalMissing
  | TranslatesNothing
  | TranslationTwice
  | UnknownParty
  | NotOneLead
  | ChoicesMissing
  | NotAChoice
  | RecordProblem
  | RuleProblem;

// Names of files, and what must match within one file or one folder

/** A file that Commonkit never reads. The place is its first line. */
export interface UnknownFile extends ProblemBase {
  code: "unknown-file";
  /** Where it probably belongs, or what its name should be; null if there is no guess. */
  suggestion: string | null;
}

/** `finding-a-home.md` without a language in its name. */
export interface LanguageNotInName extends ProblemBase {
  code: "language-not-in-name";
  /** `finding-a-home.en.md`. */
  suggestion: string;
}

/** `overrides:` or `translates:` names a different document from the one in the file's path. */
export interface IdNotAsPath extends FieldProblem {
  code: "id-not-as-path";
  found: string;
  expected: string;
}

/** A key that only certain types of documents have: `clauses` in a guideline. */
export interface NotForThisType extends FieldProblem {
  code: "not-for-this-type";
  key: string;
  type: string;
  /** Types that have it. */
  types: readonly string[];
}

/** A key in a translation that always comes from the original. It is left out. */
export interface InheritedKey extends FieldProblem {
  code: "inherited-key";
  key: string;
  /** Path of the file it comes from. */
  from: string;
}

/** A translation cannot be used because its original cannot be used. */
export interface SourceTextBroken extends ProblemBase {
  code: "source-text-broken";
  /** Path of that file. */
  source: string;
}

/** A file says only what a translation says, but the text that it would be a translation of does not exist: it was probably renamed. */
export interface OriginalMissing extends ProblemBase {
  code: "original-missing";
  /** Path that the original would have. */
  original: string;
  /** An original of the same toolkit with the same sections, which this file is probably a translation of; null if there is none. */
  suggestion: string | null;
}

/** The document that `translates:` names does not exist. */
export interface TranslatesNothing extends FieldProblem {
  code: "translates-nothing";
  document: DocumentId;
  by: NodeId;
}

/** Two nodes have this document in the same language; the nearer one is shown. */
export interface TranslationTwice extends ProblemBase {
  code: "translation-twice";
  document: DocumentId;
  language: Language;
  /** The node whose document is shown. */
  shown: NodeId;
  /** The node whose document is not. */
  other: NodeId;
  /** Path of the one that is not shown. */
  otherPath: string;
}

/** A duty or a field names a party that `parties:` does not have. */
export interface UnknownParty extends FieldProblem {
  code: "unknown-party";
  party: string;
  suggestion: string | null;
  parties: readonly string[];
}

/** A responsibility without a lead, or with two. */
export interface NotOneLead extends FieldProblem {
  code: "not-one-lead";
  responsibility: string;
  /** Parties that lead it now. */
  leads: readonly string[];
}

/** A field of type `choice` without `choices`, or `choices` for another type. */
export interface ChoicesMissing extends FieldProblem {
  code: "choices-missing";
  /** True if there are choices although the type is not `choice`. */
  unwanted: boolean;
  type: string;
}

/** The default of a field of type `choice` is not one of its choices. */
export interface NotAChoice extends FieldProblem {
  code: "not-a-choice";
  found: string;
  choices: readonly string[];
  suggestion: string | null;
}
