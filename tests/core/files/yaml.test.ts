import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseYaml } from "../../../src/core/files/yaml.ts";
import { cases } from "../../support/cases.ts";

/** What is wrong, as `line:column code fact`. */
function problemsOf(text: string, firstLine = 1): string[] {
  return parseYaml(text, "a.yaml", firstLine).problems.map((problem) => {
    const { code, place } = problem;
    const fact = "reason" in problem ? ` ${problem.reason}` : "";
    return `${place.line}:${place.column} ${code}${fact}`;
  });
}

describe("values", () => {
  test("are those of YAML 1.2: words and days and times stay text", () => {
    const text =
      'no: no\nyes: yes\nday: 2026-11-23\ntime: 10:30\nzero: "012"\nnumber: 12.5\ntrue: true\nnone:\n';
    expect(parseYaml(text, "a.yaml").value).toEqual({
      no: "no",
      yes: "yes",
      day: "2026-11-23",
      time: "10:30",
      zero: "012",
      number: 12.5,
      true: true,
      none: null,
    });
  });

  test("keys are always text", () => {
    expect(parseYaml("2026: a\nnull: b\n", "a.yaml").value).toEqual({ "2026": "a", null: "b" });
  });

  test("a line for another version of YAML changes nothing", () => {
    expect(parseYaml("%YAML 1.1\n---\na: no\nb: 1:30\n", "a.yaml").value).toEqual({ a: "no", b: "1:30" });
  });

  test("space around a text is taken away", () => {
    expect(parseYaml('a: "  b "\nc: |\n  d\n', "a.yaml").value).toEqual({ a: "b", c: "d" });
  });
});

describe("one problem for a mistake, where it was made", () => {
  test.each([
    ["title: Home: first\n", "1:8 yaml-broken colon-in-text"],
    ["title: Home\nsummary\n", "2:1 yaml-broken no-colon"],
    ["title:Home\ntype: a\n", "1:1 yaml-broken space-after-colon"],
    ["a: 1\ntitle:Home\n", "2:1 yaml-broken space-after-colon"],
    ["a:\n    b: 1\n  c: 2\n", "3:1 yaml-broken indentation"],
    ["a: 1\n b: 2\n", "2:2 yaml-broken indentation"],
    ["a:\n\tb: 1\n", "2:1 yaml-broken tab"],
    ['a: "open\nb: 1\n', "1:4 yaml-broken quote"],
    ["a: 'open\nb: 1\n", "1:4 yaml-broken quote"],
    ["a: 'it's'\n", "1:8 yaml-broken after-quote"],
    ["a: [b, c\nd: 1\n", "1:4 yaml-broken bracket"],
    ["a: b]\nc: ]\n", "2:4 yaml-broken bracket"],
    ["a: [b, , d]\n", "1:8 yaml-broken comma"],
    ["a: { b: 1 c: 2 }\n", "1:9 yaml-broken comma"],
    ["a: @home\n", "1:4 yaml-broken first-character"],
    ["a: |b\n", "1:5 yaml-broken first-character"],
    ['a: "C:\\Users"\n', "1:7 yaml-broken backslash"],
    ["a: 1\n---\nb: 2\n", "2:1 several-documents"],
    ["a: 1\nb: 2\na: 3\n", "3:1 duplicate-key"],
    ["a: &x b\n", "1:4 yaml-reference"],
    ["a: *x\n", "1:4 yaml-reference"],
    ["a: **bold**\n", "1:4 yaml-reference"],
    ["a:\n  <<: { b: 1 }\n", "2:3 yaml-reference"],
    ["a: !!str b\n", "1:4 yaml-tag"],
    ["a: !!js/function b\n", "1:4 yaml-tag"],
    ["a: !mine { b: 1 }\n", "1:4 yaml-tag"],
    ["__proto__: { a: 1 }\n", "1:1 forbidden-key"],
    ['a:\n  - "constructor": 1\n', "2:5 forbidden-key"],
    ["a: { b: { prototype: 1 } }\n", "1:11 forbidden-key"],
    ["a: b\u202ec\n", "1:4 hidden-character"],
    ['a: "\\0"\n', "1:4 hidden-character"],
    ["- a\n", "1:1 not-a-map"],
    ["words\n", "1:1 not-a-map"],
    ["# nothing\n", "1:1 not-a-map"],
    ["a: 1\n<<<<<<< ours\nb: 2\n=======\nb: 3\n>>>>>>> theirs\n", "2:1 conflict-marker"],
    ["title: caf\ufffd\n", "1:11 wrong-encoding"],
  ])("%j", (text, problem) => {
    expect(problemsOf(text)).toEqual([problem]);
  });

  test("mistakes that do not hide one another are all told", () => {
    expect(problemsOf("a: &x b\nc: !t d\na: e\n")).toHaveLength(3);
  });

  test("hidden characters are taken out, and those that scripts need stay", () => {
    const { value, problems } = parseYaml("a: b\u202ec\nfa: می\u200cخواهم\n", "a.yaml");
    expect(value).toEqual({ a: "bc", fa: "می\u200cخواهم" });
    expect(problems).toMatchObject([{ severity: "warning", character: "U+202E", field: "a" }]);
  });
});

