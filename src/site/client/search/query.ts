import { joinPhones } from "../../../values/search/phone-key.ts";

/** The words of a query, in their order. */
export interface Query {
  words: readonly string[];
  /** True if it is in quotation marks: the words follow one another. */
  exact: boolean;
}

/** Nobody asks with more; each word costs a part of the index. */
const WORDS = 32;

/** Takes a query apart, each word once; languages that write no spaces are cut by the browser's own rules. */
export function splitQuery(query: string, language: string): Query {
  return {
    words: [...new Set(segment(joinPhones(query), language).trim().split(/\s+/))]
      .filter((word) => /[\p{L}\p{N}]/u.test(word))
      .slice(0, WORDS),
    exact: /^\s*["“„«].+["”“»]\s*$/u.test(query),
  };
}

/** Spaces between the words of languages that are written without. */
export function segment(text: string, language: string): string {
  if (!/^(zh|ja|th)(-|$)/i.test(language)) return text;
  const segments = new Intl.Segmenter(language, { granularity: "word" }).segment(text);
  return Array.from(segments, ({ segment: word }) => word).join(" ");
}
