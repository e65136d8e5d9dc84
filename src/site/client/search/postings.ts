import type { CborValue } from "../../../values/search/cbor.ts";

/** Where a word is on a page. */
export interface Posting {
  /** The page's place in the list of pages. */
  page: number;
  places: readonly Place[];
}

/** A place among the words of a page's text, and what the word weighs there: 1 in ordinary text, up to 7 in a title. */
export interface Place {
  at: number;
  weight: number;
}

/** What Pagefind multiplies weights by. */
const WEIGHT = 24;

/** Pages are told by how far each is from the one before. A page that has the word only beside its text, as in a list of languages, is left out. */
export function readPages(pages: CborValue | undefined): Posting[] {
  let page = 0;
  return asList(pages).flatMap((entry) => {
    const [step, places] = asList(entry);
    page += Number(step);
    const read = readPlaces(asList(places).map(Number));
    return read.length === 0 ? [] : [{ page, places: read }];
  });
}

/** A number below zero is the weight of the places after it, which start anew. */
function readPlaces(numbers: readonly number[]): Place[] {
  const places: Place[] = [];
  let weight = 1;
  let at = 0;
  for (const number of numbers) {
    if (number < 0) {
      weight = (-1 - number) / WEIGHT;
      at = 0;
    } else {
      at += number;
      places.push({ at, weight });
    }
  }
  return places;
}

/** A list of a file of Pagefind; empty for what is no list. */
export const asList = (value: CborValue | undefined): readonly CborValue[] =>
  typeof value === "object" ? value : [];
