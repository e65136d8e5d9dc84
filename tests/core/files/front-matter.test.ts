import matter from "gray-matter";
import { afterEach, describe, expect, test } from "vitest";
import { splitFrontMatter } from "../../../src/core/files/front-matter.ts";

const split = (text: string) => splitFrontMatter(text, "a.md");
const codes = (text: string) => split(text).problems.map(({ code }) => code);

describe("the two parts", () => {
  test("with the lines on which they begin, the body byte for byte", () => {
    const body = "\n# Title  \r\n\ttext\u00a0\n\n---\n\nmore";
    expect(split(`---\ntitle: a\n\ntype: b\n---\n${body}`).parts).toEqual({
      yaml: "title: a\n\ntype: b",
      yamlLine: 2,
      body,
      bodyLine: 6,
    });
  });

  test.each([
    ["carriage returns", "---\r\na: 1\r\n---\r\nBody\r\n", "a: 1", "Body\r\n", 4],
    ["a byte order mark", "\ufeff---\na: 1\n---\nBody", "a: 1", "Body", 4],
    ["spaces behind the lines", "---  \na: 1\n--- \t\nBody", "a: 1", "Body", 4],
    ["no body", "---\na: 1\n---", "a: 1", "", 3],
    ["an empty body", "---\na: 1\n---\n", "a: 1", "", 4],
    ["nothing in it", "---\n---\nBody", "", "Body", 3],
    ["only a remark in it", "---\n# remark\n---\nBody", "", "Body", 4],
    ["spaces at the start of the body", "---\na: 1\n---\n   code", "a: 1", "   code", 4],
    ["a second block in the body", "---\na: 1\n---\n---js\nx\n---\n", "a: 1", "---js\nx\n---\n", 4],
  ])("%s", (_, text, yaml, body, bodyLine) => {
    expect(split(text).parts).toEqual({ yaml, yamlLine: 2, body, bodyLine });
  });

  test("are the same the second time: nothing is kept between calls", () => {
    const text = "---\na: 1\n---\nBody";
    expect(split(text)).toEqual(split(text));
    expect(Object.keys((matter as unknown as { cache: object }).cache)).toEqual([]);
  });
});

describe("what cannot be split", () => {
  test.each([
    ["nothing", "", "front-matter-missing"],
    ["no line ---", "# Title\n", "front-matter-missing"],
    ["a rule", "-----\na: 1\n---\n", "front-matter-missing"],
    ["a line before it", "\n---\na: 1\n---\n", "front-matter-missing"],
    ["no second line", "---\na: 1\n", "front-matter-unclosed"],
    ["nothing behind the first line", "---", "front-matter-unclosed"],
    ["a longer line", "---\na: 1\n----\nBody\n", "front-matter-unclosed"],
    ["a line that goes on", "---\na: 1\n--- and so on\n---\nBody", "front-matter-unclosed"],
    ["two people's versions", "---\n<<<<<<< a\na: 1\n=======\na: 2\n>>>>>>> b\n---\n", "conflict-marker"],
    ["a file of another encoding", "\ufffd\ufffd-\0-\0-\0", "wrong-encoding"],
    ["front matter too large", `---\na: ${"x".repeat(70_000)}\n---\n`, "file-too-large"],
    ["front matter of empty lines", `---\n${"\n".repeat(60_000)}---\n`, "too-many-lines"],
    ["a file too large", `---\na: 1\n---\n${"x".repeat(1_100_000)}`, "file-too-large"],
  ])("%s", (_, text, code) => {
    expect(split(text).parts).toBeNull();
    expect(split(text).problems).toMatchObject([{ code, severity: "error" }]);
  });

  test("a conflict in the body is left to whoever reads the body", () => {
    expect(split("---\na: 1\n---\n<<<<<<< a\n=======\n>>>>>>> b\n").parts?.bodyLine).toBe(4);
  });

  test("the place is the line that was meant to close", () => {
    expect(split("---\na: 1\n----\n").problems[0]?.place).toMatchObject({ line: 3, column: 1, length: 4 });
  });
});

describe("nothing is run, whatever the first line names", () => {
  afterEach(() => {
    delete (globalThis as { ran?: boolean }).ran;
  });
  const code = "globalThis.ran = true; ({ title: 'x' })";
  const names = [
    "js",
    "javascript",
    "JS",
    "JavaScript",
    "jsLegacy",
    "coffee",
    "coffeescript",
    "cson",
    "json",
    "json5",
  ];
  const others = [
    "toml",
    "ts",
    "cjs",
    "node",
    "yaml",
    "yml",
    "constructor",
    "__proto__",
    "toString",
    "-js",
    "js -",
  ];
  const fences = [...names, ...others].flatMap((name) => [
    `---${name}`,
    `--- ${name}`,
    `---\t${name}`,
    `\ufeff---${name}`,
  ]);

  test.each(fences)("%j", (fence) => {
    for (const end of ["\n", "\r\n"]) {
      const text = [fence, code, "---", "Body", ""].join(end);
      const [problem] = split(text).problems;
      expect(problem?.code).toMatch(/^front-matter-(language|missing)$/);
      expect(split(text).parts).toBeNull();
    }
    expect((globalThis as { ran?: boolean }).ran).toBeUndefined();
  });

  test("gray-matter by itself would have run it", () => {
    matter(`---js\n${code}\n---\n`, {});
    expect((globalThis as { ran?: boolean }).ran).toBe(true);
  });

  test("the problem names the language", () => {
    expect(split("--- js\n1\n---\n").problems).toMatchObject([
      { code: "front-matter-language", language: "js" },
    ]);
    expect(codes("---json\n{}\n---\n")).toEqual(["front-matter-language"]);
  });
});
