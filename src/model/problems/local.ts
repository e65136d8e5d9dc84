import type { Day, DocumentId, Language, NodeId, RecordId } from "../ids.ts";
import type { ProblemBase } from "./base.ts";
import type { CannotWrite } from "./machine.ts";

/** What can stop a command that works on local changes, or leaves something for people to do. If there is no file, the place has no path. */
export type LocalProblem =
  | NameUnknown
  | NameMissing
  | TextMoved
  | TextRemoved
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
  | PartUnrecorded
  | SourceMissing
  | CopyExists
  | EditKept
  | RestDropped
  | ReportNowhere
  | ReportRefused;

/** What a name on the command line was expected to be. */
export type NameKind =
  | "anything"
  | "document"
  | "part"
  | "detail"
  | "document-or-toolkit"
  | "partner-or-document"
  | "file";

/** A name on the command line that leads nowhere. */
export interface NameUnknown extends ProblemBase {
  code: "name-unknown";
  kind: NameKind;
  name: string;
  /** The document whose part or detail it would be; otherwise null. */
  within: string | null;
  suggestion: string | null;
  /** The possible names, if they can be listed. */
  possible: readonly string[];
}

/** A name on the command line that a document no longer has, or that of one that its partner removed and that another says nearly the same as. */
export interface TextMoved extends ProblemBase {
  code: "text-moved";
  document: DocumentId;
  to: DocumentId;
  /** True if the partner says so itself. */
  isCertain: boolean;
}

/** A document or toolkit that its partner removed. */
export interface TextRemoved extends ProblemBase {
  code: "text-removed";
  name: string;
  /** The partner. */
  node: NodeId;
  /** The day on which the last of it was removed. */
  day: Day;
  /** True if a copy was asked for, and the node's own history does not have the text. */
  isLost: boolean;
}

/** No name was given, and there is no terminal to ask in. */
export interface NameMissing extends ProblemBase {
  code: "name-missing";
}

/** The node's own texts are changed in their own files. */
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
  /** `missing`: not in this language · `there`: already in it · `wrong`: not a language. */
  reason: "missing" | "there" | "wrong";
  /** For `there`: the file it is in, if that is the node's own. */
  path?: string;
}

/** The part already has a change; the place is that change. */
export interface ChangeExists extends ProblemBase {
  code: "change-exists";
  document: string;
  target: string;
}

/** The node has nothing about this document that could be compared. */
export interface NothingOurs extends ProblemBase {
  code: "nothing-ours";
  document: DocumentId | RecordId;
  /** The language that was asked for; null if none was. */
  language: Language | null;
  verb: "accept" | "merge" | "diff";
}

/** A change to a whole document starts, but these clauses stay as they are. */
export interface WholeDocumentLocked extends ProblemBase {
  code: "clauses-left";
  document: DocumentId;
  clauses: readonly string[];
}

/** Git does not know the user's name. */
export interface IdentityMissing extends ProblemBase {
  code: "identity-missing";
}

/** Something else is in the place of a file to be written. */
export interface FileInTheWay extends ProblemBase {
  code: "file-in-the-way";
}

/** Someone else changed a file while the command was running. */
export interface FileChanged extends ProblemBase {
  code: "file-changed";
}

/** Both have changed the same words: the place is the choice in the node's own file. */
export interface MergeChoice extends ProblemBase {
  code: "merge-choice";
  document: DocumentId | RecordId;
  /** Null for a service or fact. */
  language: Language | null;
  target: string;
  /** The document that this is compared with, if the same file is compared with another too. */
  against?: DocumentId;
  partner: string;
}

/** A change that a command cannot merge with the partner's newest text. */
export interface MergeByHand extends ProblemBase {
  code: "merge-by-hand";
  document: DocumentId | RecordId;
  /** Null for a service or fact. */
  language: Language | null;
  target: string;
  /** The document that this is compared with, if the same file is compared with another too. */
  against?: DocumentId;
  partner: string;
  /** What kind of text of the node's own it is. */
  kind: "override" | "translation" | "copy" | "service" | "fact";
  /**
   * `no-base`: the text that it was made against is not kept · `removed`: the node leaves the part out · `gone`: the partner has no such part ·
   * `value`: both have changed a value · `translation`: words in another language · `untranslated`: not translated yet · `new`: a part
   * that the copy does not have.
   */
  reason: "no-base" | "removed" | "gone" | "value" | "translation" | "untranslated" | "new";
  /** For `value`: what it was, what the partner says now, and what the node says, in words. */
  values?: { before: string; theirs: string; ours: string };
}

/** `base:` names a text that is not kept, and that is not the partner's now. */
export interface BaseUnknown extends ProblemBase {
  code: "base-unknown";
  document: DocumentId | RecordId;
  /** Null for a service or fact. */
  language: Language | null;
  target: string;
  /** The document that this is compared with, if the same file is compared with another too. */
  against?: DocumentId;
}

/** The text to accept could be one of several, so nothing was recorded. */
export interface AcceptUnclear extends ProblemBase {
  code: "accept-unclear";
  document: DocumentId;
  /** The part that was named; null for all of it. */
  target: string | null;
  /** The texts it could be: in several languages, or compared with several documents. */
  possible: readonly { language: Language | null; against?: DocumentId }[];
}

/** Parts of a translation that still have no words of their own: they were not recorded as accepted. */
export interface PartsUntranslated extends ProblemBase {
  code: "parts-untranslated";
  document: DocumentId;
  language: Language;
  /** The document that this is compared with, if the same file is compared with another too. */
  against?: DocumentId;
  parts: readonly string[];
}

/** A change to a part that its document does not have, and never had: it was not recorded as accepted. */
export interface PartUnrecorded extends ProblemBase {
  code: "part-unrecorded";
  document: DocumentId;
  language: Language;
  target: string;
}

/** The document that this is a copy of does not exist. */
export interface SourceMissing extends ProblemBase {
  code: "copy-source-missing";
  /** The node's own document. */
  document: DocumentId;
  /** What it is a copy of. */
  from: DocumentId;
  suggestion: DocumentId | null;
}

/** The node already has this document. */
export interface CopyExists extends ProblemBase {
  code: "copy-exists";
  document: DocumentId;
}

/** A command was stopped, and then someone changed a file that it had not written yet: theirs stayed. */
export interface EditKept extends ProblemBase {
  code: "edit-kept";
  /** The file with what the command wanted to write; the message goes away with it. */
  wanted: string;
}

/** A command was stopped, and files were changed or put back before it could be completed: the rest of it was dropped. */
export interface RestDropped extends ProblemBase {
  code: "rest-dropped";
}

/** There is no path for the report. */
export interface ReportNowhere extends ProblemBase {
  code: "report-nowhere";
}

/** The report was not written. */
export interface ReportRefused extends ProblemBase {
  code: "report-refused";
  file: string;
  /** `taken`: the file is not a report · `no-folder`: the folder for it does not exist · otherwise why the disk refuses it. */
  reason: "taken" | "no-folder" | CannotWrite["reason"];
}
