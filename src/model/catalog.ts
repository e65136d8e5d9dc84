import type { DeepReadonly } from "./deep-readonly.ts";
import type { Language, NodeId, RecordId } from "./ids.ts";
import type { Drift, OperationKind } from "./override.ts";
import type * as published from "./published.ts";

/*
 * What a site publishes is described in `schemas/catalog.schema.json`, key by key, for other programs too. The types are made from it;
 * here is only what a schema cannot say, and what is not published.
 */

/** HTML made by Commonkit's renderer from untrusted Markdown: safe to put in a page as it is. Only `core/render` makes it. */
export type Html = string & { readonly safe: unique symbol };

/** Everything a site publishes, and all that the site knows. Every list is sorted, so that the same inputs give the same bytes. */
export interface Catalog extends Omit<DeepReadonly<published.PublishedCatalog>, "node" | "pages"> {
  node: CatalogNode;
  pages: readonly CatalogPage[];
}

/** The node whose site this is. It has a language at least: the first one is its main language. */
export interface CatalogNode extends Omit<DeepReadonly<published.PublishedNode>, "languages"> {
  languages: readonly [Language, ...Language[]];
}

/** A partner as a reader of the partners page sees it. */
export type CatalogPartner = DeepReadonly<published.PublishedPartner>;

/** A folder of documents. */
export type CatalogToolkit = DeepReadonly<published.PublishedToolkit>;

/** One document in one language, with every layer applied and every placeholder filled in. */
export interface CatalogPage extends DeepReadonly<published.PublishedPage> {
  /** Its text. It is on the page, and not in `catalog.json`. */
  pieces: readonly Piece[];
}

/** A page that could not be made: its address from the site's root, and what the exception says. */
export interface FailedPage {
  url: string;
  why: string;
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
  /**
   * Ids of services, in order; `asked` is the directive as written, shown if no service was found. `more` is set if the page has no room for
   * all of them.
   */
  | { kind: "services"; services: readonly RecordId[]; asked: string; more?: true };

/** A service with every change applied; a confidential address has been removed. */
export type CatalogService = DeepReadonly<published.PublishedService>;

/** A fact, with its value in words in each language of the site. */
export type CatalogFact = DeepReadonly<published.PublishedFact>;

/** A term and its meaning. */
export type CatalogTerm = DeepReadonly<published.PublishedTerm>;

/** One change, or one part of a copy, that someone should look at. */
export type CatalogChange = DeepReadonly<published.PublishedChange>;

/** A document in one language that its partner removed: its old addresses say so. */
export type CatalogRemoved = DeepReadonly<published.PublishedRemoved>;
