import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { callable, internationalNumber, renderText } from "../../src/values/phones.ts";

/** HTML with numbers kept together as `[…]` and links as `[…→what is called]`. */
const render = (text: string, canLink = true): string =>
  renderText(text, canLink)
    .replace(/<a class="ck-tel" href="tel:([^"]*)"><bdi dir="ltr">(.*?)<\/bdi><\/a>/gs, "[$2→$1]")
    .replace(/<bdi dir="ltr" class="ck-tel">(.*?)<\/bdi>/gs, "[$1]");

describe("numbers that are kept in one piece", () => {
  test.each([
    ["Call 0800 123 4567 now", "Call [0800 123 4567] now"],
    ["(0800 123 4567)", "([0800 123 4567])"],
    ["0900-1234, 020 624 11 11.", "[0900-1234], [020 624 11 11]."],
    ["(020) 624 1111", "[(020) 624 1111]"],
    ["06-12345678 / 06 12 34 56 78", "[06-12345678] / [06 12 34 56 78]"],
    ["01.23.45.67.89", "[01.23.45.67.89]"],
    ["00 31 20 123 4567", "[00 31 20 123 4567]"],
    ["0800\n123 4567", "[0800 123 4567]"],
    ["0800 123 4567 0900 123 4567", "[0800 123 4567] [0900 123 4567]"],
    ["on 01-02-2026 0800 123 4567", "on 01-02-2026 [0800 123 4567]"],
    ["و0800 123 4567", "و[0800 123 4567]"],
    ["٠٨٠٠ ١٢٣ ٤٥٦٧", "[٠٨٠٠ ١٢٣ ٤٥٦٧]"],
    ["+31 20 123 45 67.", "[+31 20 123 45 67→+31201234567]."],
    ["+31 (0)20 123 4567", "[+31 (0)20 123 4567→+31201234567]"],
    ["+٣١ ٢٠ ١٢٣ ٤٥٦٧", "[+٣١ ٢٠ ١٢٣ ٤٥٦٧→+31201234567]"],
    ["+31201234567", "[+31201234567→+31201234567]"],
  ])("%j", (text, html) => {
    expect(render(text)).toBe(html);
  });
});

test.each([
  "112",
  "10:30",
  "Open 09.00-17.00 and 07:00 - 08:00",
  "01-02-2026, 01.02.2026, 1/2/2026, 2026-11-23",
  "0612345678",
  "0.05 0800",
  "10 0800 12",
  "A0800 123 4567",
  "+1",
  "+0 123 456 789",
  "0800 123 4567 890 123 456a",
  "0-0-0-0-0-0-0-0-0-0",
  "€ 9.000 000",
])("no number: %j", (text) => {
  expect(render(text).replace(/\[0800 123 4567\] 890 123 456a/, "x")).toBe(
    text.replace("0800 123 4567 890 123 456a", "x"),
  );
});

test("within a link it is kept together, but is no link of its own", () => {
  expect(render("+31 20 123 45 67", false)).toBe("[+31 20 123 45 67]");
});

test("nothing of the text is lost, whatever it is", () => {
  const piece = fc.constantFrom(
    "0800",
    "+31",
    "020",
    "06",
    "12",
    " ",
    "-",
    ".",
    "/",
    "(",
    ")",
    "\n",
    "a",
    "<",
    "&",
    "٠٨",
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const text = pieces.join("");
      const shown = renderText(text, true)
        .replace(/<[^>]*>/g, "")
        .replaceAll("&lt;", "<")
        .replaceAll("&amp;", "&");
      expect(shown.replace(/\s+/g, " ")).toBe(text.replace(/\s+/g, " "));
    }),
    { numRuns: 500 },
  );
});

test("a hostile text comes to an end", () => {
  for (const piece of ["00 ", "(00 ", "+1 ", "0(", "01-02-2026 ", "0"]) {
    renderText(piece.repeat(30_000), true);
  }
});

test("what to call for a fact that is a telephone number", () => {
  expect(callable("112")).toBe("112");
  expect(callable("0800 123 4567")).toBe("08001234567");
  expect(callable("+31 (0)20 123 4567")).toBe("+31201234567");
  expect(callable("+12")).toBeNull();
  expect(callable("112;ext=1")).toBeNull();
  expect(callable("ask Ann")).toBeNull();
  expect(internationalNumber("0800 123 4567")).toBeNull();
});
