import type { OperationKind } from "../../model/override.ts";
import { cleanText } from "../../values/hidden.ts";
import { suggestWord } from "../../values/suggest.ts";
import { introId } from "../markdown/sections.ts";
import { isOperation, operationTraits } from "./operation-traits.ts";

/** What a heading's braces ask for, or the mistake in them. */
export type OperationWords =
  | { kind: OperationKind; anchor: string | null; reason: string | null }
  | { mistake: "missing" | "reason" | "before-intro" }
  | { mistake: "several"; found: readonly string[] }
  | { mistake: "unknown"; found: string; suggestion: string | null }
  | { mistake: "position"; kind: OperationKind };

/** Reads the words after the id: exactly one operation. */
export function parseOperationWords(words: readonly string[]): OperationWords {
  const [first = "", ...others] = words;
  if (first === "") return { mistake: "missing" };
  const known = words.filter((word) => isOperation(nameBefore(word)));
  if (known.length > 1) return { mistake: "several", found: known };
  const kind = nameBefore(first);
  // `remove=No such fund`: the words after the first belong to a reason without quotation marks.
  if (others.length > 0 && isOperation(kind) && operationTraits[kind].value === "reason")
    return { mistake: "reason" };
  const odd = words.find((word) => !isOperation(nameBefore(word)));
  return odd === undefined && isOperation(kind) ? readValue(kind, first) : describeUnknown(odd ?? first);
}

function readValue(kind: OperationKind, word: string): OperationWords {
  const value = valueBehind(word);
  const read = { kind, anchor: null, reason: null };
  switch (operationTraits[kind].value) {
    case null:
      return value === null ? read : describeUnknown(word);
    case "reason":
      return value ? { ...read, reason: value } : { mistake: "reason" };
    case "part":
      if (!value) return { mistake: "position", kind };
      return kind === "before" && value === introId
        ? { mistake: "before-intro" }
        : { ...read, anchor: value };
  }
}

function describeUnknown(word: string): OperationWords {
  const name = nameBefore(word).toLowerCase();
  const kinds = Object.keys(operationTraits).filter(isOperation);
  const meant = kinds.find((kind) => operationTraits[kind].otherWords.includes(name));
  return { mistake: "unknown", found: word, suggestion: meant ?? suggestWord(name, kinds) };
}

const nameBefore = (word: string): string => word.split("=", 1)[0] ?? "";

/** The text after the `=`, without quotation marks; null if there is no `=`. */
function valueBehind(word: string): string | null {
  const at = word.indexOf("=");
  if (at < 0) return null;
  const value = word.slice(at + 1).replace(/^["“„]|["“”]$/g, "");
  return cleanText(value.replace(/\\(.)/g, "$1"));
}
