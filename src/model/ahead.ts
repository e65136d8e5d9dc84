import type { DocumentId, Language, NodeId } from "./ids.ts";
import type { Comparison, Span } from "./local.ts";
import type { SourceOutcome } from "./plan.ts";

/** What the next sync would fetch from one partner, and from the partners it brings. */
export interface Ahead {
  /** The partner first; empty if it could not be read. */
  outcomes: readonly SourceOutcome[];
  /** In the order of documents. */
  changes: readonly DocumentChange[];
  /** Services, facts, pictures, settings. */
  files: readonly FileChange[];
  /** What the node's own changes would say then, next to the partner's text: everything the node has about these partners. */
  yours: readonly Comparison[];
}

/** What happened to one document in one language. */
export interface DocumentChange {
  document: DocumentId;
  language: Language;
  node: NodeId;
  /** The newer title; for a document that is gone, the one it had. */
  title: string;
  kind: "added" | "changed" | "removed";
  /** In reading order, with what is gone at the end; empty if only details outside the text have changed. */
  parts: readonly PartChange[];
}

/** What happened to another of a partner's files. */
export interface FileChange {
  /** From the node's root. */
  path: string;
  kind: "added" | "changed" | "removed";
  /** Empty for a picture. */
  change: readonly Span[];
}

/** What happened to one part of a document, without its subsections. */
export interface PartChange {
  /** Section id, `@title` or `@summary`. */
  target: string;
  /** Its heading; empty if it has none. */
  title: string;
  kind: "added" | "changed" | "removed";
  change: readonly Span[];
}
