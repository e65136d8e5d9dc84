import { describe, expect, test } from "vitest";
import { parseOperations } from "../../../src/core/overrides/parse-operations.ts";

const parse = (body: string) => parseOperations(body, 11, "change.md", "a/b/c");
const problemsOf = (body: string) => parse(body).problems;
const place = (line: number, column: number, length: number) => ({ path: "change.md", line, column, length });

test("each of the six operations", () => {
  const { operations, problems } = parse(
    [
      "## Emergency *numbers* {#emergency-numbers replace}",
      "",
      "Call **112**.",
      "",
      "### Doctors {#doctors}",
      "",
      "Words.",
      "",
      "## x {#housing prepend}",
      "Before.",
      "## x {#housing append}",
      "After.",
      '## Funding {#funding remove="Utrecht has no such fund"}',
      "",
      "## Registration {#registration after=housing}",
      "At the desk.",
      "## Keys {#keys before=housing}",
      "At the door.",
      "",
    ].join("\n"),
  );
  expect(problems).toEqual([]);
  const shared = { level: 2, reason: null };
  expect(operations).toEqual([
    {
      ...shared,
      kind: "replace",
      target: "emergency-numbers",
      id: "emergency-numbers",
      title: "Emergency *numbers*",
      text: "\nCall **112**.\n\n### Doctors {#doctors}\n\nWords.\n\n",
      line: 11,
      textLine: 12,
    },
    {
      ...shared,
      kind: "prepend",
      target: "housing",
      id: "housing",
      title: "x",
      text: "Before.\n",
      line: 19,
      textLine: 20,
    },
    {
      ...shared,
      kind: "append",
      target: "housing",
      id: "housing",
      title: "x",
      text: "After.\n",
      line: 21,
      textLine: 22,
    },
    {
      kind: "remove",
      target: "funding",
      id: "funding",
      title: "Funding",
      level: 2,
      text: "",
      reason: "Utrecht has no such fund",
      line: 23,
      textLine: 24,
    },
    {
      ...shared,
      kind: "after",
      target: "housing",
      id: "registration",
      title: "Registration",
      text: "At the desk.\n",
      line: 25,
      textLine: 26,
    },
    {
      ...shared,
      kind: "before",
      target: "housing",
      id: "keys",
      title: "Keys",
      text: "At the door.\n",
      line: 27,
      textLine: 28,
    },
  ]);
});

test("the highest headings carry the operations, whatever their level; underlined ones too", () => {
  const { operations, problems } = parse("### A {#a replace}\n#### B {#b}\nText\n### C {#c append}\n");
  expect(problems).toEqual([]);
  expect(operations.map(({ id, level }) => [id, level])).toEqual([
    ["a", 3],
    ["c", 3],
  ]);
  expect(parse("Long\nheading {#a replace}\n---\nText\n").operations).toMatchObject([
    { id: "a", level: 2, title: "Long heading", line: 12, textLine: 14 },
  ]);
});

test("the text at the top can be replaced, added to and left out", () => {
  const body = "## T {#_intro replace}\nA\n## U {#new after=_intro}\nB\n";
  expect(parse(body).problems).toEqual([]);
  expect(parse(body).operations.map(({ kind, target, id }) => [kind, target, id])).toEqual([
    ["replace", "_intro", "_intro"],
    ["after", "_intro", "new"],
  ]);
});

test("nothing at all is no problem: an override may change front matter alone", () => {
  expect(parse("\n \n")).toEqual({ operations: [], problems: [] });
});

