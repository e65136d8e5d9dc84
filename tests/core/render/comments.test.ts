import { describe, expect, test } from "vitest";
import { findComments } from "../../../src/core/markdown/find-comments.ts";
import { applyLayers } from "../../../src/core/overrides/apply-layers.ts";
import { digestMarkdown, digestSections } from "../../../src/core/overrides/digest.ts";
import { renderPieces } from "../../../src/core/render/render.ts";
import { growsLinearly } from "../../support/growth.ts";
import { context, htmlOf, makeDocument, makeOverride } from "../support/make.ts";

const html = (body: string) => htmlOf(renderPieces(makeDocument(body), context).pieces).join("");

describe("a comment is never on a page", () => {
  test.each([
    ["within a line", "One <!-- ask Karim --> two.\n", "<p>One  two.</p>\n"],
    ["alone", "One.\n\n<!-- ask Karim -->\n\nTwo.\n", "<p>One.</p>\n<p>Two.</p>\n"],
    [
      "over lines and blank lines",
      "One.\n\n<!-- ask\n\n- Karim\n\n-->\nTwo.\n",
      "<p>One.</p>\n<p>Two.</p>\n",
    ],
    ["right after a paragraph", "One.\n<!-- a\n\nb -->\nTwo.\n", "<p>One.</p>\n<p>Two.</p>\n"],
    ["with words after its end", "<!-- a\nb --> Two.\n", "<p>Two.</p>\n"],
    ["with words after it on one line", "<!-- a --> Two.\n", "<p> Two.</p>\n"],
    ["the shortest", "A<!---->B<!-->C\n", "<p>ABC</p>\n"],
    ["in a list", "- One <!-- a -->\n- <!-- b -->\n  Two\n", "<ul>\n<li>One </li>\n<li>Two</li>\n</ul>\n"],
    ["in a quotation", "> One\n> <!-- a -->\n", "<blockquote>\n<p>One</p>\n</blockquote>\n"],
    [
      "with a placeholder and a link that lead nowhere",
      "A<!-- :fact[none] [x](gone.md) -->B\n",
      "<p>AB</p>\n",
    ],
    ["in the words of a link", "[a<!-- b -->c](https://a.example/)\n", ">ac</a>"],
  ])("%s", (_, body, expected) => {
    expect(html(body)).toContain(expected);
    expect(renderPieces(makeDocument(body), context).problems).toEqual([]);
  });

  test("with a heading in it, that part is gone too; every other part keeps its address", () => {
    const body = "## A <!-- x -->\n\nOne.\n\n<!--\n## Old\n\nWords.\n-->\n\n## Old\n\nTwo.\n";
    const { pieces } = renderPieces(makeDocument(body), context);
    expect(pieces.map(({ id, title }) => [id, title])).toEqual([
      ["a-x", "A"],
      ["old-2", "Old"],
    ]);
    expect(Object.keys(digestSections(body))).toEqual(["_intro", "a-x", "old", "old-2"]);
  });
});

describe("what is no comment stays", () => {
  test.each([
    ["in code within a line", "`<!-- a -->`\n", "<code>&lt;!-- a --&gt;</code>"],
    ["in a fence", "```\n<!-- a -->\n```\n", "&lt;!-- a --&gt;"],
    ["in indented code", "    <!-- a -->\n", "&lt;!-- a --&gt;"],
    ["without an end", "<!-- a\n\nTwo.\n", "<p>&lt;!-- a</p>\n<p>Two.</p>"],
    ["with a backslash", "\\<!-- a -->\n", "&lt;!-- a --&gt;"],
  ])("%s", (_, body, expected) => expect(html(body)).toContain(expected));
});

describe("a comment in one text never hides another", () => {
  const partner = "## A {#a}\n\nOne.\n\n## B {#b}\n\nNever give away a passport.\n\n## C {#c}\n\nThree.\n";
  const layered = (ours: string) => {
    const laid = applyLayers(makeDocument(partner), [[makeOverride(ours)]]);
    return htmlOf(renderPieces(laid.document, { ...context, place: laid.place }, laid.parsed).pieces).join(
      "",
    );
  };

  test("opened in our change to one part, and closed in that to another", () => {
    const page = layered("## A {#a append}\n\n<!-- from here\n\n## C {#c prepend}\n\nto here -->\n");
    expect(page).toContain("Never give away a passport.");
    expect(page).toContain("&lt;!-- from here");
  });

  test("opened in ours, closed by the partner", () => {
    const closing = partner.replace("Three.", "Three. -->");
    const laid = applyLayers(makeDocument(closing), [[makeOverride("## A {#a append}\n\n<!-- from here\n")]]);
    const { pieces } = renderPieces(laid.document, { ...context, place: laid.place }, laid.parsed);
    expect(htmlOf(pieces).join("")).toContain("Never give away a passport.");
  });

  test("one that is whole in ours is left out", () => {
    const page = layered("## A {#a replace}\n\nOurs. <!-- ask\nKarim -->\n\n<!--\n\nand Sanne\n-->\n");
    expect(page).toContain("Ours.");
    expect(page).not.toMatch(/Karim|Sanne|&lt;!--/);
  });
});

test("what is compared is as it was: fingerprints keep the words of a comment", () => {
  expect(digestMarkdown("One <!-- a --> two.\n")).toBe(
    "n1-sha256-281f9ed502efc6e336cdc74cd7f19d9e78ca0e8f23daa6d27fac37717c00c275",
  );
  expect(digestMarkdown("One <!-- a --> two.\n")).not.toBe(digestMarkdown("One  two.\n"));
});

test("all of them are found, with their lines; those without an end are named apart", () => {
  expect(
    findComments("A <!-- a -->\n<!-- b --> c\n\n<!--\nd\n-->\n\n`<!-- e -->`\n\n- x\n  <!-- f\n"),
  ).toEqual({
    comments: [0, 1, 3],
    open: [10],
  });
  expect(findComments("\\<!-- a\n\n```\n<!-- b\n```\n")).toEqual({ comments: [], open: [] });
});

test.each([
  ["comments", "One <!-- a --> two.\n\n<!-- b\n\nc -->\n\n"],
  ["comments without an end", "<!-- a\n\n"],
  ["comments without an end in one paragraph", "<!-- a "],
])("%s cost as much as they are long", (_, piece) => {
  expect(growsLinearly((count) => html(piece.repeat(count)), 500)).toBe(true);
});
