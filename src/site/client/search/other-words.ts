import { fold } from "../../../values/search/fold.ts";

/** Shorter words are too near to too many others. */
const LEAST = 5;

/** The word of a list that a mistyped one is nearest to, the best known first; null if none is close enough, or it is itself in the list. */
export function correct(word: string, known: readonly string[]): string | null {
  const sought = fold(word);
  if (sought.length < LEAST) return null;
  const at = nearest(sought, known.map(fold));
  return known[at] ?? null;
}

/** The place of the nearest word, one letter or swap away, two for long words; -1 if all are further. */
function nearest(word: string, known: readonly string[]): number {
  const allowed = word.length < 8 ? 1 : 2;
  let best = -1;
  let least = allowed + 1;
  for (const [at, candidate] of known.entries()) {
    if (Math.abs(candidate.length - word.length) > allowed) continue;
    const distance = editDistance(word, candidate, allowed);
    if (distance < least) [best, least] = [at, distance];
  }
  return best;
}

/** Articles and small words that Arabic writes as part of the next word. */
const JOINED = /^(?:وال|بال|كال|فال|لل|ال|و|ب|ل|ف)/;

/** A word with and without what its language writes before it as part of it: `والأطباء // والأطباء, أطباء`. */
export function withoutArticles(word: string, language: string): string[] {
  return /^ar(-|$)/i.test(language) ? [word, word.replace(JOINED, "")] : [word];
}

/** A word as it is in texts of whose endings nothing is known: in Arabic with its article too. */
export const withArticle = (word: string, language: string): string[] =>
  /^ar(-|$)/i.test(language) ? [word, `ال${word}`] : [word];

/** Other numbers of a word that no index can know from its letters: `huizen // huis`, `children // child`. */
export function otherForms(word: string, language: string): string[] {
  if (/^nl(-|$)/i.test(language)) {
    const stem = word.replace(/(en|s|'s)$/, "");
    const hard = stem.replace(/z$/, "s").replace(/v$/, "f");
    const open = hard.replace(/([aeou])([bcdfgklmnprst])$/, "$1$1$2");
    return [stem, hard, hard.replace(/(.)\1$/, "$1"), open, `${word}en`, `${word}s`];
  }
  if (/^ar(-|$)/i.test(language)) {
    const bare = word.replace(/^(وال|بال|كال|فال|لل|ال|و)/, "");
    const stem = bare.replace(/(ات|ین|ون|ان|ها|هم)$/, "");
    return [bare, stem, `${stem}ه`, `ال${stem}`, `ال${stem}ه`, `${stem}ات`, `ال${stem}ات`];
  }
  return [
    word.replace(/ren$/, ""),
    word.replace(/ies$/, "y"),
    word.replace(/ves$/, "f"),
    word.replace(/e?s$/, ""),
  ];
}

/** Letters to add, drop, change or swap to come from one word to the other; any number above `limit` once it is certain to be more. */
export function editDistance(from: string, to: string, limit: number): number {
  const rows: number[][] = [Array.from({ length: to.length + 1 }, (_, at) => at)];
  for (let i = 1; i <= from.length; i++) {
    const row = [i];
    for (let j = 1; j <= to.length; j++) {
      const cell = (up: number, left: number): number =>
        left < 0 || up < 0 ? Number.POSITIVE_INFINITY : (rows[up]?.[left] ?? 0);
      const change = cell(i - 1, j - 1) + (from[i - 1] === to[j - 1] ? 0 : 1);
      const swap =
        from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1]
          ? cell(i - 2, j - 2) + 1
          : Number.POSITIVE_INFINITY;
      row.push(Math.min(cell(i - 1, j) + 1, (row[j - 1] ?? 0) + 1, change, swap));
    }
    if (Math.min(...row) > limit) return limit + 1;
    rows.push(row);
  }
  return rows[from.length]?.[to.length] ?? 0;
}
