import type { Language, NodeId, Texts } from "./ids.ts";
import type { Origin } from "./source.ts";

/** A folder of documents with a title and an order. */
export interface Toolkit {
  /** `<node>/<toolkit>`. */
  id: string;
  node: NodeId;
  slug: string;
  origin: Origin;
  path: string;
  title: Texts;
  summary: Texts;
  /** The language that documents are first written in. */
  language: Language;
  /** Slugs in reading order; documents that are not named follow in alphabetical order. */
  documents: readonly string[];
  /** SPDX identifier; null means the node's. */
  licence: string | null;
  /** Who to contact about this toolkit; email null means the node's contact. */
  contact: { email: string | null };
}
