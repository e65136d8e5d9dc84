import { expect, test } from "vitest";
import { hideSecrets, runsLeftwards, showHidden, widthOf } from "../../../src/report/sentences/visible.ts";

test.each([
  ["a\u0000b", "a<U+0000>b"],
  ["a\tb", "a<U+0009>b"],
  ["a\r\nb", "a<U+000D><U+000A>b"],
  ["\u001b[31mred", "<U+001B>[31mred"],
  ["a\u202eb", "a<U+202E>b"],
  ["a\u2066b\u200f", "a<U+2066>b<U+200F>"],
  ["nl\u200dnetwork", "nl<U+200D>network"],
  ["\u200cx", "<U+200C>x"],
  ["\ud800", "<U+D800>"],
  ["a\u{e0041}", "a<U+E0041>"],
  ["##[group]", "##<U+005B>group]"],
])("%j is shown as %s", (written, shown) => {
  expect(showHidden(written)).toBe(shown);
});

test.each([
  "Één huis",
  "الأسبوع",
  "می\u200cخواهم",
  "👨\u200d👩\u200d👧",
  "👩🏽\u200d🚒",
  "日本",
  "##x[",
  "“…”",
])("%s stays as it is", (text) => {
  expect(showHidden(text)).toBe(text);
});

test.each([
  ["https://user:pa55@git.example/a.git", "https://*********@git.example/a.git"],
  ["https://:pa55@git.example/a.git", "https://*****@git.example/a.git"],
  ["“https://pa55@git.example/” and “b@c”", "“https://****@git.example/” and “b@c”"],
  ["https://git.example:8443/a?token=pa55&x=1", "https://git.example:8443/a?token=****&x=1"],
  ["write to a@b.example", "write to a@b.example"],
])("%s is shown as %s", (written, shown) => {
  expect(hideSecrets(written)).toBe(shown);
});

test("widths in a terminal", () => {
  expect(["a", "é", "e\u0301", "ا", "日", "👨‍👩‍👧", "✈️", "한", "\u0301"].map(widthOf)).toEqual([
    1, 1, 1, 1, 2, 2, 2, 2, 0,
  ]);
});

test("text from right to left is known in any script that has it", () => {
  expect(["سلام", "שלום", "abc سلام", "ܫܠܡܐ"].map(runsLeftwards)).toEqual([true, true, true, true]);
  expect(["abc", "日本", "é", ""].map(runsLeftwards)).toEqual([false, false, false, false]);
});
