import type { IndexFiles, ShortList } from "../../model/search-index.ts";
import { CborReader } from "../../values/search/cbor.ts";
import { type IndexWord, readWords } from "./index-words.ts";

/** What an index says: its list in pieces, its pages and all its words. */
export interface ReadIndex extends Pick<ShortList, "lengths" | "facets"> {
  /** Version and pages, as they are; and what comes after the parts. */
  head: Uint8Array;
  tail: Uint8Array;
  /** Names of the texts of the pages. */
  names: readonly string[];
  words: readonly IndexWord[];
}

/** Reads what Pagefind 1.6 wrote for one language. */
export function readIndex({ list, parts }: IndexFiles): ReadIndex {
  const reader = new CborReader(list);
  reader.list();
  reader.skip();
  const pages = Array.from({ length: reader.list() }, () => {
    const fields = reader.list();
    const page = { name: reader.text(), length: reader.number() };
    for (let field = 2; field < fields; field++) reader.skip();
    return page;
  });
  const head = list.subarray(0, reader.at);
  const names = Array.from({ length: reader.list() }, () => {
    reader.list();
    reader.skip();
    reader.skip();
    return reader.text();
  });
  const tail = list.subarray(reader.at);
  const facets = Array.from({ length: reader.list() }, () => {
    reader.list();
    reader.skip();
    return reader.text();
  });
  return {
    head,
    tail,
    facets,
    names: pages.map(({ name }) => name),
    lengths: pages.map(({ length }) => length),
    words: names.flatMap((name) => readWords(parts.get(name) ?? new Uint8Array())),
  };
}
