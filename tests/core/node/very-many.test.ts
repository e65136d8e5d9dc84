import { expect, test } from "vitest";
import { sourceAddress } from "../../../src/core/documents/addresses.ts";
import { parseTokens } from "../../../src/core/markdown/parse-tokens.ts";
import { parseOperations } from "../../../src/core/overrides/parse-operations.ts";
import { addAll } from "../../../src/values/add-all.ts";

// A function takes about a hundred thousand arguments: a text of a megabyte has more lines than that.
const MANY = 200_000;

test("a paragraph of very many lines is read", () => {
  const [, inline] = parseTokens("a\n".repeat(MANY)).tokens;
  expect(inline?.children).toHaveLength(2 * MANY - 1);
});

test("a change of very many headings is read, and refused with a reason", () => {
  const { problems } = parseOperations("# \n".repeat(150_000), 1, "a.md", "a/b/c");
  expect(problems.map(({ code }) => code)).toContain("operations-too-many");
});

test("lists of very many mistakes are added to each other", () => {
  const all: number[] = [];
  addAll(all, new Array<number>(MANY).fill(1), new Array<number>(MANY).fill(2));
  expect(all).toHaveLength(2 * MANY);
});

test("an address of a repository that is none without its ending leads nowhere", () => {
  expect(sourceAddress("https://.git", "a".repeat(40), "a.md")).toBeNull();
  expect(sourceAddress("https://git.example/a.git", null, "a.md")).toBe("https://git.example/a");
});
