import { expect, test } from "vitest";
import { findWrongEncoding } from "../../src/core/files/damage.ts";
import { placeAt, startOf } from "../../src/values/place.ts";

test("a place is found by any kind of line end", () => {
  expect(placeAt("a.md", "a\r\nb\rcd", 6, 2)).toEqual({ path: "a.md", line: 3, column: 2, length: 2 });
  expect(findWrongEncoding("a\rb\ufffd", "a.md")?.place).toEqual({
    path: "a.md",
    line: 2,
    column: 2,
    length: 1,
  });
});

test("a line is shown at its first character, and a file at its first line", () => {
  expect(startOf("a.md")).toEqual({ path: "a.md", line: 1, column: 1, length: 1 });
  expect(startOf("a.md", 3, 7)).toEqual({ path: "a.md", line: 3, column: 1, length: 7 });
});
