import type { RecordKind } from "./content.ts";
import type { Commit, DocumentId, Language, NodeId, Texts } from "./ids.ts";
import type { Problem } from "./problems/problem.ts";

/** What a person asks `commonkit add` for. */
export interface AddRequest {
  /** An address, a folder or a bundle, as written. */
  from: string;
  /** The id that the partner is expected to have; null if any id will do. */
  id: NodeId | null;
  /** The address to write for a folder or bundle; null for the one that the partner gives itself. */
  address: string | null;
  /** A branch or tag; null for `main`. */
  ref: string | null;
  /** Toolkits; empty means all. */
  include: readonly string[];
  /** Empty means all. */
  languages: readonly Language[];
  follow: boolean;
}

/** An entry of `partners:` as it will be written. */
export interface NewPartner {
  id: NodeId;
  url: string;
  /** Null for `main`. */
  ref: string | null;
  include: readonly string[];
  languages: readonly Language[];
  follow: boolean;
  /** Where to read the address from instead: a folder, a bundle, a loopback address; null for the address itself. */
  substitute: string | null;
}

/** A node that was looked at but not added yet: what it would bring. `services`, `facts` and so on say how many. */
export interface Candidate extends Readonly<Record<`${RecordKind}s`, number>> {
  partner: NewPartner;
  /** The entry as YAML, ready to paste. */
  entry: string;
  title: Texts;
  commit: Commit;
  subject: string;
  /** ISO 8601 with time, UTC. */
  committed: string;
  /** SPDX identifier of the node, and those that documents have instead, with how many do. */
  licence: string;
  otherLicences: readonly { licence: string; documents: number }[];
  /** Documents in each language, most first. */
  languages: readonly { language: Language; documents: number }[];
  /** Documents of each type, most first, whatever the number of their languages. */
  types: readonly { type: string; documents: number }[];
  /** In alphabetical order, including those that are not asked for. */
  toolkits: readonly { slug: string; title: Texts; documents: number; isAsked: boolean }[];
  documents: readonly DocumentId[];
  /** Changes to documents of others. */
  changes: number;
  /** The nodes it gets texts from. */
  partners: readonly { id: NodeId; url: string }[];
  /** The partner that already brings this node; null if none does. */
  broughtBy: NodeId | null;
  /** What would not be used, and why. */
  problems: readonly Problem[];
}

/** The result of looking at a partner. */
export interface Looked {
  /** Null if there is nothing to add. */
  candidate: Candidate | null;
  /** For a repository that was not written for Commonkit: an entry to paste; otherwise null. */
  suggestion: string | null;
  problems: readonly Problem[];
  /** Texts of the files that problems point into, by path. */
  sources: ReadonlyMap<string, string>;
}
