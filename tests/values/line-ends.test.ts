import { expect, test } from "vitest";
import { plainFile, plainLineEnds } from "../../src/values/line-ends.ts";

test("line ends of every machine become one, and only a file's mark at its start goes", () => {
  expect(plainLineEnds("a\r\nb\rc\n")).toBe("a\nb\nc\n");
  expect([plainFile("\ufeffa\r\n\ufeff"), plainLineEnds("\ufeffa")]).toEqual(["a\n\ufeff", "\ufeffa"]);
});
