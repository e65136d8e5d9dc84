import type { Language } from "../model/ids.ts";

/** Addresses of what every page loads, from the site's root. */
export interface AssetNames {
  style: string;
  script: string;
  /** What the search needs in one language, loaded when a reader starts to use it. */
  labels: Readonly<Record<Language, string>>;
  /** The words of titles and keywords in one language, loaded when a search finds nothing. */
  words: Readonly<Record<Language, string>>;
}