describe("one message for each mistake", () => {
  test("no operation", () => {
    expect(problemsOf("## Housing {#housing}\n")).toEqual([
      {
        code: "operation-missing",
        severity: "error",
        place: place(11, 12, 10),
        heading: "Housing",
        id: "housing",
      },
    ]);
    expect(problemsOf("\n## Housing\n")).toEqual([
      { code: "operation-missing", severity: "error", place: place(12, 1, 10), heading: "Housing", id: null },
    ]);
    expect(problemsOf("## Housing { #housing replace }\n")).toMatchObject([
      { code: "operation-missing", id: "housing" },
    ]);
  });

  test("two operations", () => {
    expect(problemsOf("## H {#housing replace append}\n")).toEqual([
      { code: "operation-several", severity: "error", place: place(11, 6, 25), found: ["replace", "append"] },
    ]);
  });

  test.each([
    ["repalce", "replace"],
    ["delete", "remove"],
    ["Replace", "replace"],
    ["replace=x", "replace"],
    ["xyzzy", null],
  ])("an unknown operation: %s", (word, suggestion) => {
    expect(problemsOf(`## H {#housing ${word}}\n`)).toMatchObject([
      { code: "operation-unknown", found: word, suggestion },
    ]);
  });

  test("text above the first heading; the rest is used", () => {
    const { operations, problems } = parse("\n  Hello\n\n## H {#housing replace}\nText\n");
    expect(problems).toEqual([{ code: "text-before-heading", severity: "error", place: place(12, 3, 1) }]);
    expect(operations).toHaveLength(1);
    expect(problemsOf("Only words\n")).toMatchObject([{ code: "text-before-heading" }]);
  });

  test("removing without a reason, with an empty one, or one without quotation marks", () => {
    for (const words of ["remove", 'remove=""', 'remove=" "', "remove=", "remove=no such fund"]) {
      expect(problemsOf(`## F {#funding ${words}}\n`)).toMatchObject([
        { code: "remove-reason-missing", id: "funding" },
      ]);
    }
  });

  test("text below what is left out, which nobody would see", () => {
    const { operations, problems } = parse('## F {#funding remove="no fund"}\n\nAsk us.\n');
    expect(problems).toEqual([
      { code: "remove-with-text", severity: "error", place: place(11, 6, 27), id: "funding" },
    ]);
    expect(operations).toEqual([]);
  });

  test("a place without the part that is meant", () => {
    expect(problemsOf("## N {#new after}\n")).toMatchObject([{ code: "position-missing", kind: "after" }]);
    expect(problemsOf("## N {#new before=}\n")).toMatchObject([{ code: "position-missing", kind: "before" }]);
    expect(problemsOf("## N {#new before=_intro}\n")).toMatchObject([{ code: "position-before-intro" }]);
  });

  test("the same part twice; only text before and after its words go together", () => {
    const { operations, problems } = parse(
      "## A {#a replace}\nX\n\n## A {#a append}\nY\n\n## A {#a remove=x}\n",
    );
    expect(problems).toEqual([
      { code: "operation-twice", severity: "error", place: place(14, 6, 11), id: "a", firstLine: 11 },
      { code: "operation-twice", severity: "error", place: place(17, 6, 13), id: "a", firstLine: 11 },
    ]);
    expect(operations.map(({ kind }) => kind)).toEqual(["replace"]);
    expect(problemsOf("## N {#n after=a}\n## N {#n after=b}\n")).toMatchObject([
      { code: "operation-twice", id: "n" },
    ]);
    expect(problemsOf("## A {#a prepend}\nX\n## A {#a append}\nY\n## B {#a-2 append}\nZ\n")).toEqual([]);
  });

  test("an operation on a heading within another one's text", () => {
    const { operations, problems } = parse("## A {#a append}\n### B {#b replace}\nText\n## C {#c append}\n");
    expect(problems).toEqual([
      {
        code: "operation-too-deep",
        severity: "error",
        place: place(12, 7, 12),
        heading: "B",
        level: 3,
        expected: 2,
      },
    ]);
    expect(operations.map(({ id }) => id)).toEqual(["c"]);
  });

  test.each([
    ["Nieuw", "nieuw"],
    ["a_b", "a-b"],
    ["ck-menu", "x-ck-menu"],
    ["السكن", "my-part"],
  ])("a new part with an id it cannot have: %s", (id, suggestion) => {
    const refused = { code: "part-id-refused", id, reason: "form", suggestion };
    expect(problemsOf(`## N {#${id} after=a}\n`)).toMatchObject([refused]);
    expect(problemsOf(`## A {#a append}\n### N {#${id}}\n`)).toMatchObject([refused]);
  });

  test("more changes than a document has parts: the first are used", () => {
    const body = Array.from({ length: 201 }, (_, index) => `## A {#a-${index} append}\n`).join("");
    expect(parse(body).operations).toHaveLength(200);
    expect(problemsOf(body)).toMatchObject([
      { code: "operations-too-many", found: 201, limit: 200, place: { line: 211 } },
    ]);
  });

  test("a merge that Git did not finish: nothing of the file is used", () => {
    const body = "## A {#a replace}\n<<<<<<< HEAD\nours\n=======\ntheirs\n>>>>>>> theirs\n";
    expect(parse(body)).toEqual({
      operations: [],
      problems: [{ code: "conflict-marker", severity: "error", place: place(12, 1, 7) }],
    });
    expect(problemsOf("## A {#a replace}\nText\n>>>>>>> theirs\n")).toMatchObject([
      { place: place(13, 1, 7) },
    ]);
    expect(problemsOf("## A {#a replace}\n<<<<<<<<\n> > > quoted\n")).toEqual([]);
  });

  test("the middle of a choice whose other signs are gone: no underline, and every word stays", () => {
    const body = "## A {#a replace}\nOurs.\n=======\nTheirs.\n## B {#b append}\nMore.\n";
    const { operations, problems } = parse(body);
    expect(problems).toEqual([{ code: "conflict-marker", severity: "error", place: place(13, 1, 7) }]);
    expect(operations).toMatchObject([
      { id: "a", text: "Ours.\n\nTheirs.\n" },
      { id: "b", line: 15, text: "More.\n" },
    ]);
    expect(problemsOf("Title {#a replace}\n=======\nText\n")).toEqual([]);
  });

  test("a title above the changes costs only itself", () => {
    const { operations, problems } = parse("# My town\n\n## A {#a replace}\nText\n### B {#b}\n");
    expect(problems).toMatchObject([{ code: "operation-missing", heading: "My town", place: { line: 11 } }]);
    expect(operations).toMatchObject([{ id: "a", text: "Text\n### B {#b}\n" }]);
  });
});
