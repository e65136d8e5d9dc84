import { replaceHidden } from "../hidden.ts";
import { replaceSecrets } from "../secrets.ts";
/** Splits a JSON Pointer into its parts; none for the whole (https://www.rfc-editor.org/rfc/rfc6901). */
export function splitPointer(pointer: string): string[] {
  if (pointer === "") return [];
  return pointer
    .slice(1)
    .split("/")
    .map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~"));
}

/** Adds one part to a JSON Pointer. */
export function joinPointer(pointer: string, part: string | number): string {
  return `${pointer}/${String(part).replaceAll("~", "~0").replaceAll("/", "~1")}`;
}

/** The parent of a JSON Pointer; the whole is its own parent. */
export function parentPointer(pointer: string): string {
  return pointer.slice(0, Math.max(0, pointer.lastIndexOf("/")));
}

/** Names the value at a JSON Pointer as people do: keys joined by dots, list items counted from 1; `""` for the whole. */
export function nameField(pointer: string, whole: unknown): string {
  const names: string[] = [];
  let here = whole;
  for (const part of splitPointer(pointer)) {
    names.push(Array.isArray(here) ? String(Number(part) + 1) : showText(part));
    here = memberOf(here, part);
  }
  return names.join(".");
}

/** The value at a JSON Pointer; undefined if there is none. */
export function valueAt(pointer: string, whole: unknown): unknown {
  return splitPointer(pointer).reduce(memberOf, whole);
}

function memberOf(value: unknown, part: string): unknown {
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, part)) return undefined;
  return (value as Record<string, unknown>)[part];
}

/** A text from a file as a message can show it: on one line, without invisible characters or secrets in addresses, at most 80 long. */
export function showText(text: string): string {
  const clean = replaceHidden(replaceSecrets(text.slice(0, 1_000), () => "…").slice(0, 200), " ")
    .replace(/[\t\n\r\u2028\u2029]/g, " ")
    .trim();
  return clean.length > 80 ? `${clean.slice(0, 79)}…` : clean;
}
