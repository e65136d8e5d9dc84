import { createHash } from "node:crypto";
import type { RewriteIndex } from "../../model/search-index.ts";
import { CborReader, cborList, cborText, joinBytes } from "../../values/cbor.ts";

interface Word {
  text: string;
  /** The word with its pages and places, as Pagefind wrote it. */
  bytes: Uint8Array;
}

/** Unpacked bytes below which a part is never cut. */
const LEAST = 4000;
/**
 * A reader loads the whole list, in which a part costs some 10 bytes, and one part for each word, packed to less than half.
 * Together they are smallest if a part is about five times the square root of the whole.
 */
const BEST = 5;

/**
 * Cuts an index of Pagefind 1.6 into smaller parts. Pagefind's own contain 20,000 places of words, some 23 kB; to look for one
 * word, a reader needs a few hundred bytes of that. The words are passed on byte for byte, and the same index gives the same parts. Words
 * that start alike stay together, so that the start of a word still finds the longer ones.
 */
export const cutIndex: RewriteIndex = ({ list, parts }, language) => {
  const { head, names, tail } = readList(list);
  const words = names.flatMap((name) => readWords(parts.get(name) ?? new Uint8Array()));
  const total = words.reduce((sum, { bytes }) => sum + bytes.length, 0);
  const groups = groupWords(words, Math.max(LEAST, BEST * Math.sqrt(total)));
  const cut = new Map<string, Uint8Array>();
  const entries = groups.map((group, at) => {
    const bytes = joinBytes([cborList(1), cborList(group.length), ...group.map((word) => word.bytes)]);
    const digest = createHash("sha256").update(bytes).digest("hex");
    let length = 7;
    while (cut.has(`${language}_${digest.slice(0, length)}`)) length++;
    const name = `${language}_${digest.slice(0, length)}`;
    cut.set(name, bytes);
    const [from, to] = edges(groups[at - 1]?.at(-1), group, groups[at + 1]?.[0]);
    return [cborList(3), cborText(from), cborText(to), cborText(name)];
  });
  return { list: joinBytes([head, cborList(entries.length), ...entries.flat(), tail]), parts: cut };
};

/** The names of the parts, in the order of their words, and everything before and after them: version and pages, filters and more. */
function readList(list: Uint8Array): { head: Uint8Array; names: readonly string[]; tail: Uint8Array } {
  const reader = new CborReader(list);
  reader.list();
  reader.skip();
  reader.skip();
  const head = list.subarray(0, reader.at);
  const names = Array.from({ length: reader.list() }, () => {
    reader.list();
    reader.skip();
    reader.skip();
    return reader.text();
  });
  return { head, names, tail: list.subarray(reader.at) };
}

function readWords(part: Uint8Array): Word[] {
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

function groupWords(words: readonly Word[], size: number): Word[][] {
  const groups: Word[][] = [];
  let sum = 0;
  for (const [at, word] of words.entries()) {
    const before = words[at - 1];
    // Three letters in common keep words together, unless that would double the size of a part; four always do.
    if (before === undefined || mayCut(before.text, word.text, sum < size ? 0 : sum < 2 * size ? 3 : 4)) {
      groups.push([]);
      sum = 0;
    }
    groups.at(-1)?.push(word);
    sum += word.bytes.length;
  }
  return groups;
}

function mayCut(a: string, b: string, letters: number): boolean {
  return !b.startsWith(a) && common(a, b).length < letters;
}

/** How a part's first and last words start, as far as needed to tell them from their neighbours: words with such a start are looked up in it. */
function edges(before: Word | undefined, group: readonly Word[], after: Word | undefined): [string, string] {
  const first = group[0]?.text ?? "";
  const last = group.at(-1)?.text ?? "";
  const from = before === undefined ? first : upTo(first, common(before.text, first).length + 1);
  const to = after === undefined ? last : upTo(last, common(last, after.text).length + 1);
  return [from, to];
}

function common(a: string, b: string): string[] {
  const letters = [...a];
  const others = [...b];
  const end = letters.findIndex((letter, at) => letter !== others[at]);
  return end === -1 ? letters : letters.slice(0, end);
}

const upTo = (text: string, letters: number): string => [...text].slice(0, letters).join("");
