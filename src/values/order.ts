/** The order of two texts by code unit, the same on every computer and in every language; for `sort`. */
export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
