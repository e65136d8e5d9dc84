import { describe, expect, test } from "vitest";
import { renderPieces } from "../../../src/core/render/render.ts";
import { findForbidden } from "../support/html.ts";
import { context, htmlOf, makeDocument } from "../support/make.ts";

function html(body: string): string {
  const { pieces } = renderPieces(makeDocument(body), context);
  const text = htmlOf(pieces).join("");
  expect(findForbidden(text)).toEqual([]);
  return text;
}

const QUESTION = "Who chooses?\n\n- ( ) The group\n- (x) The *family*\n";
const ASKED =
  '<p>Who chooses?</p>\n<ul class="ck-choices">\n<li class="ck-choice"><span class="ck-dot"></span> The group</li>\n' +
  '<li class="ck-choice" data-right=""><span class="ck-dot"></span> The <em>family</em></li>\n</ul>\n';

describe("questions to check oneself", () => {
  test("have rings to choose from, and the right answer folded away", () => {
    expect(html(QUESTION)).toBe(
      `${ASKED}<details class="ck-answer"><summary></summary>\n<p>The <em>family</em></p>\n</details>\n`,
    );
  });

  test("take a quotation right behind them as the reason", () => {
    expect(html(`${QUESTION}\n> It is theirs.\n\n> A quotation.\n\nMore.\n`)).toBe(
      `${ASKED}<details class="ck-answer"><summary></summary>\n<p>The <em>family</em></p>\n<p>It is theirs.</p>\n</details>\n` +
        "<blockquote>\n<p>A quotation.</p>\n</blockquote>\n<p>More.</p>\n",
    );
  });

  test("without a right answer are there to talk about", () => {
    expect(html("- ( ) a\n- ( ) b\n\n> c\n")).toBe(
      '<ul class="ck-choices">\n<li class="ck-choice"><span class="ck-dot"></span> a</li>\n' +
        '<li class="ck-choice"><span class="ck-dot"></span> b</li>\n</ul>\n<blockquote>\n<p>c</p>\n</blockquote>\n',
    );
  });

  test("work within a numbered list and within a quotation", () => {
    const inList = html("1. Who?\n\n   - (x) a\n   - ( ) b\n\n   > c\n\n2. Why?\n");
    expect(inList).toContain("<p>a</p>\n<p>c</p>\n</details>\n</li>");
    expect(html("> - (x) a\n> - ( ) b\n")).toMatch(/<\/details>\n<\/blockquote>\n$/);
  });

  test("leave other lists and quotations alone", () => {
    expect(html("- a\n- (y) b\n- ()c\n\n> d\n")).toBe(
      "<ul>\n<li>a</li>\n<li>(y) b</li>\n<li>()c</li>\n</ul>\n<blockquote>\n<p>d</p>\n</blockquote>\n",
    );
  });
});
