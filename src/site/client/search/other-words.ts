import { fold } from "../../filters/fold.ts";

/** The query with each word cut by this many letters, so that another form of a word is found; null if nothing is left to cut. */
export function shorten(query: string, letters: number): string | null {
  const words = query.trim().split(/\s+/);
  const cut = words
    .map((word) => ([...word].length >= letters + 3 ? [...word].slice(0, -letters).join("") : word))
    .join(" ");
  return cut === words.join(" ") ? null : cut;
}

/** The query with mistyped words corrected from a list, the best known first; null if no word of the list is close enough. */
export function correct(query: string, known: readonly string[], language = "en"): string | null {
  const folded = known.map(fold);
  const places = new Map<string, number>();
  for (const [at, word] of folded.entries()) if (!places.has(word)) places.set(word, at);
  let changed = false;
  const words = query
    .trim()
    .split(/\s+/)
    .map((written) => {
      const word = fold(written);
      if (word.length < 4 || places.has(word)) return written;
      const form = otherForms(word, language).find((candidate) => places.has(candidate));
      const at = form === undefined ? nearest(word, folded) : (places.get(form) ?? -1);
      if (at < 0) return written;
      changed = true;
      return known[at] ?? written;
    });
  return changed ? words.join(" ") : null;
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

/** Other numbers of a word that no index can know from its letters: `huizen // huis`, `children // child`. */
function otherForms(word: string, language: string): string[] {
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
