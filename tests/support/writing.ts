import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./places.ts";

const guide = readFileSync(join(root, "docs/writing.md"), "utf8");

/** The phrases in the left column of the table in docs/writing.md whose heading is `name`. */
function readPhrases(name: string): readonly string[] {
  const table = guide.split(`\n| ${name} |`)[1]?.split(/\n(?!\|)/)[0] ?? "";
  const cells = table.split("\n").flatMap((row) => row.split("|")[1] ?? []);
  return cells.slice(2).flatMap((cell) => cell.split(",").map((phrase) => phrase.trim()));
}

/** Whole words, with a capital or without, over the end of a line too; `…` is any ending. */
function matcher(phrases: readonly string[]): RegExp {
  const forms = phrases.map((phrase) =>
    phrase
      .replace(/^\p{L}/u, (letter) => `[${letter}${letter.toUpperCase()}]`)
      .replaceAll("'", "['’]")
      .replaceAll(" ", "(?:[^\\S\\n]+|[^\\S\\n]*\\n[^\\S\\n]*)")
      .replaceAll("…", "\\p{L}*"),
  );
  return new RegExp(`(?<![\\p{L}\\p{N}_-])(?:${forms.join("|")})(?![\\p{L}\\p{N}_-])`, "gu");
}

const notUsed = matcher(readPhrases("not"));
const notInMessages = matcher(readPhrases("not in messages"));

/** Phrases in a text that docs/writing.md wants nowhere; empty when there are none. */
export const findNotUsed = (text: string): string[] => text.match(notUsed) ?? [];

/**
 * What a message must not say: words for code, “we”, and signs that something was not filled in. Commands, paths and names in braces are
 * left out, and what is quoted from a file between “…”: all are typed as they are.
 */
export function findNotInMessages(text: string): string[] {
  const own = text
    .replace(/npx commonkit [a-z][^“”\n]*/g, "")
    .replace(/“[^”]*(?:”|$)|^[^“]*”/g, "")
    .replace(/\{[#a-z][^}]*\}|<[^<>]*>(?:#\S+)?|[\w.@-]*\/[\w./@*-]+/g, "");
  return [...(own.match(notInMessages) ?? []), ...(own.match(/@title/g) ?? [])];
}
