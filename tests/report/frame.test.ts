import { expect, test } from "vitest";
import { makeFrames } from "../../src/report/frame.ts";

const frame = (text: string, line: number, column: number, length: number) =>
  makeFrames(new Map([["a.yaml", text]]))({ path: "a.yaml", line, column, length });

test("the mark stands under the place", () => {
  expect(frame("a: 1\nbb: two\n", 2, 5, 3)).toEqual(["  2 | bb: two", "    |     ^^^"]);
});

test("line numbers of any length keep the mark in its place", () => {
  expect(frame(`${"\n".repeat(99)}key: x`, 100, 6, 1)).toEqual(["  100 | key: x", "      |      ^"]);
});

test("a place at the end of a line is marked behind it", () => {
  expect(frame("title:\n", 1, 7, 1)).toEqual(["  1 | title:", "    |       ^"]);
});

test("a place longer than its line is marked to the end of the line", () => {
  expect(frame("ab\ncd", 1, 1, 40)).toEqual(["  1 | ab", "    | ^^"]);
});

test("tabs are drawn as arrows of four columns", () => {
  expect(frame("\tname: x", 1, 2, 4)).toEqual(["  1 | →   name: x", "    |     ^^^^"]);
});

test("wide characters take two columns, marks on letters none", () => {
  expect(frame("日本: x", 1, 5, 1)).toEqual(["  1 | 日本: x", "    |       ^"]);
  expect(frame("👨‍👩‍👧: x", 1, 11, 1)).toEqual(["  1 | 👨‍👩‍👧: x", "    |     ^"]);
  expect(frame("cafe\u0301: x", 1, 8, 1)).toEqual(["  1 | cafe\u0301: x", "    |       ^"]);
  expect(frame("x: 日本", 1, 4, 2)).toEqual(["  1 | x: 日本", "    |    ^^^^"]);
});

test("a place inside of what is drawn as one character marks that character", () => {
  expect(frame("👨‍👩‍👧: x", 1, 4, 1)).toEqual(["  1 | 👨‍👩‍👧: x", "    | ^^"]);
});

test("in a line from right to left the place is quoted", () => {
  expect(frame("title: الأسبوع الأول", 1, 8, 7)).toEqual([
    "  1 | title: الأسبوع الأول",
    "    | here: “الأسبوع”",
  ]);
  expect(frame("title: الأسبوع الأول", 1, 8, 3)[1]).toBe("    | here: “الأ”");
  expect(frame("العنوان: actve", 1, 10, 1)).toEqual(["  1 | العنوان: actve", "    | here: “actve”"]);
});

test("what comes after the place may run from right to left", () => {
  expect(frame("titel: الأسبوع", 1, 1, 5)).toEqual(["  1 | titel: الأسبوع", "    | ^^^^^"]);
});

test("characters that nobody sees are shown, and the mark is as long as what is shown", () => {
  expect(frame("a\u202eb: x", 1, 2, 1)).toEqual(["  1 | a<U+202E>b: x", "    |  ^^^^^^^^"]);
});

test("long lines are cut on both sides", () => {
  const [shown = "", mark = ""] = frame(`${"a".repeat(500)}BAD${"b".repeat(500)}`, 1, 501, 3);
  expect(shown).toMatch(/^ {2}1 \| …a{60}BADb{60}…$/);
  expect(mark.indexOf("^^^")).toBe(shown.indexOf("BAD"));
});

test("lines end as in Windows too", () => {
  expect(frame("a: 1\r\nb: 2\r\n", 2, 4, 1)).toEqual(["  2 | b: 2", "    |    ^"]);
});

test("without such a line there is no frame", () => {
  expect(frame("a", 2, 1, 1)).toEqual([]);
});
