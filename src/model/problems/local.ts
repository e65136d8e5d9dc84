import type { DocumentId, Language, RecordId } from "../ids.ts";
import type { ProblemBase } from "./base.ts";
import type { CannotWrite } from "./sync.ts";

/** What can stop a command that works on local changes, or leaves something for a person. Where no file is meant, the place has no path. */
export type LocalProblem =
  | NameUnknown
  | NameMissing
  | OwnText
  | LanguageUnknown
  | ChangeExists
  | NothingOurs
  | WholeDocumentLocked
  | IdentityMissing
  | FileInTheWay
  | FileChanged
  | MergeChoice
  | MergeByHand
  | BaseUnknown
  | AcceptUnclear
  | PartsUntranslated
  | SourceMissing
  | CopyExists
  | ReportNowhere
  | ReportRefused;

/** What a name on the command line was looked for as. */
export type NameKind =
  | "anything"
  | "document"
  | "part"
  | "detail"
  | "document-or-toolkit"
  | "partner-or-document"
  | "file";

/** A name on the command line leads to nothing. */
export interface NameUnknown extends ProblemBase {
  code: "name-unknown";
  kind: NameKind;
  name: string;
  /** Whose part or detail it would be; null for the others. */
  within: string | null;
  suggestion: string | null;
  /** What is possible, when it can be listed. */
  possible: readonly string[];
}

/** Nobody said what is meant, and there is no terminal to ask on. */
export interface NameMissing extends ProblemBase {
  code: "name-missing";
  verb: string;
}

/** What is ours is changed in its own file. */
export interface OwnText extends ProblemBase {
  code: "own-text";
  name: string;
  path: string;
}

/** The document is not in this language. */
export interface LanguageUnknown extends ProblemBase {
  code: "language-unknown";
  document: DocumentId;
  language: Language;
  /** Languages it is in; for a new translation, empty. */
  possible: readonly Language[];
  /** `missing`: not in this language · `there`: already in it · `wrong`: no language. */
  reason: "missing" | "there" | "wrong";
  /** For `there`: the file in which it is, where that is our own. */
  path?: string;
}

/** The part is changed already; the place is that change. */
export interface ChangeExists extends ProblemBase {
  code: "change-exists";
  document: string;
  target: string;
}

/** There is nothing of ours about this document that could be compared. */
export interface NothingOurs extends ProblemBase {
  code: "nothing-ours";
  document: DocumentId | RecordId;
  /** The language that was asked for; null when none was. */
  language: Language | null;
  verb: "accept" | "merge" | "diff";
}

/** A whole document is taken over, but these clauses stay as they are. */
export interface WholeDocumentLocked extends ProblemBase {
  code: "clauses-left";
  document: DocumentId;
  clauses: readonly string[];
}

/** Git does not know who is at work. */
export interface IdentityMissing extends ProblemBase {
  code: "identity-missing";
}

/** Something else stands where a file would be written. */
export interface FileInTheWay extends ProblemBase {
  code: "file-in-the-way";
}

/** A file was changed by somebody else while we worked on it. */
export interface FileChanged extends ProblemBase {
  code: "file-changed";
}

/** Both have changed the same words: the place is where the choice stands in our file. */
export interface MergeChoice extends ProblemBase {
  code: "merge-choice";
  document: DocumentId | RecordId;
  /** Null for a service or fact. */
  language: Language | null;
  target: string;
  /** The document that this is compared with, where the same file is compared with another too. */
  against?: DocumentId;
  partner: string;
}

/** A change that a command cannot bring together with what the partner has now. */
export interface MergeByHand extends ProblemBase {
  code: "merge-by-hand";
  document: DocumentId | RecordId;
  /** Null for a service or fact. */
  language: Language | null;
  target: string;
  /** The document that this is compared with, where the same file is compared with another too. */
  against?: DocumentId;
  partner: string;
  /** What of ours it is. */
  kind: "override" | "translation" | "copy" | "service" | "fact";
  /**
   * `no-base`: the text that it was made against is not kept · `removed`: we leave the part out · `gone`: the partner has no such part ·
   * `value`: both have changed a value · `translation`: words in another language · `untranslated`: not translated yet · `new`: a part
   * that our copy does not have.
   */
  reason: "no-base" | "removed" | "gone" | "value" | "translation" | "untranslated" | "new";
  /** For `value`: what it was, what the partner says now, and what we say, in words. */
  values?: { before: string; theirs: string; ours: string };
}

/** `base:` names a text that nobody has kept, and that is not the partner's now. */
export interface BaseUnknown extends ProblemBase {
  code: "base-unknown";
  document: DocumentId | RecordId;
  /** Null for a service or fact. */
  language: Language | null;
  target: string;
  /** The document that this is compared with, where the same file is compared with another too. */
  against?: DocumentId;
}

/** What somebody has looked at could be one of several texts, so nothing was noted. */
export interface AcceptUnclear extends ProblemBase {
  code: "accept-unclear";
  document: DocumentId;
  /** The part that was named; null for all of it. */
  target: string | null;
  /** The texts that it could be: in several languages, or compared with several documents. */
  possible: readonly { language: Language | null; against?: DocumentId }[];
}

/** Parts of a translation that still have no words of their own: that somebody looked at them was not noted. */
export interface PartsUntranslated extends ProblemBase {
  code: "parts-untranslated";
  document: DocumentId;
  language: Language;
  /** The document that this is compared with, where the same file is compared with another too. */
  against?: DocumentId;
  parts: readonly string[];
}

/** The document that this is a copy of is not there. */
export interface SourceMissing extends ProblemBase {
  code: "copy-source-missing";
  /** Our own document. */
  document: DocumentId;
  /** What it is a copy of. */
  from: DocumentId;
  suggestion: DocumentId | null;
}

/** We have this document already. */
export interface CopyExists extends ProblemBase {
  code: "copy-exists";
  document: DocumentId;
}

/** Nobody said where the report is to be written. */
export interface ReportNowhere extends ProblemBase {
  code: "report-nowhere";
}

/** The report was not written. */
export interface ReportRefused extends ProblemBase {
  code: "report-refused";
  file: string;
  /** `taken`: something else than a report stands there · `no-folder`: the folder for it is not there · else why the disk does not take it. */
  reason: "taken" | "no-folder" | CannotWrite["reason"];
}
