import type { Document } from "../../model/document.ts";

/** Two texts with this share of what they say in common are nearly the same. */
const NEARLY = 0.6;

/** The document that says nearly the same as one that is gone, in the same language of the same node; null if none does. */
export function findMoved(gone: Document, documents: readonly Document[]): Document | null {
  const said = shinglesOf(gone.body);
  let best: Document | null = null;
  let most = NEARLY;
  for (const one of documents) {
    if (one.id === gone.id || one.node !== gone.node || one.language !== gone.language) continue;
    const share = shareOf(said, shinglesOf(one.body));
    if (share > most) [best, most] = [one, share];
  }
  return best;
}

/** Every three words that follow one another. */
function shinglesOf(text: string): ReadonlySet<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return new Set(words.slice(0, 20_000).map((_, at) => words.slice(at, at + 3).join(" ")));
}

/** From 0, nothing in common, to 1, all. */
function shareOf(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const both = [...one].filter((shingle) => other.has(shingle)).length;
  return one.size + other.size === 0 ? 0 : (2 * both) / (one.size + other.size);
}
