import type { Agreement, AgreementTexts } from "./agreement.ts";
import type { DeepReadonly } from "./deep-readonly.ts";
import type { Commit, Day, Digest, DocumentId, Duration, Language, NodeId } from "./ids.ts";
import type { Origin } from "./source.ts";
import type { WrittenDocument } from "./written.ts";

/** What kind of document it is; the words are fixed in `schemas/document.schema.json`. */
export type DocumentType = WrittenDocument["type"];

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
  phase: DeepReadonly<WrittenDocument["phase"]>;
  audience: DeepReadonly<WrittenDocument["audience"]>;
  topic: DeepReadonly<WrittenDocument["topic"]>;
  programme: DeepReadonly<NonNullable<WrittenDocument["programme"]>>;
  keywords: readonly string[];
  sources: readonly Citation[];
  reviewed: Day;
  reviewEvery: Duration;
  /** SPDX identifier: the document's own, or else the toolkit's, or else the node's. */
  licence: string;
  /** True if readers could be at risk when others see it: no preview when shared, and not among recent searches. */
  sensitive: boolean;
  /** Ids this document had before. */
  formerly: readonly DocumentId[];
  /** For type `agreement`, and for a `form` that has fields (then without parties, clauses and responsibilities). */
  agreement: Agreement | null;
  /** Set if this text is a translation of another language of the same document. */
  translation: Translation | null;
  /** Set if this text is a copy of another node's document. */
  forked: Forked | null;
  /** Markdown after the front matter, byte for byte. */
  body: string;
  /** 1-based line of the file on which the body starts. */
  bodyLine: number;
}

/** What a translation says about its original. */
export interface Translation {
  /** The language it was made from: the toolkit's source language. */
  of: Language;
  /** Digest of each section it was made against, keyed by section id, `@title` and `@summary` included. */
  base: Readonly<Record<string, Digest>>;
  /** Parts that someone has accepted, even if they say the same as the original, or are left out. */
  accepted: readonly string[];
  /** The node that translated it; otherwise the document's node. */
  by: NodeId;
  /** True until someone has read all of it. */
  machine: boolean;
}

/** What a copy of a document was made from. */
export interface Forked {
  from: DocumentId;
  /** The version that was copied; null if not known. */
  commit: Commit | null;
  /** Digest of each section it was compared with, keyed by section id, `@title` and `@summary` included. */
  base: Readonly<Record<string, Digest>>;
}

/** A translation as its file says it, before everything else is filled in from the original. */
export interface TranslationFile {
  /** The document that is translated. */
  document: DocumentId;
  language: Language;
  /** The node that translated it. */
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
  /** True until someone has read all of it. */
  machine: boolean;
  base: Readonly<Record<string, Digest>>;
  /** Parts that someone has accepted. */
  accepted: readonly string[];
  agreement: AgreementTexts;
  /** SPDX expression of its toolkit, or else its node; left out if neither has one. */
  licence?: string;
  /** Set if it is a copy of another node's translation. */
  forked?: Forked;
  /** Markdown after the front matter, byte for byte. */
  body: string;
  /** 1-based line of the file on which the body starts. */
  bodyLine: number;
}

/** A source that a document is based on. */
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

/** A heading with everything up to the next heading of its level or higher. Offsets are UTF-16 units into the body. */
export interface Section {
  /** The explicit `{#id}`, or a slug of the heading; `_intro` for the text before the first heading. */
  id: string;
  /** True if the id is written in the text. */
  explicit: boolean;
  /** 1 to 6; 0 for `_intro`. */
  level: number;
  /** Heading text without its attributes; empty for `_intro`. */
  title: string;
  /** The words in the heading's braces after the id: an override's operation. */
  attributes: readonly string[];
  /** First character of the heading. */
  start: number;
  /** First character after the heading line. */
  bodyStart: number;
  /** End of the section, subsections included. */
  end: number;
  /** End of its own text: the start of its first subsection, or else `end`. */
  ownEnd: number;
  /** 1-based line in the body. */
  line: number;
}
