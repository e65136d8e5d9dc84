import { describe, expect, test } from "vitest";
import { escapeHtml } from "../../src/values/escape.ts";
import { cleanText, dropUnseen, findHidden, showUnseen } from "../../src/values/hidden.ts";
import { showText } from "../../src/values/json/pointer.ts";

const persian = "می\u200cخواهم";

describe("characters that nobody sees", () => {
  test("are dropped from a title, and white space is single spaces", () => {
    expect(cleanText(" A\u200b\u202eb \n c\u00ad\ufeff\u0000\u0085 ")).toBe("Ab c");
    expect(cleanText(persian)).toBe(persian);
  });

  test("are dropped from a page when they break it or turn it around", () => {
    expect(escapeHtml("a\u0000\u0085\ud800\uffff\u2067b\t\n<c>'\"")).toBe("ab\t\n&lt;c&gt;'&quot;");
    // Words of Thai and others are parted by it.
    expect(escapeHtml("a\u200bb")).toBe("a\u200bb");
  });

  test("are found by the first of them", () => {
    expect(findHidden("a\tb\nc")).toBeNull();
    expect(findHidden("a\u2060b\u202e")).toBe("\u2060");
  });

  test("are spaces, or their numbers, where a line shows a text of others", () => {
    expect(showText("a\u202eb\nc\u2028d")).toBe("a b c d");
    expect(dropUnseen(`\u001b[2J ${persian}\u202e\n`)).toBe(`[2J ${persian}`);
    expect(showUnseen(`a\u202e${persian}`)).toBe(`a<U+202E>${persian}`);
  });
});
