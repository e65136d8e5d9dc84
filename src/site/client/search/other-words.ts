/** The query with each word cut by this many letters, so that another form of a word is found; null when nothing is left to cut. */
export function shorten(query: string, letters: number): string | null {
  const words = query.trim().split(/\s+/);
  const cut = words
    .map((word) => ([...word].length >= letters + 3 ? [...word].slice(0, -letters).join("") : word))
    .join(" ");
  return cut === words.join(" ") ? null : cut;
}

/** The query with mistyped words put right from a list; null when no word of the list is near enough. */
export function correct(query: string, known: readonly string[]): string | null {
  let changed = false;
  const words = query
    .toLowerCase()
    .trim()
    .split(/\s+/)
    .map((word) => {
      if (word.length < 4 || known.includes(word)) return word;
      const allowed = word.length < 8 ? 1 : 2;
      let best: { word: string; distance: number } | null = null;
      for (const candidate of known) {
        if (Math.abs(candidate.length - word.length) > allowed) continue;
        const distance = editDistance(word, candidate, allowed);
        if (distance <= allowed && (best === null || distance < best.distance))
          best = { word: candidate, distance };
      }
      if (best === null) return word;
      changed = true;
      return best.word;
    });
  return changed ? words.join(" ") : null;
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
