import { groupBy } from "../../values/group-by.ts";
import { compareText } from "../../values/order.ts";
import { CborReader, type CborValue, writeCbor } from "../../values/search/cbor.ts";
import type { IndexWord } from "./index-words.ts";
import { steps } from "./phone-words.ts";

/** The words under the names that `nameOf` gives them, those of one name as one, in order. The others stay byte for byte. */
export function mergeWords(words: readonly IndexWord[], nameOf: (word: string) => string): IndexWord[] {
  const byName = groupBy(words, ({ text }) => nameOf(text));
  return [...byName]
    .sort(([a], [b]) => compareText(a, b))
    .map(([text, same]) => {
      const [first] = same;
      return same.length === 1 && first?.text === text ? first : { text, bytes: merge(text, same) };
    });
}

/** Where a word is on a page, by what it weighs there; in fields beside the text as Pagefind wrote it. */
interface OnPage {
  places: Map<number, Set<number>>;
  fields: CborValue[];
}

function merge(text: string, words: readonly IndexWord[]): Uint8Array {
  const read = words.map(({ bytes }) => listOf(new CborReader(bytes).value()));
  const variants = groupBy(
    read.flatMap((word) => listOf(word[2]).map(listOf)),
    ([spelling]) => String(spelling),
  );
  return writeCbor([
    text,
    mergePages(read.map((word) => word[1])),
    [...variants].map(([spelling, same]) => [spelling, mergePages(same.map((variant) => variant[1]))]),
  ]);
}

function mergePages(lists: readonly (CborValue | undefined)[]): CborValue {
  const pages = new Map<number, OnPage>();
  for (const list of lists) {
    let page = 0;
    for (const [step, numbers, fields] of listOf(list).map(listOf)) {
      page += Number(step);
      const so: OnPage = pages.get(page) ?? { places: new Map(), fields: [] };
      pages.set(page, so);
      addPlaces(so.places, listOf(numbers).map(Number));
      so.fields.push(...listOf(fields));
    }
  }
  const sorted = [...pages].sort(([a], [b]) => a - b);
  return sorted.map(([page, { places, fields }], at) => [
    page - (sorted[at - 1]?.[0] ?? 0),
    [...places].flatMap(([weight, ats]) => [weight, ...steps([...ats].sort((a, b) => a - b))]),
    fields,
  ]);
}

/** A number below zero is the weight of the places after it, which start anew. */
function addPlaces(places: Map<number, Set<number>>, numbers: readonly number[]): void {
  let ats = new Set<number>();
  let at = 0;
  for (const number of numbers) {
    if (number < 0) {
      ats = places.get(number) ?? new Set();
      places.set(number, ats);
      at = 0;
    } else {
      at += number;
      ats.add(at);
    }
  }
}

const listOf = (value: CborValue | undefined): readonly CborValue[] =>
  typeof value === "object" ? value : [];
