/**
 * Holes that are known and not yet closed, by the name of the test that shows them. Such a test must fail; as soon as the hole is closed
 * it says so, and its line here goes.
 */
export const OPEN: Readonly<Record<string, string>> = {
  ...named(
    "each language that a partner writes in brings all pages of the site once more",
    "a language of a partner alone brings its documents, and no pages of our own",
  ),
};

function named(hole: string, ...tests: readonly string[]): Record<string, string> {
  return Object.fromEntries(tests.map((test) => [test, hole]));
}
