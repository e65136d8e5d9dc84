import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { renderPieces } from "../../../src/core/render/render.ts";
import { cases } from "../../support/cases.ts";
import { findForbidden } from "../support/html.ts";
import { agreement, context, htmlOf, makeDocument } from "../support/make.ts";
import { anyText } from "../support/texts.ts";

const render = (body: string, title = "T") =>
  renderPieces(makeDocument(body, { type: "agreement", agreement, title }), context);

/** Pieces of attacks and of Markdown, to be put together in any way. */
const pieces = [
  "<script>alert(1)</script>",
  "<img src=x onerror=alert(1)>",
  "<svg/onload=alert(1)>",
  "<!--",
  "-->",
  "<![CDATA[",
  "<style>",
  "</mark>",
  "</bdi>",
  "<a href=https://x.example>",
  "javascript:alert(1)",
  "data:text/html,<script>alert(1)</script>",
  "//evil.example",
  'https://a.example/?x="onmouseover=alert(1)',
  "http://a.example",
  "mailto:a@b.example",
  "tel:+31201234567",
  "commonkit:nl-network/housing/x#y",
  "../housing/finding-a-home.en.md",
  "map.png",
  "#part",
  "[",
  "](",
  ")",
  "![",
  "][",
  "]: ",
  "<",
  ">",
  '"',
  "'",
  "`",
  "```",
  "*",
  "**",
  "~~",
  "_",
  "\\",
  "&amp;",
  "&#x3c;",
  "&colon;",
  "\n",
  "\n\n",
  "  \n",
  "# ",
  "## ",
  "{#",
  "}",
  '{#x" onclick="alert(1)}',
  "- [ ] ",
  "> ",
  "| a | b |\n|:-:|--:|\n| ",
  " | ",
  ":fact[nl.period]",
  ":fact[nl.alarm]",
  ":fact[<b>]",
  ":term[sponsor-group]",
  ":field[support.duration]",
  ':field[x" onclick="y]',
  "::service[desk]",
  "\n::services{topic=housing}\n",
  "+31 20 123 4567",
  "0800 123 4567",
  "\u202e",
  "\u2066",
  "\u0000",
  "\u0007",
  "\ud800",
  "سكن",
  "word ",
] as const;

test("whatever a text is, only our own tags and attributes come out, closed in order", () => {
  const attack = fc.array(fc.constantFrom(...pieces), { maxLength: 30 }).map((all) => all.join(""));
  fc.assert(
    fc.property(fc.oneof({ weight: 4, arbitrary: attack }, { weight: 1, arbitrary: anyText }), (body) => {
      const { pieces: rendered } = render(body);
      for (const html of htmlOf(rendered)) expect(findForbidden(html)).toEqual([]);
    }),
    { numRuns: cases(300, 2000) },
  );
});

test("titles and other names cannot break out of an attribute either", () => {
  const body = '## "><script>alert(1)</script> {#a}\n\n| a | b |\n|---|---|\n| 1 | 2 |\n';
  for (const html of htmlOf(render(body, '"><img src=x onerror=alert(1)>').pieces))
    expect(findForbidden(html)).toEqual([]);
});

describe("this test sees", () => {
  test.each([
    "<script>x</script>",
    '<p onclick="x">a</p>',
    '<a href="javascript:x">a</a>',
    '<a href="//x.example">a</a>',
    '<a href="http://x.example/">a</a>',
    '<a href="#a"><a href="#b">b</a></a>',
    '<img src="https://x.example/a.png" alt="">',
    '<td style="text-align:right">1</td>',
    "<p><em>a</p></em>",
    "<p>a",
    "<p>\u202ea</p>",
  ])("%s", (html) => {
    expect(findForbidden(html)).not.toEqual([]);
  });

  test.each(["<p class=x>a</p>", "<p>a & b</p>", "<p>a > b</p>", "<!-- x -->"])(
    "and throws at %s",
    (html) => {
      expect(() => findForbidden(html)).toThrow();
    },
  );
});

test("a hostile text comes to an end", () => {
  for (const piece of [
    "[a](",
    "![a](",
    "*a **",
    "`",
    "<a:",
    "> ",
    "- ",
    "| a ",
    ":fact[",
    "\\[",
    "&#x",
    "[a]: <",
    "{#a ",
  ]) {
    render(piece.repeat(20_000));
  }
});
