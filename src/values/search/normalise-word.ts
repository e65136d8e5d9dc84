import { foldQuery } from "./fold.ts";
import { phoneKey } from "./phone-key.ts";

// Kana with a voicing mark are other letters, not accented ones.
const ACCENTS = /(?![\u3099\u309A])\p{M}/gu;
const PUNCTUATION = /[\p{Pd}\p{Pe}\p{Pf}\p{Pi}\p{Po}\p{Ps}]/gu;

/** A word in the form in which Pagefind 1.6 writes it into its index: lower case, without punctuation and accents. */
export function normaliseWord(word: string): string {
  const plain = [...word.replace(PUNCTUATION, "")].map((letter) => letter.toLowerCase()).join("");
  const bare = plain.normalize("NFD").replace(ACCENTS, "");
  return /[\u3099\u309A]/.test(bare) ? bare.normalize("NFC") : bare;
}

/** A word as texts and queries of a language are compared: one form for all spellings of its letters, or of a phone number. */
export function formOf(word: string, language: string): string {
  const folded = foldQuery(word, language);
  return phoneKey(folded) ?? normaliseWord(folded);
}
