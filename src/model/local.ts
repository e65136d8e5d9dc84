import type { Day, DocumentId, Language, NodeId, RecordId } from "./ids.ts";
import type { ChangeKind, TranslationState } from "./override.ts";
import type { Problem } from "./problems/problem.ts";

/** Who is at work, in Git's words, and on which day. */
export interface Identity {
  name: string;
  day: Day;
}

/** A text to be written, path from the node's root. */
export interface TextWrite {
  path: string;
  text: string;
}

/** A picture or file to be written as it is, path from the node's root; nothing happens where it stands there already. */
export interface BytesWrite {
  path: string;
  bytes: Uint8Array;
}

/** A file that a command wrote; `isNew` is false where it was there before. */
export interface Written {
  path: string;
  isNew: boolean;
}

/** What every command that works on local changes comes to. */
export interface LocalOutcome {
  /** False when nothing was done: our own files are wrong, or a name leads nowhere. */
  usable: boolean;
  written: readonly Written[];
  /** Paths of kept texts that were taken away, because nothing refers to them any more. */
  cleared: readonly string[];
  problems: readonly Problem[];
  /** Texts of the files that problems point into, keyed by path. */
  sources: ReadonlyMap<string, string>;
}

/** One part of a document in three versions, as Markdown; null where one is not there, or not known. */
export interface Comparison {
  document: DocumentId | RecordId;
  /** Null for a service or fact. */
  language: Language | null;
  /** Section id, or `@title` and the like. */
  target: string;
  /** The document that this is compared with, where the same file is compared with another too. */
  against?: DocumentId;
  partner: NodeId;
  state: TranslationState;
  kind: ChangeKind | "translation";
  /** True when `merge` can bring the two together. */
  canMerge: boolean;
  path: string;
  line: number;
  /** The partner's text that ours was made against. */
  before: string | null;
  /** The partner's text now. */
  now: string | null;
  ours: string | null;
  /** True when `ours` is null because we leave the part out, not because we never had it. */
  leavesOut: boolean;
  /** What became of the partner's text since. */
  theirChange: readonly Span[];
  /** How ours differs from the partner's text now. */
  ourChange: readonly Span[];
}

/** Some words of a comparison: in both texts, only in the older one, or only in the newer. */
export interface Span {
  kind: "same" | "gone" | "new";
  text: string;
}
