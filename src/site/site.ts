import type {
  Catalog,
  CatalogFact,
  CatalogPage,
  CatalogRemoved,
  CatalogService,
  CatalogToolkit,
} from "../model/catalog.ts";
import type { DocumentId, Language, NodeId, RecordId, Texts } from "../model/ids.ts";
import { pickVersion, readingOrder } from "../values/languages.ts";
import { localesOf } from "../values/locale.ts";
import { compareText } from "../values/order.ts";
import type { AssetNames } from "./asset-names.ts";
import { type Listing, makeListings } from "./listings.ts";
import { RelatedPages } from "./related.ts";
import { chooseWords, type Words } from "./words.ts";

/**
 * What every page is made from: the catalog with its look-ups made once. A class, because Eleventy copies plain objects
 * into the data of every page and hands class instances on as they are.
 */
export class Site {
  readonly catalog: Catalog;
  /** The node's own: each has all pages of the site. */
  readonly languages: readonly [Language, ...Language[]];
  /** The same, then those that only partners' documents are in. */
  readonly textLanguages: readonly Language[];
  /** Set before the first page is made. */
  assets: AssetNames = { first: "", agreement: "", more: "", script: "", labels: {}, words: {} };
  readonly services: ReadonlyMap<RecordId, CatalogService>;
  readonly facts: ReadonlyMap<RecordId, CatalogFact>;
  readonly toolkits: ReadonlyMap<string, CatalogToolkit>;
  /** Every list that has pages, for every language: each is a page. */
  readonly listings: readonly Listing[];
  /** Each toolkit in each language. */
  readonly toolkitPages: readonly { toolkit: CatalogToolkit; language: Language }[];
  /** Each service that still exists, and each fact, in each language: each is a page. */
  readonly servicePages: readonly { service: CatalogService; language: Language }[];
  readonly factPages: readonly { fact: CatalogFact; language: Language }[];
  readonly related: RelatedPages;
  private readonly versions = new Map<DocumentId, CatalogPage[]>();
  private readonly titles: ReadonlyMap<NodeId, Texts>;
  private factUses: Map<string, readonly CatalogFact[]> | null = null;
  private readonly preferred = new Map<Language, readonly Language[]>();
  private readonly shown = new Map<Language, readonly CatalogPage[]>();

  constructor(catalog: Catalog) {
    const { node, pages, services, facts, toolkits, partners } = catalog;
    this.catalog = catalog;
    const others = pages.map((page) => page.language).filter((tag) => !node.languages.includes(tag));
    this.languages = node.languages as [Language, ...Language[]];
    this.textLanguages = [...node.languages, ...[...new Set(others)].sort()];
    this.services = new Map(services.map((service) => [service.id, service]));
    this.facts = new Map(facts.map((fact) => [fact.id, fact]));
    this.toolkits = new Map(toolkits.map((toolkit) => [toolkit.id, toolkit]));
    this.titles = new Map([...partners, node].map(({ id, title }) => [id, title]));
    for (const page of pages) {
      const versions = this.versions.get(page.document);
      if (versions === undefined) this.versions.set(page.document, [page]);
      else versions.push(page);
    }
    this.related = new RelatedPages(pages);
    this.listings = this.languages.flatMap((language) => makeListings(language, this.pagesFor(language)));
    const existing = services.filter(({ status }) => status !== "defunct");
    this.servicePages = this.languages.flatMap((language) =>
      existing.map((service) => ({ service, language })),
    );
    this.factPages = this.languages.flatMap((language) => facts.map((fact) => ({ fact, language })));
    this.toolkitPages = this.languages.flatMap((language) =>
      toolkits.map((toolkit) => ({ toolkit, language })),
    );
  }

  /** The interface's words in this language, or else in English. */
  wordsIn(language: Language): Words {
    return chooseWords(language);
  }

  /** Languages to try for readers of this one, nearest first. */
  preferences(language: Language): readonly Language[] {
    let tags = this.preferred.get(language);
    if (tags === undefined) {
      tags = readingOrder(language, this.catalog.node);
      this.preferred.set(language, tags);
    }
    return tags;
  }

  /** The facts that a page shows, in the order of their ids; empty if it shows none. */
  factsOn(url: string): readonly CatalogFact[] {
    if (this.factUses === null) {
      this.factUses = new Map();
      for (const fact of this.catalog.facts) {
        for (const page of fact.usedBy) this.factUses.set(page, [...(this.factUses.get(page) ?? []), fact]);
      }
    }
    return this.factUses.get(url) ?? [];
  }

  /** Changes to a service or fact that someone should look at. */
  openChanges(id: RecordId): Catalog["changes"] {
    return this.catalog.changes.filter(({ document }) => document === id);
  }

  /** Titles of a node; its id if the catalog does not describe it. */
  nodeTitle(node: NodeId): Texts {
    const texts = this.titles.get(node);
    return texts === undefined || Object.keys(texts).length === 0 ? { [this.languages[0]]: node } : texts;
  }

  /** A document in the language asked for, or else in the first that it has; null if it is not on the site. */
  version(document: DocumentId, language: Language): CatalogPage | null {
    return pickVersion(this.versions.get(document) ?? [], this.preferences(language));
  }

  /** Every document once, in the best language for these readers, sorted by title. */
  pagesFor(language: Language): readonly CatalogPage[] {
    let pages = this.shown.get(language);
    if (pages === undefined) {
      const order = new Intl.Collator(localesOf(language));
      pages = [...this.versions.keys()]
        .flatMap((document) => this.version(document, language) ?? [])
        .sort((a, b) => order.compare(a.title, b.title) || compareText(a.document, b.document));
      this.shown.set(language, pages);
    }
    return pages;
  }

  /** The lists of one facet in one language, in the order readers see them. */
  listingsOf(language: Language, facet: Listing["facet"]): readonly Listing[] {
    return this.listings.filter((listing) => listing.language === language && listing.facet === facet);
  }

  /** Documents that partners have removed, in the order of their addresses: each is a page. */
  get removed(): readonly { at: string; text: CatalogRemoved }[] {
    const taken = new Set([
      ...this.catalog.pages.map((page) => page.url),
      ...this.redirects.map(({ from }) => from),
    ]);
    return this.catalog.removed.flatMap((text) =>
      [text.url, ...text.formerly].flatMap((at) => {
        if (taken.has(at)) return [];
        taken.add(at);
        return { at, text };
      }),
    );
  }

  /** Former addresses that no page has today, with the page that has moved from there. */
  get redirects(): { from: string; to: CatalogPage }[] {
    const taken = new Set(this.catalog.pages.map((page) => page.url));
    return this.catalog.pages.flatMap((page) =>
      page.formerly.flatMap((from) => {
        if (taken.has(from)) return [];
        taken.add(from);
        return { from, to: page };
      }),
    );
  }
}
