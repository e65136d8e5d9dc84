import { createHash } from "node:crypto";
import type { RewriteIndex } from "../../model/search-index.ts";
import { compareText } from "../../values/order.ts";
import { cborList, cborText, joinBytes } from "../../values/search/cbor.ts";
import { normaliseWord } from "../../values/search/normalise-word.ts";
import { learnEndings } from "./endings.ts";
import { countPages, type IndexWord } from "./index-words.ts";
import { mergeWords } from "./merge-words.ts";
import { writeForms } from "./part-forms.ts";
import { makePhoneWords } from "./phone-words.ts";
import { readIndex } from "./read-index.ts";
import { readForms, splitText } from "./word-forms.ts";

/** Unpacked bytes below which a part is never cut. */
const LEAST = 4000;
/**
 * A reader loads the whole list, in which a part costs some 10 bytes, and one part for each word, packed to less than half.
 * Together they are smallest if a part is about five times the square root of the whole.
 */
const BEST = 5;
/** Unpacked bytes from which a word has a part of its own: some 4,000 pages. Readers need it only if they ask for nothing rarer. */
const FREQUENT = 16_000;

/**
 * Cuts an index of Pagefind 1.6 into smaller parts. Pagefind's own contain 20,000 places of words, some 23 kB; to look for one
 * word, a reader needs a few hundred bytes of that. Words that differ in signs alone become one, the others are passed on byte for byte, and the
 * same index gives the same parts. Words that start alike stay together, so that the start of a word still finds the longer ones. Behind
 * its words, a part has the forms that are found under others.
 */
export const cutIndex: RewriteIndex = (index, text, language) => {
  const read = readIndex(index);
  const texts = read.names.map((name) => splitText(text(name)));
  const forms = readForms(read.words, texts, language);
  const nameOf = findNames(read.words, forms);
  const words = mergeWords([...read.words, ...makePhoneWords(texts)], nameOf);
  const total = words.reduce((sum, { bytes }) => sum + bytes.length, 0);
  const groups = groupWords(words, Math.max(LEAST, BEST * Math.sqrt(total)));
  const ends = groups.map((group, at) => edges(groups[at - 1]?.at(-1), group, groups[at + 1]?.[0]));
  const lines = [...forms]
    .map(([form, those]) => [form, [...new Set([...those].map(nameOf))].sort(compareText)] as const)
    .filter(([form, [first, ...others]]) => first !== form || others.length > 0)
    .sort(([a], [b]) => compareText(a, b));
  const parts = new Map<string, Uint8Array>();
  let line = 0;
  const names = groups.map((group, at) => {
    const next = ends[at + 1]?.[0];
    const from = line;
    while (line < lines.length && (next === undefined || compareText(lines[line]?.[0] ?? "", next) < 0))
      line++;
    const bytes = joinBytes([
      cborList(2),
      cborList(group.length),
      ...group.map((word) => word.bytes),
      cborText(writeForms(lines.slice(from, line))),
    ]);
    const digest = createHash("sha256").update(bytes).digest("hex");
    let length = 7;
    while (parts.has(`${language}_${digest.slice(0, length)}`)) length++;
    const name = digest.slice(0, length);
    parts.set(`${language}_${name}`, bytes);
    return name;
  });
  const entries = names.map((name, at) => {
    const [from, to] = ends[at] ?? ["", ""];
    return [cborList(3), cborText(from), cborText(to), cborText(`${language}_${name}`)];
  });
  const pages = read.names.map((name) => name.slice(language.length + 1));
  const width = Math.max(0, ...[...pages, ...names].map((name) => name.length));
  const joined = (all: readonly string[]): string => all.map((name) => name.padEnd(width, ".")).join("");
  return {
    list: joinBytes([read.head, cborList(entries.length), ...entries.flat(), read.tail]),
    parts,
    short: {
      texts: joined(pages),
      width,
      lengths: read.lengths,
      starts: ends
        .slice(1)
        .map(([from]) => from)
        .join(" "),
      parts: joined(names),
      frequent: words
        .filter(isFrequent)
        .map((word) => `${word.text} ${countPages(word)}`)
        .join(" "),
      endings: learnEndings(lines),
      facets: read.facets,
    },
  };
};

/** What a word of the index is called without the signs that Pagefind leaves on it: the word that the same form is found under elsewhere. */
function findNames(
  words: readonly IndexWord[],
  forms: ReadonlyMap<string, ReadonlySet<string>>,
): (word: string) => string {
  const clean = new Set(words.map(({ text }) => text).filter((text) => normaliseWord(text) === text));
  return (word) => {
    if (clean.has(word)) return word;
    const form = normaliseWord(word);
    const others = [...(forms.get(form) ?? [])].filter((other) => clean.has(other));
    return form === "" || clean.has(form) ? form || word : (others.sort(compareText)[0] ?? form);
  };
}

function groupWords(words: readonly IndexWord[], size: number): IndexWord[][] {
  const groups: IndexWord[][] = [];
  let sum = 0;
  for (const [at, word] of words.entries()) {
    const before = words[at - 1];
    // Three letters in common keep words together, unless that would double the size of a part; four always do.
    const alone = isFrequent(word) || (before !== undefined && isFrequent(before));
    if (
      before === undefined ||
      alone ||
      mayCut(before.text, word.text, sum < size ? 0 : sum < 2 * size ? 3 : 4)
    ) {
      groups.push([]);
      sum = 0;
    }
    groups.at(-1)?.push(word);
    sum += word.bytes.length;
  }
  return groups;
}

const isFrequent = ({ bytes }: IndexWord): boolean => bytes.length > FREQUENT;

function mayCut(a: string, b: string, letters: number): boolean {
  return !b.startsWith(a) && common(a, b).length < letters;
}

/** How a part's first and last words start, as far as needed to tell them from their neighbours: words with such a start are looked up in it. */
function edges(
  before: IndexWord | undefined,
  group: readonly IndexWord[],
  after: IndexWord | undefined,
): [string, string] {
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
