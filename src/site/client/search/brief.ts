const LENGTH = 80;

/** The beginning of a query, for sentences that repeat it. */
export const brief = (query: string): string => {
  const letters = [...query];
  return letters.length <= LENGTH ? query : `${letters.slice(0, LENGTH).join("").trimEnd()}…`;
};
