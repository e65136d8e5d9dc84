import { expect, test } from "vitest";
import { describe as describeProblem } from "../../src/report/sentences/describe.ts";
import { formatProblems, formatText } from "../../src/report/text.ts";
import { missingKey, wrongWord } from "./problems.ts";

const service = "toolkits/local/services/desk.yaml";
const sources = new Map([[service, "name: Desk\nstatus: actve\n"]]);

test("a problem is a line that editors know, the place, and what to write instead", () => {
  expect(formatText([wrongWord(service, 2, 9)], sources, false)).toBe(
    [
      "toolkits/local/services/desk.yaml:2:9: error: “actve” cannot be used for “status” [wrong-word]",
      "  2 | status: actve",
      "    |         ^^^^^",
      "  help: Did you mean “active”?",
      "",
      "1 error in 1 file",
      "",
    ].join("\n"),
  );
});

test("without any problem, one line says how much was checked", () => {
  expect(formatText([], sources, false)).toBe("No mistakes found. 1 file checked.\n");
  expect(formatText([], new Map([...sources, ["network.yaml", ""]]), false)).toBe(
    "No mistakes found. 2 files checked.\n",
  );
  expect(formatProblems([], sources, false)).toBe("");
});

test("a file whose text is not known has no frame", () => {
  expect(formatProblems([wrongWord("gone.yaml", 2, 9)], sources, false)).not.toContain("|");
});

test("a line that is not in the text has no frame", () => {
  expect(formatProblems([wrongWord(service, 40, 1)], sources, false)).not.toContain("|");
});

test("problems come in the order of path, line and column, and numbers count as numbers", () => {
  const problems = [
    wrongWord("b.yaml", 1, 1),
    wrongWord("a.yaml", 10, 1),
    wrongWord("a.yaml", 9, 20),
    missingKey("a.yaml", 9, 3),
  ];
  const places = formatProblems(problems, new Map(), false).match(/^\S+:\d+:\d+/gm);
  expect(places).toEqual(["a.yaml:9:3", "a.yaml:9:20", "a.yaml:10:1", "b.yaml:1:1"]);
});

test("the last line counts each severity, and files once", () => {
  const problems = [
    wrongWord("a.yaml", 1, 1),
    wrongWord("a.yaml", 2, 1),
    wrongWord("b.yaml", 1, 1, { severity: "warning" }),
    wrongWord("c.yaml", 1, 1, { severity: "notice" }),
    wrongWord("c.yaml", 2, 1, { severity: "notice" }),
  ];
  expect(formatText(problems, sources, false)).toMatch(/\n2 errors, 1 warning, 2 notices in 3 files\n$/);
  expect(formatText(problems.slice(2, 3), sources, false)).toMatch(/\n1 warning in 1 file\n$/);
});

test("colour adds nothing but colour", () => {
  const problems = [wrongWord(service, 2, 9), missingKey(service, 1, 1, { severity: "warning" })];
  const coloured = formatText(problems, sources, true);
  expect(coloured).toContain("\u001b[31m");
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the colours
  expect(coloured.replace(/\u001b\[\d+m/g, "")).toBe(formatText(problems, sources, false));
});

test("nothing in a file can steer the terminal or hide from the reader", () => {
  const attack = "\u001b[2J\u202e\u0007\n::set-env::##[add-mask]x\u2028\u009b";
  const path = `toolkits/${attack}.yaml`;
  const report = formatText(
    [wrongWord(path, 1, 9, { found: attack, suggestion: attack, field: attack })],
    new Map([[path, `status: ${attack}`]]),
    false,
  );
  // biome-ignore lint/suspicious/noControlCharactersInRegex: none of these may be left
  expect(report).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]/);
  expect(report).not.toContain("##[");
  expect(report).toContain("<U+001B>[2J<U+202E><U+0007>");
  expect(report.split("\n").filter((line) => line.trimStart().startsWith("::"))).toEqual([]);
});

test("one partner's many problems of one kind are counted, our own are all told", () => {
  const theirs = Array.from({ length: 14 }, (_, line) =>
    wrongWord("partners/nl-network/toolkits/a.yaml", line + 1, 1),
  );
  const others = wrongWord("partners/open-pathways/toolkits/a.yaml", 1, 1);
  const ours = Array.from({ length: 14 }, (_, line) => wrongWord(service, line + 1, 1));
  const text = formatProblems([...theirs, others, ...ours], sources, false);
  expect(text.match(/nl-network\/toolkits/g)).toHaveLength(10);
  expect(text.match(/open-pathways/g)).toHaveLength(1);
  expect(text.match(/desk\.yaml/g)).toHaveLength(14);
  expect(text).toContain("… and 4 more [wrong-word] in partners/nl-network; “--json” lists all.");
});

test("a part that a translation lacks: what readers see instead is what the page does", () => {
  const place = { path: "toolkits/housing/rent.nl.md", line: 4, column: 1, length: 3 };
  const source = "toolkits/housing/rent.en.md";
  expect(
    describeProblem({ code: "sections-missing", severity: "warning", place, sections: ["costs"], source })
      .hint,
  ).toBe(
    "Translate it under a heading with the same name in braces. Until then, the page leaves it out and sends readers to the original.",
  );
});
