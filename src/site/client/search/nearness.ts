import { fold } from "../../filters/fold.ts";

const LEAST = 4;

/**
 * The query itself if each of its words is nearly whole in one of the words found, apart from endings and articles; otherwise the
 * parts that are; empty if some word has nothing in common with them: `sharedPart("houses", ["house"]) // houses`.
 */
export function sharedPart(query: string, found: readonly string[]): string {
  const words = query.trim().split(/\s+/);
  const folded = found.map(fold);
  const parts = words.map((word) => {
    const best = folded
      .map((other) => commonPart(fold(word), other))
      .reduce((a, b) => (b.length > a.length ? b : a), "");
    return word.length - best.length <= (word.length > 10 ? 3 : 2) ? word : best;
  });
  return parts.some((part, at) => part.length < Math.min(LEAST, words[at]?.length ?? 0))
    ? ""
    : parts.join(" ");
}

/** The longest run of letters that both words have. */
function commonPart(a: string, b: string): string {
  let best = "";
  for (let start = 0; start < a.length; start++) {
    let end = start + best.length + 1;
    while (end <= a.length && b.includes(a.slice(start, end))) {
      best = a.slice(start, end);
      end++;
    }
  }
  return best;
}
