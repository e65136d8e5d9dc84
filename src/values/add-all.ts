/**
 * Adds every member of one list to another. `list.push(...more)` hands each member over as an argument, of which there can be about a
 * hundred thousand: a partner can write more lines, headings and mistakes than that.
 */
export function addAll<T>(list: T[], ...others: readonly (readonly T[])[]): void {
  for (const more of others) for (const one of more) list.push(one);
}
