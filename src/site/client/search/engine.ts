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
  excerpt: readonly Run[];
  sections: readonly { title: string; url: string }[];
}

/** For each facet, how many pages have each value. One that is narrowed by counts as if it were not, so that its other values stay in reach. */
export type Counts = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** What was found. Results are fetched when they are shown. */
export interface Found {
  total: number;
  /** Hits from one place to another; one that cannot be had is left out. */
  hits(from: number, to: number): Promise<Hit[]>;
  /** For each facet, how many of these pages have each value; asked for when the filters are shown, since it costs bytes. */
  count(): Promise<Counts>;
}

/** Something that can answer: the index, or the pages kept on this device. */
export interface Engine {
  search(question: Question): Promise<Found>;
}

/** What stays of the filters without one of them. */
export function without(filters: Question["filters"], facet: string): Question["filters"] {
  return Object.fromEntries(Object.entries(filters).filter(([other]) => other !== facet));
}
