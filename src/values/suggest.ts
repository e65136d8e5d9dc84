/** The word of a list that was probably meant by one that is not in it; null if none is close. */
export function suggestWord(found: string, words: Iterable<string>): string | null {
  const plain = simplify(found);
  if (plain === "" || plain.length > 60) return null;
  let best: string | null = null;
  let bestDistance = 1 + Math.max(1, Math.floor(plain.length / 3));
  for (const word of words) {
    const other = simplify(word);
    const begins =
      plain.length >= 4 && other.length >= 4 && (plain.startsWith(other) || other.startsWith(plain));
    const distance =
      plain === other ? 0 : begins ? Math.min(1, bestDistance) : measureDistance(plain, other, bestDistance);
    if (distance < bestDistance) {
      best = word;
      bestDistance = distance;
    }
  }
  return best;
}

/** `Review-Every`, `reviewEvery` and `review_every` are the same to people. */
function simplify(word: string): string {
  return word.toLowerCase().replace(/[\s_-]+/g, "");
}

/** The letters to add, leave out, change or swap with the next to turn one word into the other; at least `limit` if it is more. */
function measureDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) >= limit) return limit;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (last[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      let cost = Math.min(change, (last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1);
      if (a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      row.push(cost);
    }
    before = last;
    last = row;
  }
  return last[b.length] ?? limit;
}
