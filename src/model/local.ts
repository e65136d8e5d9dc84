import type { Day, DocumentId, Language, NodeId, RecordId } from "./ids.ts";
import type { ChangeKind, NotShown, PartState } from "./override.ts";
import type { Problem } from "./problems/problem.ts";

/** The user's name according to Git, and the day. */
export interface Identity {
  name: string;
  day: Day;
}

/** A text to be written, path from the node's root. */
export interface TextWrite {
  path: string;
  text: string;
}

/** A picture or file to write as it is, path from the node's root; nothing happens if it is already there. */
export interface BytesWrite {
  path: string;
  bytes: Uint8Array;
}

/** A file that a command wrote; `isNew` is false if it existed before. */
export interface Written {
  path: string;
  isNew: boolean;
}

/** The result of every command that works on local changes. */
export interface LocalOutcome {
  /** False if nothing was done: the node's own files are wrong, or a name leads nowhere. */
  usable: boolean;
  written: readonly Written[];
  /** Paths of kept texts that were deleted because nothing refers to them any more. */
  cleared: readonly string[];
  problems: readonly Problem[];
  /** Texts of the files that problems point into, keyed by path. */
  sources: ReadonlyMap<string, string>;
}

/** One part of a document in three versions, as Markdown; null if one does not exist or is not known. */
export interface Comparison {
  document: DocumentId | RecordId;
  /** Null for a service or fact. */
  language: Language | null;
  /** Section id, or `@title` and so on. */
  target: string;
  /** The document that this is compared with, where the same file is compared with another too. */
  against?: DocumentId;
  partner: NodeId;
  state: PartState;
  /** Given for `refused` alone. */
  because?: NotShown;
  /** The id that the part probably has now, if the partner no longer has it under its own. */
  renamed?: string;
  kind: ChangeKind | "translation";
  /** True if `merge` can merge the two. */
  canMerge: boolean;
  path: string;
  line: number;
  /** The partner's text that the node's own was made against. */
  before: string | null;
  /** The partner's text now. */
  now: string | null;
  ours: string | null;
  /** True if `ours` is null because the part is left out, not because it never existed. */
  leavesOut: boolean;
  /** What has happened to the partner's text since. */
  theirChange: readonly Span[];
  /** How the node's own text differs from the partner's text now. */
  ourChange: readonly Span[];
}

/** Some words of a comparison: in both texts, only in the older one, or only in the newer. */
export interface Span {
  kind: "same" | "gone" | "new";
  text: string;
}
