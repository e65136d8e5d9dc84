/**
 * The first character of a line, for what is wrong with it as a whole; of the file, when no line is given. Line 1-based, length
 * in UTF-16 units.
 */
export const startOf = (path: string, line = 1, length = 1) => ({ path, line, column: 1, length });
