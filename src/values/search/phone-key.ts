import { latinDigits } from "./fold.ts";

/** So many digits from the end are the same in the national and the international form of a number; few numbers have fewer, and none so many. */
const SAME = 7;
const LEAST = 8;
const MOST = 16;
/** In its national form, a number starts with 0; in its international one, with 0 or a plus. */
const START = /^[\u2066-\u2069\u200E\u200F]*\(?[+0٠۰]/;

/** What the forms of a phone number have in common, as a word that no text has: `020 123 4567, +31 20 123 4567, 0031201234567 // +1234567`. Null for what is none. */
export function phoneKey(text: string): string | null {
  if (!/^\+?[\d\s()./-]+$/.test(latinDigits(text))) return null;
  const digits = latinDigits(text).replace(/\D/g, "");
  return digits.length < SAME || digits.length > MOST ? null : `+${digits.slice(-SAME)}`;
}

/** Phone numbers among the words of a text that are written as several: from which word to which. What follows one may be a part of it. */
export function findPhoneRuns(words: readonly string[]): { key: string; from: number; to: number }[] {
  const found: { key: string; from: number; to: number }[] = [];
  for (const [from, word] of words.entries()) {
    if (!START.test(word)) continue;
    let number = plain(word);
    for (let to = from + 1; to < words.length; to++) {
      const next = plain(words[to] ?? "");
      if (!/^[\d()./-]+[.,;:)]?$/.test(next)) break;
      number += next.replace(/[,;:]$/, "");
      const key = number.replace(/\D/g, "").length < LEAST ? null : phoneKey(number);
      if (key !== null) found.push({ key, from, to });
    }
  }
  return found;
}

/** A word without the signs that keep a number from left to right. */
const plain = (word: string): string => latinDigits(word).replace(/[\u2066-\u2069\u200E\u200F]/g, "");

/** A query with each phone number as one word. */
export const joinPhones = (query: string): string =>
  latinDigits(query).replace(/(?<![\d.,])[+(0][\d\s()./-]{6,}\d/g, (text) =>
    phoneKey(text) === null ? text : text.replace(/[^+\d]/g, ""),
  );
