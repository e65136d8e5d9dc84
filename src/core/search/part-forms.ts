/**
 * Forms with the words of the index that they are found under, a line each and in order, for a part of the index. A word is written as how
 * many letters to take from the end of the form (to base 36) and what to put there: `cities 2 // citi`, `city 1i // citi`.
 */
export function writeForms(forms: readonly (readonly [form: string, words: readonly string[]])[]): string {
  return forms
    .map(([form, words]) => [form, ...words.map((word) => difference(form, word))].join(" "))
    .join("\n");
}

function difference(form: string, word: string): string {
  const same = shared(form, word);
  return (form.length - same).toString(36) + word.slice(same);
}

/** How long the beginning is that two words have in common. */
export function shared(a: string, b: string): number {
  let same = 0;
  while (same < a.length && a[same] === b[same]) same++;
  return same;
}
