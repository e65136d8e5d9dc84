/** What one call looks at: all of its text or list, or as far as it finds something. */
type Look = (self: string | readonly unknown[], from: number, found: unknown) => number;

const all: Look = (self) => self.length;
const asFarAsFound: Look = (self, from, found) =>
  (typeof found === "number" && found >= 0 ? found : self.length) - Math.min(from, self.length);

const WATCHED: readonly (readonly [object, string, Look])[] = [
  [String.prototype, "indexOf", asFarAsFound],
  [String.prototype, "split", all],
  [String.prototype, "replace", all],
  [String.prototype, "matchAll", all],
  [Array.prototype, "filter", all],
  [Array.prototype, "map", all],
  [Array.prototype, "flatMap", all],
  [Array.prototype, "find", all],
  [Array.prototype, "some", all],
  [Array.prototype, "includes", all],
];

/** How many characters and members of lists some work looks at, by the usual functions. The same on every computer. */
export function countWork(work: () => unknown): number {
  let count = 0;
  const usual = WATCHED.map(([owner, name]) => [owner, name, Reflect.get(owner, name)] as const);
  for (const [owner, name, look] of WATCHED) {
    const before = Reflect.get(owner, name);
    const watched = function (this: string | readonly unknown[], ...args: unknown[]): unknown {
      const found = Reflect.apply(before, this, args);
      count += look(this, typeof args[1] === "number" ? args[1] : 0, found);
      return found;
    };
    Reflect.set(owner, name, watched);
  }
  try {
    work();
    return count;
  } finally {
    for (const [owner, name, before] of usual) Reflect.set(owner, name, before);
  }
}
