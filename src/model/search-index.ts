import type { Language } from "./ids.ts";

/** The search index of one language, unpacked: the list of its pages and parts, and its parts by name. */
export interface IndexFiles {
  list: Uint8Array;
  parts: ReadonlyMap<string, Uint8Array>;
}

/** Makes another index from one that Pagefind wrote: with other parts, and other names for them. */
export type RewriteIndex = (index: IndexFiles, language: Language) => IndexFiles;
