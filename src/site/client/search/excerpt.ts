import type { Run } from "./engine.ts";
import type { Place } from "./postings.ts";

/** Signs before and after a word, such as a full stop, which no one searches for. */
const SIGNS = /(^[^\p{L}\p{N}]+|[^\p{L}\p{M}\p{N}]+$)/u;

/** The words of a text, as Pagefind counts them; languages written without spaces have a mark between words. */
export function splitWords(text: string): { words: readonly string[]; space: string } {
  return text.includes("\u200B")
    ? { words: text.split("\u200B"), space: "" }
    : { words: text.split(/[^\S\uFEFF]+/), space: " " };
}

/** The stretch of a text with most of the words that were found, as runs of plain text, with the words marked. */
export function makeExcerpt(text: string, met: readonly Place[], length: number): Run[] {
  const { words, space } = splitWords(text);
  const start = Math.max(0, Math.min(densest(met, length), words.length - length));
  const places = new Set(met.map(({ at }) => at));
  const runs: Run[] = [];
  const say = (part: string, marked: boolean): void => {
    if (part === "") return;
    const last = runs.at(-1);
    if (last !== undefined && last.marked === marked) last.text += part;
    else runs.push({ text: part, marked });
  };
  const shown = words.slice(start, start + length);
  for (const [at, word] of shown.entries()) {
    if (at > 0) say(space, false);
    const sought = places.has(start + at);
    for (const part of sought ? word.split(SIGNS) : [word]) say(part, sought && /[\p{L}\p{N}]/u.test(part));
  }
  if (runs.length === 0) return [];
  // A cut sentence says that it is cut.
  if (/^\p{Ll}/u.test(runs[0]?.text ?? "")) runs.unshift({ text: "… ", marked: false });
  return [...runs, { text: " …", marked: false }];
}

/** The start of the stretch of so many words that counts most; if several in a row count the same, the middle one. */
function densest(met: readonly Place[], length: number): number {
  const weights: number[] = [];
  for (const { at, weight } of met) weights[at] = (weights[at] ?? 0) + weight;
  if (weights.length <= length) return 0;
  let sum = 0;
  for (let place = 0; place < length; place++) sum += weights[place] ?? 0;
  let most = sum;
  let best = [0];
  for (let start = 1; start < weights.length; start++) {
    sum += (weights[start + length - 1] ?? 0) - (weights[start - 1] ?? 0);
    if (sum > most) [most, best] = [sum, [start]];
    else if (sum === most && best.at(-1) === start - 1) best.push(start);
  }
  return best[Math.floor(best.length / 2)] ?? 0;
}
