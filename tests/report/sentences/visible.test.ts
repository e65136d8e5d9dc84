import { describe, expect, test } from "vitest";
import {
  hideSecrets,
  printable,
  runsLeftwards,
  showHidden,
  widthOf,
} from "../../../src/report/sentences/visible.ts";

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
  ["##vso[task.setvariable]", "##vso<U+005B>task.setvariable]"],
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

describe("whatever a command prints", () => {
  test.each([
    ["::add-mask::x", "<U+003A>:add-mask::x"],
    ["a\n \t::warning file=x::y\nb", "a\n <U+0009>::warning file=x::y\nb"],
    ["    ::error::x", "    <U+003A>:error::x"],
    ["\u00a0::error::x", "\u00a0<U+003A>:error::x"],
    ["a ##[error]b\r::error::c", "a ##<U+005B>error]b<U+000D>::error::c"],
    ["\u001b]0;title\u0007\u001b[2J", "<U+001B>]0;title<U+0007><U+001B>[2J"],
    ["\u001b[31mred\u001b[39m", "<U+001B>[31mred<U+001B>[39m"],
  ])("%j is no command to a runner or a terminal", (text, shown) => {
    expect(printable(text, false)).toBe(shown);
  });

  test.each(["    ::services{topic=housing}\n", "a ::error::b", ":: x", "", "\n\n"])(
    "%j stays as it is",
    (text) => {
      expect(printable(text, false)).toBe(text);
    },
  );

  test("its own colours stay on a terminal that has them", () => {
    expect(printable("\u001b[31ma\u001b[2J\u001b[39m", true)).toBe("\u001b[31ma<U+001B>[2J\u001b[39m");
  });
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
