import type { Agreement } from "./agreement.ts";
import type { Citation, DocumentType } from "./document.ts";
import type { Fact } from "./fact.ts";
import type { Graph } from "./graph.ts";
import type { Commit, Day, DocumentId, Duration, Language, NodeId, RecordId, Texts } from "./ids.ts";
import type { HoldReason } from "./lock.ts";
import type { ServiceArea } from "./network.ts";
import type { Drift, OperationKind, SourceChange, TranslationState } from "./override.ts";
import type { Service } from "./service.ts";

/** HTML made by Commonkit's renderer from untrusted Markdown: safe to put in a page as it is. Only `core/render` makes it. */
export type Html = string & { readonly safe: unique symbol };

/** Everything a site publishes, and all that the site knows. Every list is sorted, so that the same inputs give the same bytes. */
export interface Catalog {
  format: 1;
  /** Version of Commonkit that assembled it. */
  generator: string;
  node: CatalogNode;
  /** Partners, in the order of `network.yaml`. */
  partners: readonly CatalogPartner[];
  toolkits: readonly CatalogToolkit[];
  pages: readonly CatalogPage[];
  services: readonly CatalogService[];
  facts: readonly CatalogFact[];
  terms: readonly CatalogTerm[];
  /** Which node gets texts from which. */
  graph: Graph;
  /** Local changes to look at: what they were made against has changed, is gone, or was never recorded. */
  changes: readonly CatalogChange[];
  /** Documents that partners removed, each in each of its languages, in the order of their addresses. */
  removed: readonly CatalogRemoved[];
}

/** The node whose site this is. */
export interface CatalogNode {
  id: NodeId;
  title: Texts;
  summary: Texts;
  url: string | null;
  repository: string | null;
  languages: readonly [Language, ...Language[]];
  /** Languages to show if a text does not exist in one, the best first. */
  fallback: Readonly<Record<Language, readonly Language[]>>;
  licence: string;
  contact: { email: string | null; url: string | null };
  serviceArea: ServiceArea | null;
  /** Its own colour, `#rrggbb`, for light and for dark mode; null for the usual one. */
  accent: { light: string; dark: string } | null;
  /** Address of its logo from the site's root. */
  logo: string | null;
}

/** A partner as a reader of the partners page sees it. */
export interface CatalogPartner {
  id: NodeId;
  title: Texts;
  summary: Texts;
  /** The partner's own site; null if not given. */
  site: string | null;
  repository: string;
  licence: string | null;
  languages: readonly Language[];
  /** Null until something was fetched from this partner. */
  commit: Commit | null;
  subject: string | null;
  committed: string | null;
  lastChecked: Day | null;
  lastChanged: Day | null;
  via: NodeId;
  /** The partner whose copy of it is shown while it cannot be reached; otherwise left out. */
  copyFrom?: NodeId;
  /** How many documents of this partner are on the site. */
  documents: number;
  /** Documents whose newest version could not be used, and why, in the lock's words. */
  held: readonly { path: string; why: string }[];
  /** Why a newer version of the whole partner waits to be accepted; left out if none does. */
  waits?: HoldReason;
}

export interface CatalogToolkit {
  /** `<node>/<toolkit>`. */
  id: string;
  node: NodeId;
  slug: string;
  title: Texts;
  summary: Texts;
  language: Language;
  /** In reading order. */
  documents: readonly DocumentId[];
}

