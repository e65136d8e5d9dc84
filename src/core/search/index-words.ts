import { CborReader } from "../../values/search/cbor.ts";

/** A word of an index with its pages and places, as Pagefind wrote it. */
export interface IndexWord {
  text: string;
  bytes: Uint8Array;
}

/** The words of a part. */
export function readWords(part: Uint8Array): IndexWord[] {
  const reader = new CborReader(part);
  reader.list();
  return Array.from({ length: reader.list() }, () => {
    const from = reader.at;
    const bytes = reader.skip();
    const word = new CborReader(part);
    word.at = from;
    word.list();
    return { text: word.text(), bytes };
  });
}

/** Tells each place of a word, whatever its accents. */
export function eachPlace({ bytes }: IndexWord, tell: (page: number, at: number) => void): void {
  const reader = new CborReader(bytes);
  const parts = reader.list();
  reader.skip();
  const readPages = (): void => {
    let page = 0;
    for (let left = reader.list(); left > 0; left--) {
      const fields = reader.list();
      page += reader.number();
      let at = 0;
      for (let numbers = reader.list(); numbers > 0; numbers--) {
        const number = reader.number();
        if (number < 0) at = 0;
        else {
          at += number;
          tell(page, at);
        }
      }
      for (let field = 2; field < fields; field++) reader.skip();
    }
  };
  readPages();
  if (parts < 3) return;
  for (let variants = reader.list(); variants > 0; variants--) {
    reader.list();
    reader.skip();
    readPages();
  }
}

/** How many pages have a word. */
export function countPages(word: IndexWord): number {
  const pages = new Set<number>();
  eachPlace(word, (page) => pages.add(page));
  return pages.size;
}
