import { expect, test } from "vitest";
import { compareText } from "../../src/values/order.ts";

test("capitals before small letters, and accents behind all of them, whatever the machine's language", () => {
  expect(["é", "b", "a", "Z", "", "ab"].sort(compareText)).toEqual(["", "Z", "a", "ab", "b", "é"]);
});

test("equal texts keep their order, and turning the two round turns the answer round", () => {
  expect(compareText("a", "a")).toBe(0);
  expect(compareText("a", "b")).toBe(-compareText("b", "a"));
});
