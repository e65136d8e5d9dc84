import type { ContentKind } from "../content.ts";
import type { DocumentId, NodeId } from "../ids.ts";
import type { ProblemBase } from "./base.ts";

/** What can be wrong between files that are each correct on their own, and between parts of one file. */
export type RuleProblem =
  | NetworkMissing
  | PathMissing
  | KindUnknown
  | IdTwice
  | PartnerNotHere
  | ToolkitMissing
  | ListedDocumentMissing
  | NotAPartner
  | OwnTextChanged
  | ClauseWithoutSection
  | AlternativeAlone
  | FieldNotUsed
  | SectionIdMissing
  | SectionIdUnread
  | SectionIdTwice
  | SectionIdReserved
  | SectionsMissing
  | SectionsUnknown
  | PlaceholderUnread
  | PlaceholdersDiffer
  | FormerIdWrong
  | CommentFound
  | SignsShown;

// What was asked

/** There is no `network.yaml` in the folder, so nothing says which node this is. */
export interface NetworkMissing extends ProblemBase {
  code: "network-missing";
}

/** A file or folder that was asked for does not exist. */
export interface PathMissing extends ProblemBase {
  code: "path-missing";
}

/** A file outside every node that does not say what kind of file it is. */
export interface KindUnknown extends ProblemBase {
  code: "kind-unknown";
  /** What its first line can name. */
  kinds: readonly string[];
}

// Ids and references

/** Two files, or two entries, have the same id; upper and lower case make no difference. The place is the later one. */
export interface IdTwice extends ProblemBase {
  code: "id-twice";
  kind: Exclude<ContentKind, "network" | "override"> | "change";
  id: string;
  /** Path of the one that counts. */
  first: string;
}

/** Nothing was ever fetched from a partner, so references to its texts could not be checked. The place is its entry in `network.yaml`. */
export interface PartnerNotHere extends ProblemBase {
  code: "partner-not-here";
  node: NodeId;
}

/** A folder with documents has no `toolkit.yaml`: it has no title of its own. The place is its first document. */
export interface ToolkitMissing extends ProblemBase {
  code: "toolkit-missing";
  /** The file that should exist. */
  expected: string;
}

/** A toolkit's list names a document that has no file. */
export interface ListedDocumentMissing extends ProblemBase {
  code: "listed-document-missing";
  /** As written in the list. */
  document: string;
  suggestion: string | null;
  /** The file that should exist. */
  expected: string;
}

/** A change or translation of a text of a node that is not a partner. */
export interface NotAPartner extends ProblemBase {
  code: "not-a-partner";
  node: NodeId;
  partners: readonly NodeId[];
  suggestion: string | null;
}

/** A change to one of the node's own documents, as if it were a partner's. */
export interface OwnTextChanged extends ProblemBase {
  code: "own-text-changed";
  document: DocumentId;
}

/** A former id of a document that it cannot have had. */
export interface FormerIdWrong extends ProblemBase {
  code: "former-id-wrong";
  id: string;
  /** `in-use`: a document has it now · `claimed-twice`: another document says the same · `other-node`: it is another node's. */
  reason: "in-use" | "claimed-twice" | "other-node";
  /** Path of the other document; null for `other-node`. */
  other: string | null;
}

// Sections, and what agreements say of them

/** A heading without `{#id}`. */
export interface SectionIdMissing extends ProblemBase {
  code: "section-id-missing";
  title: string;
  /** What to write at the end of the heading; null if it is not known which section of the original a translation's heading is. */
  suggestion: string | null;
  /** For a translation: ids of the original that it does not have; otherwise null. */
  original: readonly string[] | null;
}

/** Braces at a heading that were meant as its id: `{ #id }`, `{id}`. */
export interface SectionIdUnread extends ProblemBase {
  code: "section-id-unread";
  /** The braces as written. */
  written: string;
  /** `spaces` inside them · no `hash` · other `signs` than {, # and }, or a backslash · not at the `end` of the heading. */
  fault: "spaces" | "hash" | "signs" | "end";
  /** The id that was meant. */
  suggestion: string;
}

/** The same `{#id}` at two headings of one text. The place is the second. */
export interface SectionIdTwice extends ProblemBase {
  code: "section-id-twice";
  id: string;
  /** 1-based line of the first. */
  firstLine: number;
}

/** `{#ck-…}`, which the page itself needs. */
export interface SectionIdReserved extends ProblemBase {
  code: "section-id-reserved";
  id: string;
}

/** Sections of the original that a translation does not have. The place is the end of its front matter. */
export interface SectionsMissing extends ProblemBase {
  code: "sections-missing";
  sections: readonly string[];
  /** Path of the original. */
  source: string;
}

/** Sections of a translation that its original does not have. The place is the first of them. */
export interface SectionsUnknown extends ProblemBase {
  code: "sections-unknown";
  sections: readonly string[];
  /** Those of them that are probably a section of the original, with its id. */
  meant: readonly { found: string; meant: string }[];
  /** Path of the original. */
  source: string;
}

/** Something that was meant as a placeholder, such as `:: service [desk]`, but is not read as one. */
export interface PlaceholderUnread extends ProblemBase {
  code: "placeholder-unread";
  written: string;
  /** What to write instead. */
  suggestion: string;
}

/** A part of a translation has other placeholders than the original's. The place is its heading. */
export interface PlaceholdersDiffer extends ProblemBase {
  code: "placeholders-differ";
  /** The id of the section. */
  part: string;
  /** Those that only the original has, as they are written there. */
  missing: readonly string[];
  /** Those that only the translation has. */
  extra: readonly string[];
  /** Path of the original. */
  source: string;
}

/** A clause is named in the front matter, but no heading of the text has its id. */
export interface ClauseWithoutSection extends ProblemBase {
  code: "clause-without-section";
  clause: string;
  suggestion: string | null;
}

/** A group of alternatives with only one clause, so there is nothing to choose. */
export interface AlternativeAlone extends ProblemBase {
  code: "alternative-alone";
  clause: string;
  alternative: string;
}

/** A field that is used nowhere in the text. */
export interface FieldNotUsed extends ProblemBase {
  code: "field-not-used";
  field: string;
}

/**
 * A text has comments, `<!-- … -->`. `comment-left-out`: they are not on the page · `comment-open`: they have no end, so they are. The place is the
 * first.
 */
export interface CommentFound extends ProblemBase {
  code: "comment-left-out" | "comment-open";
  count: number;
}

/** A text has signs of other tools, such as HTML or a footnote, which readers see as they are written. The place is the first. */
export interface SignsShown extends ProblemBase {
  code: "signs-shown";
  count: number;
  /** As it is written. */
  first: string;
}
