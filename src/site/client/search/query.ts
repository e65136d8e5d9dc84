/** A query as the index has its words. */
export interface Query {
  /** Lower case, without punctuation and accents. */
  words: string;
  /** The same words with their accents: pages that have them too come first. */
  typed: string;
  /** True if it is in quotation marks: the words follow one another. */
  exact: boolean;
}

// Kana with a voicing mark are other letters, not accented ones.
const ACCENTS = /(?![\u3099\u309A])\p{M}/gu;
const PUNCTUATION = /[\p{Pd}\p{Pe}\p{Pf}\p{Pi}\p{Po}\p{Ps}]/gu;

/** A query in the form in which Pagefind 1.6 writes words into its index; without words if there is nothing to search for. */
export function normaliseQuery(query: string, language: string): Query {
  const plain = [...query.replace(PUNCTUATION, "")].map((letter) => letter.toLowerCase()).join("");
  const pairs = segment(plain, language)
    .trim()
    .split(/\s+/)
    .map((word) => [word, withoutAccents(word)] as const)
    .filter(([, word]) => word !== "");
  return {
    words: pairs.map(([, word]) => word).join(" "),
    typed: pairs.map(([word]) => word).join(" "),
    exact: /^\s*".+"\s*$/.test(query),
  };
}

/** Spaces between the words of languages that are written without. */
function segment(text: string, language: string): string {
  if (!/^(zh|ja|th)(-|$)/i.test(language)) return text;
  const segments = new Intl.Segmenter(language, { granularity: "word" }).segment(text);
  return Array.from(segments, ({ segment: word }) => word).join(" ");
}

function withoutAccents(word: string): string {
  const plain = word.normalize("NFD").replace(ACCENTS, "");
  return /[\u3099\u309A]/.test(plain) ? plain.normalize("NFC") : plain;
}
