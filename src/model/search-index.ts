import type { Language } from "./ids.ts";

/** The search index of one language, unpacked: the list of its pages and parts, and its parts by name. */
export interface IndexFiles {
  list: Uint8Array;
  parts: ReadonlyMap<string, Uint8Array>;
}

/** An index that was made anew. */
export interface RewrittenIndex extends IndexFiles {
  /** The list as Commonkit's own search reads it, shorter than Pagefind's. */
  short: ShortList;
}

/** What a search must know before it asks for a word. */
export interface ShortList {
  /** The names of the pages' texts without the language, all of the same length with full stops behind, one after the other. */
  texts: string;
  /** How long a name is. */
  width: number;
  /** How many words each page has. */
  lengths: readonly number[];
  /** How the words of each part start, from the second part on, with a space between; in the order of the words. */
  starts: string;
  /** The names of the parts, as those of the texts. */
  parts: string;
  /** Words that so many pages have that they are left out beside rarer ones, each followed by the number of pages, with a space between. */
  frequent: string;
  /** Endings of words, the most frequent first, with a space between; what stands in the place of one follows a sign: `s ing y>i`. */
  endings: string;
  /** The files of the facets. */
  facets: readonly string[];
}

/** Makes another index from one that Pagefind wrote and the words of its pages: with other parts, and other names for them. `text` gives a page's words by the name of its text. */
export type RewriteIndex = (
  index: IndexFiles,
  text: (name: string) => string,
  language: Language,
) => RewrittenIndex;
