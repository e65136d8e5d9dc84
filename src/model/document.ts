import type { Agreement, AgreementTexts } from "./agreement.ts";
import type { Commit, Day, Digest, DocumentId, Duration, Language, NodeId } from "./ids.ts";
import type { Origin } from "./source.ts";

/** What kind of document it is; the words are fixed in `schemas/document.schema.json`. */
export type DocumentType =
  | "guideline"
  | "training"
  | "checklist"
  | "role"
  | "factsheet"
  | "agreement"
  | "form"
  | "policy";

/** One document in one language: Markdown with front matter, read and validated. */
export interface Document {
  id: DocumentId;
  node: NodeId;
  toolkit: string;
  slug: string;
  language: Language;
  origin: Origin;
  /** Path from the root of the node being built, for messages. */
  path: string;
  title: string;
  summary: string;
  type: DocumentType;
  phase: readonly string[];
  audience: readonly string[];
  topic: readonly string[];
  programme: readonly string[];
  keywords: readonly string[];
  sources: readonly Citation[];
  reviewed: Day;
  reviewEvery: Duration;
  /** SPDX identifier, after it came down from toolkit and node. */
  licence: string;
  /** True for a subject that nobody should be seen with: no preview when shared, and in no list of recent searches. */
  sensitive: boolean;
  /** Ids this document had before. */
  formerly: readonly DocumentId[];
  /** For type `agreement`, and for a `form` that has fields (then without parties, clauses and responsibilities). */
  agreement: Agreement | null;
  /** Set when this text is a translation of another language of the same document. */
  translation: Translation | null;
  /** Set when this text is an own copy of another node's document. */
  forked: Forked | null;
  /** Markdown after the front matter, byte for byte. */
  body: string;
  /** 1-based line of the file on which the body begins. */
  bodyLine: number;
}

/** What a translation says of the text it was made from. */
export interface Translation {
  /** The language it was made from: the toolkit's source language. */
  of: Language;
  /** Digest of each section it was made against, keyed by section id, `@title` and `@summary` included. */
  base: Readonly<Record<string, Digest>>;
  /** Parts that somebody has looked at, even where they say the same as the source, or are left out. */
  accepted: readonly string[];
  /** Who translated, when it is another node than the document's; else the document's node. */
  by: NodeId;
  /** True while no person has read the whole of it. */
  machine: boolean;
}

/** Where an own copy of a document came from. */
export interface Forked {
  from: DocumentId;
  /** The version that was copied; null when it is not known. */
  commit: Commit | null;
  /** Digest of each section it was compared with, keyed by section id, `@title` and `@summary` included. */
  base: Readonly<Record<string, Digest>>;
}

/** A translation as its file says it, before all else is taken from the text it translates. */
export interface TranslationFile {
  /** The document that is translated. */
  document: DocumentId;
  language: Language;
  /** Who translated. */
  node: NodeId;
  origin: Origin;
  /** Path from the root of the node being built, for messages. */
  path: string;
  title: string;
  summary: string;
  /** Null means those of the translated text. */
  keywords: readonly string[] | null;
  /** Null means the day of the translated text. */
  reviewed: Day | null;
  /** True while no person has read the whole of it. */
  machine: boolean;
  base: Readonly<Record<string, Digest>>;
  /** Parts that somebody has looked at. */
  accepted: readonly string[];
  agreement: AgreementTexts;
  /** SPDX expression of the toolkit that it stands in, or of its node; not there when nobody says one. */
  licence?: string;
  /** Set when it is an own copy of another node's translation. */
  forked?: Forked;
  /** Markdown after the front matter, byte for byte. */
  body: string;
  /** 1-based line of the file on which the body begins. */
  bodyLine: number;
}

/** A source that a document rests on. */
export interface Citation {
  title: string;
  publisher: string | null;
  year: number | null;
  url: string | null;
  /** When it was last read. */
  accessed: Day | null;
  /** What in the document it supports. */
  supports: string | null;
}

/** A heading with all that follows to the next heading of its level or higher. Offsets are UTF-16 units into the body. */
export interface Section {
  /** The explicit `{#id}`, else a slug of the heading; `_intro` for the text before the first heading. */
  id: string;
  /** True when the id is written in the text. */
  explicit: boolean;
  /** 1 to 6; 0 for `_intro`. */
  level: number;
  /** Heading text without its attributes; empty for `_intro`. */
  title: string;
  /** What stands in the heading's braces besides the id, word by word: an override's operation. */
  attributes: readonly string[];
  /** First character of the heading. */
  start: number;
  /** First character after the heading line. */
  bodyStart: number;
  /** End of the section, subsections included. */
  end: number;
  /** End of its own text: where its first subsection begins, else `end`. */
  ownEnd: number;
  /** 1-based line in the body. */
  line: number;
}
