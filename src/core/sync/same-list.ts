/** True when the same licences are accepted, in whatever order; null and nothing accept all. */
export function isSameList(a: readonly string[] | null | undefined, b: readonly string[] | null): boolean {
  const sorted = (list: readonly string[] | null | undefined) =>
    JSON.stringify(list ? [...list].sort() : null);
  return sorted(a) === sorted(b);
}
