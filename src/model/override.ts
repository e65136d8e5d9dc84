import type { Digest, DocumentId, Language, NodeId, RecordId } from "./ids.ts";
import type { Origin } from "./source.ts";

/** A node's changes to one document of a partner in one language. */
export interface Override {
  document: DocumentId;
  language: Language;
  /** Who changes it. */
  node: NodeId;
  origin: Origin;
  /** Path from the root of the node being built, for messages. */
  path: string;
  /** Front matter that replaces the partner's, only the keys that are named: title, summary, facets, fields, clauses. */
  frontMatter: Readonly<Record<string, unknown>>;
  /** Digest of what each change was made against, keyed by section id or `@key`. */
  base: Readonly<Record<string, Digest>>;
  /** The texts of those sections, as far as they are kept, keyed by section id; not there if none were looked for. */
  kept?: Readonly<Record<string, string>>;
  operations: readonly Operation[];
  /** SPDX expression of its toolkit, or else its node; left out if neither has one. */
  licence?: string;
}

/** What an override can do to a section; how each behaves is in `core/overrides/operation-traits.ts`. */
export type OperationKind = "replace" | "prepend" | "append" | "remove" | "before" | "after";

/** One change to one section. */
export interface Operation {
  kind: OperationKind;
  /** The section of the partner's document. */
  target: string;
  /** The new section's own id, for `before` and `after`; otherwise the same as `target`. */
  id: string;
  /** Heading text as written here: Markdown on one line, without its braces. */
  title: string;
  level: number;
  /** Markdown below the heading, deeper headings included; empty for `remove`. */
  text: string;
  /** Why it was removed; null for the others. */
  reason: string | null;
  /** 1-based line of the heading in the override's file. */
  line: number;
  /** 1-based line in that file on which `text` starts. */
  textLine: number;
}

/** The state of a change, compared with the text it was made against. `refused`: it is not on the page, whatever that text says. */
export type Drift = "current" | "upstream-changed" | "orphaned" | "redundant" | "untracked" | "refused";

/**
 * Why something of a node's own is not on its site. `licence`: the document allows no changed versions · `licences`: its licence cannot be
 * combined with the node's · `clause`: it is protected · `clash`: another node's change to the same part is shown · `overlap`: the section
 * around it is replaced or left out · `spreads`: it would change other sections · `name`: a section has its name · `value`: what it says
 * cannot be said there · `removed`: its partner removed the text that it belongs to · `language`: that text's own node has this language
 * now · `missing`: there is no such text.
 */
export type NotShown =
  | "licence"
  | "licences"
  | "clause"
  | "clash"
  | "overlap"
  | "spreads"
  | "name"
  | "value"
  | "removed"
  | "language"
  | "missing";

/** The state of a translation, or of one section of it, compared with its original. */
export type TranslationState = Exclude<Drift, "refused"> | "missing";

/** The state of one part of a change, a copy or a translation. */
export type PartState = Drift | "missing";

/**
 * How much of a translation's original has changed, by its structure. `strong`: sections, lists, numbers, links, dates or
 * phone numbers, or there is no record of what it was made from · `moderate`: sentences · `none`.
 */
export type SourceChange = "strong" | "moderate" | "none";

/** The kinds of change: an operation on a section, values, or a copy. */
export type ChangeKind = OperationKind | "front-matter" | "copy" | "service" | "fact";

/** One change with its state, or one part of a copy of another node's document. */
export interface ChangeState {
  /** The document, service or fact that is changed; for a copy, the copy itself. */
  document: DocumentId | RecordId;
  /** The node whose text was changed or copied. */
  partner: NodeId;
  /** Null for a service or fact. */
  language: Language | null;
  node: NodeId;
  /** Section id, or `@title`, `@phones.desk.number` and so on. */
  target: string;
  kind: ChangeKind;
  state: Drift;
  /** Given for `refused` alone. */
  because?: NotShown;
  /** Given for an `orphaned` part that probably has another id now: that id. */
  renamed?: string;
  /** The document that this is compared with, where the same file is compared with another too. */
  against?: DocumentId;
  path: string;
  line: number;
}

/** What a followed node would change of one of the own node's things; nothing of it is on the site. */
export interface Offer {
  by: NodeId;
  kind: "document" | "service" | "fact";
  id: DocumentId | RecordId;
  /** Null for a service or fact. */
  language: Language | null;
  /** Section ids, `@title`, `@phones.desk.number` and so on, with the heading that the own node's text has there; empty if it has none. */
  parts: readonly { target: string; title: string }[];
  /** Path from the own node's root. */
  path: string;
}
