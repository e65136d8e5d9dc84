import type { Commit, Day, DocumentId, Duration, Language, NodeId, RecordId, Texts } from "./ids.ts";
import type { HoldReason } from "./lock.ts";
import type { ChangeState, NotShown, Offer, SourceChange, TranslationState } from "./override.ts";

/** The state of a node on one day: what a coordinator reads once a week. */
export interface Standing {
  node: NodeId;
  title: Texts;
  today: Day;
  /** In the order of `network.yaml`, then those that partners bring. */
  partners: readonly PartnerStanding[];
  /** The node's own changes to partners' documents, in the order of documents. */
  changes: readonly ChangeState[];
  /** What followed partners would change of the node's own documents, services and facts. */
  offers: readonly Offer[];
  /** The node's own changes and translations of texts that are not here: never fetched, or removed by the partner. */
  waiting: readonly {
    kind: "change" | "translation";
    document: DocumentId | RecordId;
    /** Null for a service or fact. */
    language: Language | null;
    path: string;
  }[];
  /** Everything that the node wrote and no page shows, with the words: the first thing to look at. */
  unseen: readonly UnseenText[];
  /** Every translation on the site, including partners'. */
  translations: readonly TranslationStanding[];
  /** For each of the node's languages, how many of the site's documents are not in it, and which. */
  missing: readonly { language: Language; documents: number; ids: readonly DocumentId[] }[];
  /** What should have been checked again before today, the longest overdue first. */
  overdue: readonly Overdue[];
  /** Mistakes in the node's own files that `check` would report, without notices. */
  mistakes: number;
  /** How many things need the attention of the node's people; 0 if all is well. */
  needs: number;
}

/** The state of one partner. */
export interface PartnerStanding {
  id: NodeId;
  /** The own node, or the partner that brought it. */
  via: NodeId;
  /** Partners that came through this one. */
  brought: readonly NodeId[];
  /** The version that is used; null if nothing was ever fetched. */
  version: { commit: Commit; subject: string; committed: string } | null;
  /** The partner whose copy of it is shown, because it could never be reached itself; null if its own text is. */
  copyFrom: NodeId | null;
  lastChecked: Day | null;
  lastChanged: Day | null;
  /** `ago`: no partner was checked for a long time · `behind`: others were checked since, this one was not. Null if it was checked recently. */
  silent: "ago" | "behind" | null;
  /** A newer version of the whole partner that waits to be accepted. */
  held: { commit: Commit; why: HoldReason } | null;
  /** Files whose newest version is not used; `stays` is false for those that never had a good one. */
  files: readonly { path: string; commit: Commit; why: string; stays: boolean }[];
}

/** What is in one of the node's files, and is not on its site for one reason. */
export interface UnseenText {
  kind: "change" | "translation";
  document: DocumentId | RecordId;
  /** Null for a service or fact. */
  language: Language | null;
  /** What people call the document; null if that is not known. */
  title: string | null;
  /** Path from the node's root. */
  path: string;
  /** The node that it changes or translates a text of. */
  partner: NodeId;
  because: NotShown;
  /** For `removed`, the day of the first version without it; null if that is not known. */
  since: Day | null;
  /** Part by part, in the order of the file; no text for a part that is left out. */
  words: readonly {
    target: string;
    title: string;
    text: string | null;
    /** 1-based line of its heading in the file; 1 for a value. */
    line: number;
  }[];
}

/** One translation, and its state. */
export interface TranslationStanding {
  document: DocumentId;
  language: Language;
  by: NodeId;
  /** True if it is the node's own, which its people can correct. */
  own: boolean;
  /** Path from the node's root. */
  path: string;
  state: TranslationState;
  /** True until someone has read all of it. */
  machine: boolean;
  /** How much of its original has changed since. */
  change: SourceChange;
}

/** Something that should have been checked again before today. */
export interface Overdue {
  kind: "document" | "fact" | "service";
  id: DocumentId | RecordId;
  /** For a document; otherwise null. */
  language: Language | null;
  node: NodeId;
  /** True if it is the node's own, or the node has changed it. */
  own: boolean;
  /** Where to write the new day: if the node has changed it, the file with that change. */
  path: string;
  /** True for a service that was imported with many others. */
  imported: boolean;
  checked: Day;
  every: Duration;
  /** The last day it counted as checked, or that it applied. */
  due: Day;
  /** True for a fact that no longer applies, however recently it was checked. */
  expired: boolean;
}
