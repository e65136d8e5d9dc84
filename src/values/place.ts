/**
 * The first character of a line, for a problem with the whole line; of the file, if no line is given. The line is 1-based, the
 * length in UTF-16 units.
 */
export const startOf = (path: string, line = 1, length = 1) => ({ path, line, column: 1, length });

/** The place of some characters of a text; `index` and `length` in UTF-16 units. Every kind of line end counts. */
export function placeAt(path: string, text: string, index: number, length = 1) {
  const lines = text.slice(0, index).split(/\r\n?|\n/);
  return { path, line: lines.length, column: (lines.at(-1) ?? "").length + 1, length };
}
