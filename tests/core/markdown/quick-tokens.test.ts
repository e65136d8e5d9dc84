import fc from "fast-check";
import MarkdownIt, { type Token } from "markdown-it";
import { expect, test } from "vitest";
import { addDirectives } from "../../../src/core/markdown/directives.ts";
import { parseTokens } from "../../../src/core/markdown/parse-tokens.ts";
import { cases } from "../../support/cases.ts";

const slow = new MarkdownIt({ html: false, maxNesting: 40 });
addDirectives(slow);

/** Everything of a token but whose class it is. */
const show = (tokens: readonly Token[] | null): unknown =>
  tokens?.map((token) => ({ ...token, meta: null, children: show(token.children) })) ?? null;

const blocks = [
  "\n",
  "\n\n",
  "- ",
  "1. ",
  "> ",
  "# ",
  "| a | b |\n|---|---|\n| ",
  " | ",
  "---\n",
  "===\n",
  "    ",
];
const signs = [
  "*",
  "_",
  "`",
  "[",
  "](b)",
  "![",
  "<https://a.example>",
  "&amp;",
  "\\",
  "~~",
  ":fact[a]",
  "::services{topic=a}\n",
];
const plain = [
  "a",
  "word ",
  " ",
  "  ",
  "\t",
  ":",
  "]",
  "!",
  "(",
  "é",
  "e\u0301",
  "\u00a0",
  "$",
  "+",
  "=",
  "}",
  "@",
  '"',
  "\r\n",
  "\f",
  "a\n b",
];

test("most paragraphs are read without looking at every sign, and nobody can tell", () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...blocks, ...signs, ...plain, ...plain), { maxLength: 30 }),
      (pieces) => {
        const text = pieces.join("");
        // Headings' names in braces are ours alone.
        expect(show(parseTokens(text).tokens)).toEqual(show(slow.parse(text, {})));
      },
    ),
    { numRuns: cases(1000, 3000) },
  );
});

test("tokens have the methods that the parser's own have", () => {
  const [token] = parseTokens("1. a").tokens;
  token?.attrSet("start", "2");
  expect(token?.attrGet("start")).toBe("2");
});
