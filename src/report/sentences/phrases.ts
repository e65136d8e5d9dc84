import type { ValueKind } from "../../model/problems/content.ts";

/** How much of a text from a file a sentence quotes, in characters. */
const mostQuoted = 80;

/** A word or text of a file within a sentence: `“actve”`; what is long is cut. */
export function quote(text: string): string {
  const characters = [...text.slice(0, mostQuoted * 2)];
  const cut = characters.length > mostQuoted || text.length > mostQuoted * 2;
  return `“${cut ? `${characters.slice(0, mostQuoted).join("")}…` : text}”`;
}

/** `“a”, “b” or “c”`; an empty text for no words. */
export function quoteAll(words: readonly string[], joint: "or" | "and"): string {
  const quoted = words.map(quote);
  const last = quoted.pop() ?? "";
  return quoted.length === 0 ? last : `${quoted.join(", ")} ${joint} ${last}`;
}

/** Advice that names the word that was probably meant, else all that are possible; null when there are none. */
export function suggest(suggestion: string | null, possible: readonly string[]): string | null {
  if (suggestion !== null) return `Did you mean ${quote(suggestion)}?`;
  if (possible.length === 0) return null;
  return possible.length === 1
    ? `You can only write ${quote(possible[0] ?? "")} here.`
    : `Write ${quoteAll(possible, "or")}.`;
}

/** A value as people find it: `“follow” in entry 1 of “partners”` for `partners.1.follow`. */
export function nameField(field: string): string {
  const [, list = "", number, within] = /^(.+)\.(\d+)(?:\.(.+))?$/.exec(field) ?? [];
  if (number === undefined) return quote(field);
  const entry = `entry ${number} of ${quote(list)}`;
  return within === undefined ? entry : `${quote(within)} in ${entry}`;
}

/** ` in “organization”`; an empty text at the top of a file. */
export const within = (field: string): string => (field === "" ? "" : ` in ${nameField(field)}`);

/** `For example: P6M`; null without an example. */
export const example = (written: string | null): string | null =>
  written === null ? null : `For example: ${written}`;

/** What a value is, in a sentence: `a number`. */
export const kindWords: Readonly<Record<ValueKind | "whole-number", string>> = {
  text: "text",
  number: "a number",
  "whole-number": "a whole number",
  "yes-or-no": "true or false",
  list: "a list",
  map: "a group of “key: value”",
  nothing: "empty",
};

/** `3 MB`, `64 KB`: rounded up, so that what is too large never looks as large as what is allowed. */
export function formatSize(bytes: number): string {
  const kilobytes = Math.ceil(bytes / 1024);
  return kilobytes < 1024 ? `${kilobytes} KB` : `${Math.ceil(kilobytes / 102.4) / 10} MB`;
}