/** One document in one language, with every layer applied and every placeholder filled in. */
export interface CatalogPage {
  document: DocumentId;
  node: NodeId;
  /** `<node>/<toolkit>`. */
  toolkit: string;
  language: Language;
  /** From the site's root, ends in a slash: `nl/nl-network/housing/finding-a-home/`. */
  url: string;
  title: string;
  summary: string;
  type: DocumentType;
  phase: readonly string[];
  audience: readonly string[];
  topic: readonly string[];
  programme: readonly string[];
  keywords: readonly string[];
  sources: readonly Citation[];
  reviewed: Day;
  reviewEvery: Duration;
  licence: string;
  /** No preview when shared, and in no list of recent searches. */
  sensitive: boolean;
  /** Former addresses of this page, from the site's root. */
  formerly: readonly string[];
  /**
   * Where the text came from; commit null for the node's own. `copyFrom`: the partner whose copy it is, if its own node could not be
   * reached; otherwise left out.
   */
  origin: { node: NodeId; commit: Commit | null; path: string; url: string | null; copyFrom?: NodeId };
  /** Nodes that changed something here, lowest layer first. */
  changedBy: readonly NodeId[];
  /** All languages of this document, including this one, in the order of the node's languages. */
  translations: readonly { language: Language; url: string }[];
  /**
   * Set if this page is a translation: the language of the original, who translated it, its state, how much the original has changed, and
   * whether no one has read all of it yet.
   */
  translation: {
    of: Language;
    by: NodeId;
    state: TranslationState;
    change: SourceChange;
    machine: boolean;
  } | null;
  /** Set if this text is a copy of another node's: which document, where that is, and whether it has changed since. */
  copy: { of: DocumentId; node: NodeId; url: string | null; changed: boolean } | null;
  pieces: readonly Piece[];
  /** Sections that a nearer node left out. */
  removed: readonly { title: string; reason: string; by: NodeId }[];
  agreement: Agreement | null;
}

/** A heading with its own text, up to the next heading of any level. */
export interface Piece {
  id: string;
  /** 1 to 6; 0 for the text before the first heading. */
  level: number;
  /** Heading text, for contents lists. */
  title: string;
  heading: Html;
  blocks: readonly Block[];
  /** Set if a nearer node wrote or changed this section. */
  change: { by: NodeId; kind: OperationKind; state: Drift } | null;
}

/** What a piece is made of, in order. The site draws services itself. */
export type Block =
  | { kind: "html"; html: Html }
  /** Ids of services, in order; `asked` is the directive as written, shown if no service was found. */
  | { kind: "services"; services: readonly RecordId[]; asked: string };

/** A service with every change applied; a confidential address has been removed. */
export type CatalogService = Omit<Service, "origin" | "path" | "x_confidential_address"> & {
  commit: Commit | null;
};

export interface CatalogFact {
  id: RecordId;
  node: NodeId;
  label: Texts;
  type: Fact["type"];
  /** The value in words, by language of the site: `18 months`. */
  value: Texts;
  source: { title: string; url: string | null };
  checked: Day;
  reviewEvery: Duration;
  validFrom: Day | null;
  /** The last day it applies. */
  validTo: Day | null;
  /** Pages that show it, as addresses from the site's root. */
  usedBy: readonly string[];
}

export interface CatalogTerm {
  id: RecordId;
  node: NodeId;
  label: Texts;
  meaning: Texts;
}

/** One change, or one part of a copy, that someone should look at. */
export interface CatalogChange {
  /** The document, service or fact. */
  document: DocumentId | RecordId;
  /** Null for a service or fact. */
  language: Language | null;
  /** Section id, or `@title`, `@phones.desk.number` and so on. */
  target: string;
  /** Who wrote it, and who changed it. */
  partner: NodeId;
  by: NodeId;
  state: Exclude<Drift, "current" | "redundant">;
}

/** A document in one language that its partner removed: its old addresses say so. */
export interface CatalogRemoved {
  document: DocumentId;
  node: NodeId;
  /** `<node>/<toolkit>`. */
  toolkit: string;
  language: Language;
  /** Its old address, from the site's root. */
  url: string;
  title: string;
  /** The first commit without it, and the day of that commit. */
  commit: Commit;
  day: Day;
  /** Addresses it had before that one. */
  formerly: readonly string[];
  /** Languages in which the document is still on the site. */
  translations: readonly { language: Language; url: string }[];
}
