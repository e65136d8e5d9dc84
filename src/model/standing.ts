import type { Commit, Day, DocumentId, Duration, Language, NodeId, RecordId, Texts } from "./ids.ts";
import type { HoldReason } from "./lock.ts";
import type { ChangeState, SourceChange, TranslationState } from "./override.ts";

/** How a node stands on one day: what a coordinator reads on Monday. */
export interface Standing {
  node: NodeId;
  title: Texts;
  today: Day;
  /** In the order of `network.yaml`, then those that partners brought. */
  partners: readonly PartnerStanding[];
  /** Our own changes to partners' documents, in the order of documents. */
  changes: readonly ChangeState[];
  /** Every translation on the site, partners' included. */
  translations: readonly TranslationStanding[];
  /** For each of our languages, how many documents of the site are not in it, and which. */
  missing: readonly { language: Language; documents: number; ids: readonly DocumentId[] }[];
  /** What should have been looked at again before today, the longest overdue first. */
  overdue: readonly Overdue[];
  /** Mistakes in our own files that `check` would tell, notices left out. */
  mistakes: number;
  /** How many things need a person of ours; 0 when all is well. */
  needs: number;
}

/** One partner as it stands. */
export interface PartnerStanding {
  id: NodeId;
  /** Our own node, or the partner that brought it. */
  via: NodeId;
  /** Partners that came to us through this one. */
  brought: readonly NodeId[];
  /** The version that was taken; null while nothing was ever had. */
  version: { commit: Commit; subject: string; committed: string } | null;
  /** The partner whose copy of it we show, because nobody could reach it itself; null when it is its own. */
  copyFrom: NodeId | null;
  lastChecked: Day | null;
  lastChanged: Day | null;
  /** `ago`: nobody was looked at for long · `behind`: others were looked at since, this one was not. Null when it was looked at lately. */
  silent: "ago" | "behind" | null;
  /** A newer version of the whole partner that waits for a person. */
  held: { commit: Commit; why: HoldReason } | null;
  /** Files whose newest version was not taken; `stays` is false for those that were never had. */
  files: readonly { path: string; commit: Commit; why: string; stays: boolean }[];
}

/** One translation, and how it stands towards what it translates. */
export interface TranslationStanding {
  document: DocumentId;
  language: Language;
  by: NodeId;
  /** True when it is ours to put right. */
  own: boolean;
  /** Path from our node's root. */
  path: string;
  state: TranslationState;
  /** True while no person has read the whole of it. */
  machine: boolean;
  /** How much of what it translates has changed since. */
  change: SourceChange;
}

/** Something that should have been looked at again before today. */
export interface Overdue {
  kind: "document" | "fact" | "service";
  id: DocumentId | RecordId;
  /** Of a document; null for the others. */
  language: Language | null;
  node: NodeId;
  /** True when it is ours, or we have changed it. */
  own: boolean;
  path: string;
  checked: Day;
  every: Duration;
  /** The last day on which it counted as checked, or on which it held. */
  due: Day;
  /** True for a fact that no longer holds, however lately somebody looked at it. */
  expired: boolean;
}
