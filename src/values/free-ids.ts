/**
 * Gives ids that are not taken yet: the one wanted, or else with a number (`rent-2`). What it gives is added to `taken`.
 * It counts on from the last number, so many equal headings take no longer than different ones.
 */
export function makeIdChooser(taken: Set<string>): (wanted: string) => string {
  const counts = new Map<string, number>();
  return (wanted) => {
    let id = wanted;
    while (taken.has(id)) {
      const count = (counts.get(wanted) ?? 1) + 1;
      counts.set(wanted, count);
      id = `${wanted}-${count}`;
    }
    taken.add(id);
    return id;
  };
}
