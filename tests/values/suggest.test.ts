import { expect, test } from "vitest";
import { suggestWord } from "../../src/values/suggest.ts";

const phases = ["recruitment", "preparation", "pre-arrival", "arrival", "settlement", "any"];

test.each([
  ["arival", "arrival"],
  ["arrivall", "arrival"],
  ["arrivla", "arrival"],
  ["ARRIVAL", "arrival"],
  ["setlement", "settlement"],
  ["ayn", "any"],
])("%s is probably %s", (written, meant) => {
  expect(suggestWord(written, phases)).toBe(meant);
});

test.each(["housing", "", "x", "later on in the year"])("nothing is near %j", (written) => {
  expect(suggestWord(written, phases)).toBeNull();
});

test("of two words, the nearer one is meant; of two as near, the first", () => {
  expect(suggestWord("housin", ["hosting", "housing"])).toBe("housing");
  expect(suggestWord("bat", ["cat", "hat"])).toBe("cat");
  expect(suggestWord("cc by 4.0", ["CC-BY-1.0", "CC-BY-4.0"])).toBe("CC-BY-4.0");
});

test("a very long text costs nothing", () => {
  expect(suggestWord("a".repeat(10_000_000), phases)).toBeNull();
});
