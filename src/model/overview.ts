import type { Day, DocumentId, Language, NodeId, RecordId, Texts } from "./ids.ts";
import type { Comparison } from "./local.ts";
import type { Standing } from "./standing.ts";

/** How a node stands, with everything by its name: what a person reads who uses neither Git nor commands. */
export interface Overview {
  standing: Standing;
  /** The first is the one that the page is in. */
  languages: readonly [Language, ...Language[]];
  /** The day since which `news` are. */
  since: Day;
  /** What changed at partners: those that did, in the order of `standing.partners`. */
  news: readonly News[];
  /** What of ours no longer stands on the text it was made from, in the order of files. */
  tasks: readonly Task[];
  names: Names;
}

/** What one partner has changed. */
export interface News {
  node: NodeId;
  /** Documents, whatever the number of their languages. */
  documents: readonly { document: DocumentId; kind: "added" | "changed" | "removed"; title: string | null }[];
  /** How many services, values, pictures and other files. */
  others: number;
}

/** Something of ours, and the parts of it that somebody should look at. */
export interface Task {
  document: DocumentId | RecordId;
  /** Null for a service or fact. */
  language: Language | null;
  partner: NodeId;
  /** The language of the text that it was made from; null for a service or fact. */
  from: Language | null;
  kind: "change" | "translation" | "copy";
  /** The document that this is compared with, where the same file is compared with another too. */
  against?: DocumentId;
  path: string;
  parts: readonly TaskPart[];
}

/** One part in three versions, with the heading under which people know it; empty where it has none. */
export interface TaskPart extends Comparison {
  title: string;
}

/** What things are called, by their ids. */
export interface Names {
  nodes: Readonly<Record<NodeId, { title: Texts; email: string | null }>>;
  /** Titles, with the whole address of the page where the site has one. */
  documents: Readonly<
    Record<DocumentId, readonly { language: Language; title: string; address: string | null }[]>
  >;
  records: Readonly<Record<RecordId, Texts>>;
}
