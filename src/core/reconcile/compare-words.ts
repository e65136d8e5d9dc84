import { diffComm } from "node-diff3";
import type { Span } from "../../model/local.ts";

/** The most words that are compared one by one; longer texts are compared by line. */
const mostWords = 4000;

/**
 * What happened to a text, word by word, in reading order, with removed words before new ones. Spaces and line ends
 * belong to the word before them; if only they differ, nothing has changed.
 */
export function compareWords(before: string, after: string): readonly Span[] {
  if (before === after) return before === "" ? [] : [{ kind: "same", text: after }];
  const [words, fresh] = [splitWords(before), splitWords(after)];
  const isLong = words.length + fresh.length > mostWords;
  const [a, b] = isLong ? [splitLines(before), splitLines(after)] : [words, fresh];
  // Words are compared; the space after each is taken from the newer text.
  const parts = diffComm(a.map(trim), b.map(trim)) as readonly Part[];
  const spans: Span[] = [];
  let [at, then] = [0, 0];
  for (const part of parts) {
    if (part.common) {
      add(spans, "same", b.slice(then, then + part.common.length));
      at += part.common.length;
      then += part.common.length;
    } else {
      const [gone, added] = [part.buffer1?.length ?? 0, part.buffer2?.length ?? 0];
      const old = a.slice(at, at + gone);
      // The line end is that of the words that came instead.
      add(spans, "gone", added > 0 && gone > 0 ? [`${old.join("").trimEnd()} `] : old);
      add(spans, "new", b.slice(then, then + added));
      at += gone;
      then += added;
    }
  }
  return spans;
}

interface Part {
  common?: readonly string[];
  buffer1?: readonly string[];
  buffer2?: readonly string[];
}

function add(spans: Span[], kind: Span["kind"], words: readonly string[]): void {
  const text = words.join("");
  if (text !== "") spans.push({ kind, text });
}

const trim = (word: string): string => word.trim();

const splitWords = (text: string): string[] => text.match(/\s*\S+\s*?(?=\S|$)|\S+\s*|\s+/g) ?? [];

const splitLines = (text: string): string[] => text.match(/[^\n]*\n|[^\n]+/g) ?? [];
