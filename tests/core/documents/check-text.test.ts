import { describe, expect, test } from "vitest";
import { parseNode } from "../../../src/core/node/parse-node.ts";
import { agreementText, documentText, sourceFile } from "../support/files.ts";

const path = "toolkits/housing/home.en.md";
const parse = (text: string, at = path) => parseNode("welkom", [sourceFile(at, text)], "partner");
const problemsOf = (text: string, at = path) =>
  parse(text, at).problems.map(({ place, code }) => `${place.line}:${place.column} ${code}`);
const start = documentText().split("\n").length;

describe("names that the page needs itself", () => {
  test("cost the text, also with line ends of Windows", () => {
    const text = `${documentText()}Hello.\n\n## A {#ck-top}\n`;
    expect(problemsOf(text)).toEqual([`${start + 2}:6 section-id-reserved`]);
    expect(problemsOf(text.replaceAll("\n", "\r\n"))).toEqual([`${start + 2}:6 section-id-reserved`]);
    expect(parse(text).content.documents).toEqual([]);
  });

  test("are no matter in code, nor in the middle of a line", () => {
    expect(problemsOf(`${documentText()}\`{#ck-top}\` and {#ck-top} here\n`)).toEqual([]);
  });
});

describe("lists and quotes within one another", () => {
  const steps = (count: number) =>
    Array.from({ length: count }, (_, step) => `${"  ".repeat(step)}- step ${step}`).join("\n");

  test("are read as deep as anyone writes, and refused where words would be lost", () => {
    expect(problemsOf(`${documentText()}${steps(19)}\n`)).toEqual([]);
    expect(problemsOf(`${documentText()}${steps(20)}\n`)).toEqual([`${start + 19}:1 too-deep`]);
    expect(problemsOf(`${documentText()}${"> ".repeat(60)}deep\n`)).toEqual([`${start}:1 too-deep`]);
    expect(problemsOf(`${documentText()}${steps(30).replaceAll("  ", "\t")}\n`)).not.toEqual([]);
  });

  test("are not what is only far to the right", () => {
    expect(problemsOf(`${documentText()}Text:\n\n${" ".repeat(80)}code\n\n${"-".repeat(90)}\n`)).toEqual([]);
  });
});

test("former ids are of this node, and nobody takes an address of another", () => {
  const formerly = (id: string) => documentText(`formerly: [${id}]\n`);
  expect(problemsOf(formerly("welkom/housing/homes"))).toEqual([]);
  for (const id of ["nl-network/housing/home", "welkom-2/housing/home"]) {
    expect(problemsOf(formerly(id))).toEqual([expect.stringContaining("former-id-wrong")]);
    expect(parse(formerly(id)).content.documents).toEqual([]);
  }
});

describe("clauses", () => {
  const purpose = "\n## Purpose {#purpose}\n";
  const suggested = (clauses: string) =>
    parse(`${agreementText(`clauses: ${clauses}\n`)}${purpose}`).problems.map((problem) =>
      "suggestion" in problem ? problem.suggestion : problem.code,
    );

  test("are parts of the text; a slip is told with the part that was meant", () => {
    expect(suggested("{ purpose: { level: mandatory } }")).toEqual([]);
    expect(suggested("{ purpos: { level: mandatory } }")).toEqual(["purpose"]);
    expect(suggested("{ purpos: { level: mandatory }, purpose: { level: mandatory } }")).toEqual([null]);
  });
});
