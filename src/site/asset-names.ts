import type { Language } from "../model/ids.ts";

/** Addresses of what every page loads, from the site's root. */
export interface AssetNames {
  /** The styles that a page needs before it is read. */
  first: string;
  /** Those that an agreement needs, too. */
  agreement: string;
  /** All other styles. */
  more: string;
  script: string;
  /** What the search needs in one language, loaded when a reader starts to use it. */
  labels: Readonly<Record<Language, string>>;
  /** The words of titles and keywords in one language, loaded when a search finds nothing. */
  words: Readonly<Record<Language, string>>;
}
