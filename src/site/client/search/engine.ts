import type { Place, Posting } from "./postings.ts";

/** What a reader asks. `filters` has one value a facet at most. */
export interface Question {
  query: string;
  filters: Readonly<Record<string, string>>;
}

/** A run of an excerpt; `marked` if the reader's words are in it. */
export interface Run {
  text: string;
  marked: boolean;
}

/** One page that was found. All of it is plain text. */
export interface Hit {
  url: string;
  title: string;
  language: string | null;
  type: string | null;
  /** Languages that the page is in; empty when that is not known. */
  languages: readonly string[];
  /** True for a page that no list of searches may lead back to. */
  sensitive: boolean;
  node: string | null;
  /** The number of a service, or of a fact that is one. */
  call: string | null;
  /** When a service is open, as its card says it. */
  open: { hours: string; zone: string } | null;
  /** What a fact says, and where from; `checked` is a day. */
  fact: { value: string; source: string; checked: string } | null;
  /** True if one of the words asked for is in its title. */
  isNamed: boolean;
  excerpt: readonly Run[];
  sections: readonly { title: string; url: string }[];
}

/** A word of the texts that a word of the query met. */
export interface MetWord {
  text: string;
  /** 1 for the same word with any ending; less, the more letters the one has that the other has not. */
  likeness: number;
  pages: readonly Posting[];
}

/** For each facet, the pages that have each value, by their place among the texts. */
export type Facets = ReadonlyMap<string, ReadonlyMap<string, readonly number[]>>;

/** Texts that can be searched: the index of a language, or the pages kept on this device. */
export interface Texts {
  /** How many words each page has. */
  readonly lengths: readonly number[];
  /** False if nothing is known of the endings of their words. */
  readonly knowsEndings: boolean;
  /** A word of the query as these texts have their words; empty if nothing of it can be looked for. */
  normalise(word: string): string;
  /** Words that are this one with any ending, and longer ones that start alike. */
  meet(word: string): Promise<readonly MetWord[]>;
  /** How many pages have a word that is too frequent to be worth its bytes beside rarer ones; null for any other. */
  frequency(word: string): Promise<number | null>;
  facets(): Promise<Facets>;
  /** A page as it is shown, with these places marked. */
  hit(page: number, places: readonly Place[]): Promise<Hit>;
}

/** For each facet, how many pages have each value. One that is narrowed by counts as if it were not, so that its other values stay in reach. */
export type Counts = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** What was found. Results are fetched when they are shown. */
export interface Found {
  total: number;
  /** How many of these pages have all words. */
  whole: number;
  /** Hits from one place to another; one that cannot be had is left out. */
  hits(from: number, to: number): Promise<Hit[]>;
  /** For each facet, how many of these pages have each value; asked for when the filters are shown, since it costs bytes. */
  count(): Promise<Counts>;
}

/** What stays of the filters without one of them. */
export function without(filters: Question["filters"], facet: string): Question["filters"] {
  return Object.fromEntries(Object.entries(filters).filter(([other]) => other !== facet));
}

/** Words that were met in several ways, each as it is most alike. */
export function eachOnce(met: readonly MetWord[]): MetWord[] {
  const sorted = [...met].sort((a, b) => a.likeness - b.likeness);
  return [...new Map(sorted.map((one) => [one.text, one])).values()];
}
