/** The words of a query, in their order. */
export interface Query {
  words: readonly string[];
  /** True if it is in quotation marks: the words follow one another. */
  exact: boolean;
}

// Kana with a voicing mark are other letters, not accented ones.
const ACCENTS = /(?![\u3099\u309A])\p{M}/gu;
const PUNCTUATION = /[\p{Pd}\p{Pe}\p{Pf}\p{Pi}\p{Po}\p{Ps}]/gu;

/** Nobody asks with more; each word costs a part of the index. */
const WORDS = 32;

/** Takes a query apart, each word once; languages that write no spaces are cut by the browser's own rules. */
export function splitQuery(query: string, language: string): Query {
  return {
    words: [...new Set(segment(query, language).trim().split(/\s+/))]
      .filter((word) => /[\p{L}\p{N}]/u.test(word))
      .slice(0, WORDS),
    exact: /^\s*["“„«].+["”“»]\s*$/u.test(query),
  };
}

/** A word in the form in which Pagefind 1.6 writes it into its index: lower case, without punctuation and accents. */
export function normaliseWord(word: string): string {
  const plain = [...word.replace(PUNCTUATION, "")].map((letter) => letter.toLowerCase()).join("");
  const bare = plain.normalize("NFD").replace(ACCENTS, "");
  return /[\u3099\u309A]/.test(bare) ? bare.normalize("NFC") : bare;
}

/** Spaces between the words of languages that are written without. */
export function segment(text: string, language: string): string {
  if (!/^(zh|ja|th)(-|$)/i.test(language)) return text;
  const segments = new Intl.Segmenter(language, { granularity: "word" }).segment(text);
  return Array.from(segments, ({ segment: word }) => word).join(" ");
}
