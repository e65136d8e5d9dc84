/** A function of words that works out each answer once: `Intl` takes longer to make than to use, and pages ask for the same again and again. */
export function remember<A extends readonly string[], T>(work: (...words: A) => T): (...words: A) => T {
  const known = new Map<string, T>();
  return (...words) => {
    const key = words.length === 1 ? (words[0] as string) : words.join("\n");
    const answer = known.get(key);
    if (answer !== undefined) return answer;
    const made = work(...words);
    known.set(key, made);
    return made;
  };
}
