import type { DocumentId, Language, NodeId } from "./ids.ts";
import type { Comparison, Span } from "./local.ts";
import type { SourceOutcome } from "./plan.ts";

/** What the next sync would bring from one partner, and from those that it brings. */
export interface Ahead {
  /** The partner first; nothing when nobody could look. */
  outcomes: readonly SourceOutcome[];
  /** In the order of documents. */
  changes: readonly DocumentChange[];
  /** Services, facts, pictures, settings. */
  files: readonly FileChange[];
  /** What ours would then say, and the partner's: everything of ours about these partners. */
  yours: readonly Comparison[];
}

/** What became of one document in one language. */
export interface DocumentChange {
  document: DocumentId;
  language: Language;
  node: NodeId;
  /** The newer one; of a document that is gone, the one it had. */
  title: string;
  kind: "added" | "changed" | "removed";
  /** In the order of reading, what is gone at the end; empty where only details beside the text have changed. */
  parts: readonly PartChange[];
}

/** What became of another file of a partner. */
export interface FileChange {
  /** From our node's root. */
  path: string;
  kind: "added" | "changed" | "removed";
  /** Empty for a picture. */
  change: readonly Span[];
}

/** What became of one part of a document, its subsections left out. */
export interface PartChange {
  /** Section id, `@title` or `@summary`. */
  target: string;
  /** Its heading; empty where it has none. */
  title: string;
  kind: "added" | "changed" | "removed";
  change: readonly Span[];
}
