import type { Day, DocumentId, Language, NodeId, RecordId, Texts } from "./ids.ts";
import type { Comparison } from "./local.ts";
import type { Standing } from "./standing.ts";

/** The state of a node, with everything by its name: for people who use neither Git nor a terminal. */
export interface Overview {
  standing: Standing;
  /** The page itself is in the first one. */
  languages: readonly [Language, ...Language[]];
  /** The first day that `news` are about. */
  since: Day;
  /** What partners changed: those that did, in the order of `standing.partners`. */
  news: readonly News[];
  /** The node's own texts whose originals have changed, in the order of files. */
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

/** One of the node's own items, and its parts that someone should look at. */
export interface Task {
  document: DocumentId | RecordId;
  /** Null for a service or fact. */
  language: Language | null;
  partner: NodeId;
  /** The language of its original; null for a service or fact. */
  from: Language | null;
  kind: "change" | "translation" | "copy";
  /** The document that this is compared with, where the same file is compared with another too. */
  against?: DocumentId;
  path: string;
  parts: readonly TaskPart[];
}

/** One part in three versions, with the heading that people know it by; empty if it has none. */
export interface TaskPart extends Comparison {
  title: string;
}

/** Names of things, by their ids. */
export interface Names {
  nodes: Readonly<Record<NodeId, { title: Texts; email: string | null }>>;
  /** Titles, with the full address of the page if the site has one. */
  documents: Readonly<
    Record<DocumentId, readonly { language: Language; title: string; address: string | null }[]>
  >;
  records: Readonly<Record<RecordId, Texts>>;
}