describe("places", () => {
  const text = "a: 1\nlist:\n  - name: x\n    long: some words\n  - y\n";

  test("of keys and values, by pointer", () => {
    const { locate } = parseYaml(text, "a.yaml");
    expect(locate("/list/0/long", "key")).toEqual({ path: "a.yaml", line: 4, column: 5, length: 4 });
    expect(locate("/list/0/long", "value")).toEqual({ path: "a.yaml", line: 4, column: 11, length: 10 });
    expect(locate("/list/1", "key")).toMatchObject({ line: 5, column: 5 });
  });

  test("of what is not there: the nearest around it", () => {
    const { locate } = parseYaml(text, "a.yaml");
    expect(locate("/list/0/none", "value")).toMatchObject({ line: 3, column: 5 });
    expect(locate("", "value")).toMatchObject({ line: 1, column: 1 });
  });

  test("count from the first line of the file, whatever ends its lines", () => {
    const { locate } = parseYaml(text.replaceAll("\n", "\r\n"), "a.md", 2);
    expect(locate("/list/1", "value")).toMatchObject({ line: 6, column: 5, length: 1 });
    expect(problemsOf("a: 1\na: 2\n", 2)).toEqual(["3:1 duplicate-key"]);
  });

  test("of keys with slashes and tildes", () => {
    const { locate } = parseYaml("a/b:\n  c~d: 1\n", "a.yaml");
    expect(locate("/a~1b/c~0d", "value")).toMatchObject({ line: 2, column: 8 });
  });
});

describe("limits, looked at before anything is parsed", () => {
  test.each([
    ["size", `a: ${"x".repeat(70_000)}\n`, "file-too-large"],
    ["size in bytes", `a: ${"ش".repeat(40_000)}\n`, "file-too-large"],
    ["lines", "\n".repeat(5000), "too-many-lines"],
    ["keys", Array.from({ length: 2500 }, (_, i) => `k${i}: 1\n`).join(""), "too-many-keys"],
    ["keys in brackets", `a: {${"b,".repeat(5000)}}\n`, "too-many-keys"],
    ["brackets", `a: ${"[".repeat(60_000)}`, "too-many-keys"],
    ["depth in brackets", `a: ${"[".repeat(30)}${"]".repeat(30)}\n`, "too-deep"],
    ["depth on one line", `${"- ".repeat(1900)}a\n`, "too-deep"],
    ["depth of keys on one line", `${"? ".repeat(1900)}a\n`, "too-deep"],
    ["depth on one line, after a key", `a: ${"- ".repeat(1900)}b\n`, "too-deep"],
    [
      "depth over lines",
      Array.from({ length: 15 }, (_, i) => `${" ".repeat(i * 20)}${"- ".repeat(10)}\n`).join(""),
      "too-deep",
    ],
    [
      "depth that is just too much",
      `a:\n${Array.from({ length: 18 }, (_, i) => `${" ".repeat(i + 1)}b:\n`).join("")}`,
      "too-deep",
    ],
    [
      "depth by indentation",
      Array.from({ length: 40 }, (_, i) => `${" ".repeat(i)}a:\n`).join(""),
      "too-deep",
    ],
    ["references", `a: ${"&b ".repeat(20_000)}c\n`, "too-many-keys"],
    ["quotes", `a: ${'"" '.repeat(20_000)}\n`, "too-many-keys"],
    ["an alias bomb", bomb(), "yaml-reference"],
  ])("%s", (_, text, code) => {
    const { value, problems } = parseYaml(text, "a.yaml");
    expect(problems[0]?.code).toBe(code);
    expect(problems.every(({ severity }) => severity === "error")).toBe(true);
    if (code !== "yaml-reference") expect(value).toBeNull();
  });

  test("leave room for a long agreement and for prose", () => {
    const fields = Array.from({ length: 1400 }, (_, i) => `key-${i}: It's said, (often) "so", well.\n`);
    expect(problemsOf(fields.join(""))).toEqual([]);
  });
});

function bomb(): string {
  const levels = Array.from(
    { length: 9 },
    (_, i) => `l${i + 1}: &l${i + 1} [*l${i}, *l${i}, *l${i}, *l${i}]\n`,
  );
  return `l0: &l0 lol\n${levels.join("")}`;
}

test("nothing in a text reaches JavaScript's own objects", () => {
  parseYaml(
    '__proto__:\n  polluted: true\nconstructor: { prototype: { polluted: true } }\n"__proto__": 1\n',
    "a.yaml",
  );
  expect(Object.hasOwn(Object.prototype, "polluted")).toBe(false);
});

test("never throws, and places are always in the text", () => {
  const piece = fc.constantFrom(
    "a",
    ": ",
    "\n",
    "  ",
    "- ",
    "[",
    "]",
    "{",
    "}",
    ",",
    '"',
    "'",
    "#",
    "&a ",
    "*a",
    "!t ",
    "|",
    ">",
    "\t",
    "\r\n",
    "---\n",
    "%",
    "? ",
    "é",
    "\u202e",
    "\ufeff",
  );
  const text = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(""));
  fc.assert(
    fc.property(text, (written) => {
      const { value, problems, locate } = parseYaml(written, "a.yaml");
      if (value === null) expect(problems.length).toBeGreaterThan(0);
      const lines = written.split("\n").length;
      for (const { place } of [...problems, { place: locate("/a/0/b", "key") }]) {
        expect(place.line).toBeGreaterThanOrEqual(1);
        expect(place.line).toBeLessThanOrEqual(lines);
        expect(place.column).toBeGreaterThanOrEqual(1);
        expect(place.length).toBeGreaterThanOrEqual(1);
      }
    }),
    { numRuns: cases(300, 1000) },
  );
});
