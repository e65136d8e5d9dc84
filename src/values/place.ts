/**
 * The first character of a line, for a problem with the whole line; of the file, if no line is given. The line is 1-based, the
 * length in UTF-16 units.
 */
export const startOf = (path: string, line = 1, length = 1) => ({ path, line, column: 1, length });
