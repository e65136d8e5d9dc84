import { expect, test } from "vitest";
import { parseTokens } from "../../../src/core/markdown/parse-tokens.ts";

const cells = (text: string): number =>
  parseTokens(text).tokens.filter(({ type }) => type === "td_open" || type === "th_open").length;

test("a few lines of bars do not become a million cells", () => {
  const wide = `|${"a|".repeat(255)}\n|${"-|".repeat(255)}\n${"|\n".repeat(250)}\n`;
  const { tokens } = parseTokens(wide.repeat(20));
  expect(tokens.length).toBeLessThan(100);
});

test("many small tables that lack cells do not either, and what is no table any more is text", () => {
  const table = `|${"a|".repeat(30)}\n|${"-|".repeat(30)}\n${"|b|\n".repeat(30)}\n`;
  expect(cells(table.repeat(100))).toBeLessThan(100 * 30 + 10_000);
  expect(parseTokens(table.repeat(100)).tokens.at(-2)?.content).toContain("|b|");
});

test("tables that people write are read as before, however long they are and whatever a row lacks", () => {
  const rows = "| 1 | 2 |\n| 3 |\n5 | 6\n".repeat(1000);
  expect(cells(`| a | b |\n|---|---|\n${rows}`)).toBe(2 + 3000 * 2);
  expect(cells(`a | b\n-|-\n${rows}`)).toBe(2 + 3000 * 2);
});
