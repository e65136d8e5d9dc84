/** The words of a site, for one that its texts do not have as it was typed. All are compared as the texts have them. */
export interface WordList {
  /** As they are written, most used first. */
  words: readonly string[];
  has(word: string): boolean;
  /** The words that a word is made of; empty if it is made of none, or the language writes words apart: `kinderkrankengeld // kinder, kranken, geld`. */
  compound(word: string, language: string): readonly string[];
  /** Longer words that end with this one, in languages that write several as one: `verzekering // zorgverzekering`. */
  endingWith(word: string, language: string): readonly string[];
  /** Longer words that start with this one. */
  startingWith(word: string): readonly string[];
  /** The longest word within a longer one that still says what it is about; null if there is none. */
  within(word: string, language: string): string | null;
}

/** Fewer letters are a word by chance. */
const LEAST = 4;
/** How much of a word must be met if its end is cut off. */
const ENOUGH = 2 / 3;
/** What German and Dutch put between the parts of a word. */
const LINKS = /(?:es|en|er|s|n|e)$/;
/** So many words are named: to look each up can cost the reader a part of the index. */
const NAMED = 4;

/** True for languages that write several words as one. */
export const writesCompounds = (language: string): boolean =>
  /^(de|nl|lb|fy|af|da|sv|nb|nn|no|is|fi)(-|$)/i.test(language);

export function makeWordList(words: readonly string[], normalise: (word: string) => string): WordList {
  const known = new Set(words.map(normalise));
  return {
    words,
    has: (word) => known.has(word),
    compound: (word, language) => (writesCompounds(language) ? split(word, known) : []),
    endingWith: (word, language) =>
      writesCompounds(language) && word.length >= LEAST
        ? [...known]
            .filter((other) => other.length >= word.length + LEAST && other.endsWith(word))
            .slice(0, NAMED)
        : [],
    startingWith: (word) =>
      word.length >= LEAST
        ? [...known].filter((other) => other !== word && other.startsWith(word)).slice(0, NAMED)
        : [],
    within: (word, language) =>
      // The last part of a compound says what it is, and the parts before it say which.
      (writesCompounds(language) ? longest(word, known, LEAST, (at) => word.slice(-at)) : null) ??
      longest(word, known, Math.max(LEAST, Math.ceil(word.length * ENOUGH)), (at) => word.slice(0, at)),
  };
}

function longest(
  word: string,
  known: ReadonlySet<string>,
  least: number,
  part: (length: number) => string,
): string | null {
  for (let length = word.length - 1; length >= least; length--)
    if (known.has(part(length))) return part(length);
  return null;
}

function split(word: string, known: ReadonlySet<string>): string[] {
  for (let at = LEAST; at <= word.length - LEAST; at++) {
    const last = word.slice(at);
    if (!known.has(last)) continue;
    const first = word.slice(0, at);
    for (const form of [first, first.replace(LINKS, "")]) {
      const before = known.has(form) ? [form] : split(form, known);
      if (form.length >= LEAST && before.length > 0) return [...before, last];
    }
  }
  return [];
}
