import { CborReader } from "../../../values/search/cbor.ts";
import { asList, type Posting, readPages } from "./postings.ts";

/** A part of the index. */
export interface IndexPart {
  /** Its words with their pages, those spelled with accents under the word without. */
  words: ReadonlyMap<string, readonly Posting[]>;
  /** Words of the index under which a form is found, in this part or another. */
  forms: ReadonlyMap<string, readonly string[]>;
}

/** Reads a part as `core/search` writes it. */
export function readPart(bytes: Uint8Array): IndexPart {
  const [written, lines] = asList(new CborReader(bytes).value());
  const words = new Map<string, readonly Posting[]>();
  for (const [word, pages, variants] of asList(written).map(asList)) {
    const spellings = [pages, ...asList(variants).map((variant) => asList(variant)[1])];
    const read = spellings.flatMap(readPages);
    if (read.length > 0) words.set(String(word), read);
  }
  return { words, forms: readForms(String(lines ?? "")) };
}

/** `city 1i // city → citi` */
function readForms(lines: string): Map<string, string[]> {
  const forms = new Map<string, string[]>();
  for (const line of lines.split("\n")) {
    const [form = "", ...differences] = line.split(" ");
    const words = differences.map(
      (change) => form.slice(0, form.length - Number.parseInt(change[0] ?? "", 36)) + change.slice(1),
    );
    if (form !== "") forms.set(form, words);
  }
  return forms;
}
