import type { Operation } from "../../model/override.ts";
import { cleanText } from "../../values/clean-text.ts";
import { suggestWord } from "../../values/suggest.ts";
import { introId } from "../markdown/sections.ts";

/** What a heading's braces ask for, or the mistake in them. */
export type OperationWords =
  | { kind: "replace" | "prepend" | "append" }
  | { kind: "remove"; reason: string }
  | { kind: "before" | "after"; anchor: string }
  | { mistake: "missing" | "reason" | "before-intro" }
  | { mistake: "several"; found: readonly string[] }
  | { mistake: "unknown"; found: string; suggestion: string | null }
  | { mistake: "position"; kind: "before" | "after" };

const kinds: readonly string[] = [
  "replace",
  "prepend",
  "append",
  "remove",
  "before",
  "after",
] satisfies Operation["kind"][];

/** Other words that people write for them. */
const otherWords: Readonly<Record<string, string>> = {
  add: "append",
  change: "replace",
  delete: "remove",
  insert: "after",
  overwrite: "replace",
  update: "replace",
};

/** Reads the words behind the id: exactly one operation. */
export function parseOperationWords(words: readonly string[]): OperationWords {
  const [first = "", ...others] = words;
  if (first === "") return { mistake: "missing" };
  const known = words.filter((word) => kinds.includes(nameBefore(word)));
  if (known.length > 1) return { mistake: "several", found: known };
  // `remove=No such fund`: the words behind the first belong to a reason that lacks its quotation marks.
  if (others.length > 0 && nameBefore(first) === "remove") return { mistake: "reason" };
  const odd = words.find((word) => !kinds.includes(nameBefore(word)));
  if (odd !== undefined) return unknown(odd);
  return parseOperation(nameBefore(first), valueBehind(first)) ?? unknown(first);
}

function parseOperation(name: string, value: string | null): OperationWords | null {
  switch (name) {
    case "replace":
    case "prepend":
    case "append":
      return value === null ? { kind: name } : null;
    case "remove":
      return value ? { kind: name, reason: value } : { mistake: "reason" };
    case "before":
    case "after":
      if (!value) return { mistake: "position", kind: name };
      return name === "before" && value === introId
        ? { mistake: "before-intro" }
        : { kind: name, anchor: value };
    default:
      return null;
  }
}

function unknown(word: string): OperationWords {
  const name = nameBefore(word).toLowerCase();
  const meant = Object.hasOwn(otherWords, name) ? otherWords[name] : undefined;
  return { mistake: "unknown", found: word, suggestion: meant ?? suggestWord(name, kinds) };
}

const nameBefore = (word: string): string => word.split("=", 1)[0] ?? "";

/** What stands behind the `=`, without quotation marks; null when there is no `=`. */
function valueBehind(word: string): string | null {
  const at = word.indexOf("=");
  if (at < 0) return null;
  const value = word.slice(at + 1).replace(/^["“„]|["“”]$/g, "");
  return cleanText(value.replace(/\\(.)/g, "$1"));
}
