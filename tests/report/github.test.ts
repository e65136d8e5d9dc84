import { expect, test } from "vitest";
import { formatGithub } from "../../src/report/github.ts";
import { missingKey, wrongWord } from "./problems.ts";

const sources = new Map([["a.yaml", ""]]);

test("each problem is one workflow command, then the counts", () => {
  expect(formatGithub([wrongWord("a.yaml", 2, 9, { severity: "warning" })], sources)).toBe(
    "::warning file=a.yaml,line=2,col=9,endColumn=14,title=wrong-word::“actve” cannot be used for “status” (a.yaml:2:9)%0ADid you mean “active”?\n" +
      "1 warning in 1 file\n",
  );
});

test("all well", () => {
  expect(formatGithub([], sources)).toBe("No mistakes found. 1 file checked.\n");
});

test("what GitHub reads as its own marks is escaped", () => {
  const report = formatGithub(
    [missingKey("a,b:c%.yaml", 1, 1, { expected: "100%", example: null })],
    sources,
  );
  expect(report).toContain("::error file=a%2Cb%3Ac%25.yaml,line=1,");
  expect(report).toContain("Add it: 100%25.");
});

test("no text of a file begins a command of its own", () => {
  const found = "x\n::add-mask::y\r::stop-commands::z ##[group]";
  const lines = formatGithub([wrongWord("a.yaml", 1, 1, { found })], sources)
    .trimEnd()
    .split("\n");
  expect(lines).toHaveLength(2);
  expect(lines[0]).not.toContain("##[");
  expect(lines[0]?.startsWith("::error ")).toBe(true);
});
