import { expect, test } from "vitest";
import type { Graph } from "../../src/model/graph.ts";
import type { ImportOutcome } from "../../src/model/import.ts";
import { formatJson } from "../../src/report/json.ts";
import { formatImportJson } from "../../src/report/summaries/import.ts";
import { formatGraphJson } from "../../src/report/summaries/status-graph.ts";
import { wrongWord } from "./problems.ts";

const sources = new Map([
  ["a.yaml", ""],
  ["b.yaml", ""],
]);

test("the facts of the text, for machines", () => {
  expect(JSON.parse(formatJson([wrongWord("a.yaml", 2, 9)], sources))).toEqual({
    problems: [
      {
        code: "wrong-word",
        severity: "error",
        path: "a.yaml",
        line: 2,
        column: 9,
        length: 5,
        sentence: "“actve” cannot be used for “status”",
        hint: "Did you mean “active”?",
      },
    ],
    counts: { errors: 1, warnings: 0, notices: 0, files: 1, checked: 2 },
  });
});

test("all well", () => {
  expect(JSON.parse(formatJson([], sources))).toEqual({
    problems: [],
    counts: { errors: 0, warnings: 0, notices: 0, files: 0, checked: 2 },
  });
});

test("it can be printed as it is, and nothing of it is lost", () => {
  const found = 'a\u001b[2J\u202e"\\\u{e0001}\u2028##[x]';
  const report = formatJson([wrongWord("a.yaml", 1, 1, { found })], sources);
  expect(report).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}\p{Zl}]|##\[/u);
  expect(JSON.parse(report).problems[0].sentence).toContain(found);
});

test("so can everything else that is printed for machines", () => {
  const name = "a\u009b2J\u202e##[x]";
  const graph = { nodes: [{ id: name }], edges: [] } as unknown as Graph;
  const outcome = { refused: [], kept: [{ path: "a.yaml", name }] } as unknown as ImportOutcome;
  for (const text of [formatGraphJson(graph), formatImportJson(outcome)]) {
    expect(text).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}\p{Zl}]|##\[/u);
    expect(JSON.stringify(JSON.parse(text))).toContain(name);
  }
});
