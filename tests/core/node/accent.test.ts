import fc from "fast-check";
import { expect, test } from "vitest";
import { accentOf, contrast, darkerAccent } from "../../../src/core/node/accent.ts";

const colour = fc.stringMatching(/^#[0-9a-f]{6}$/);

test("contrast is that of WCAG", () => {
  expect(contrast("#000000", "#ffffff")).toBeCloseTo(21, 5);
  expect(contrast("#777777", "#ffffff")).toBeCloseTo(4.48, 2);
  expect(contrast("#1d5a4c", "#1d5a4c")).toBe(1);
});

test("a colour that can be read is left as it is, another gets a darker shade that can", () => {
  expect(darkerAccent("#1d5a4c")).toBe(null);
  expect(darkerAccent("#ffcc00")).toBe("#806600");
  fc.assert(
    fc.property(colour, (hex) => {
      const better = darkerAccent(hex) ?? hex;
      for (const paper of ["#f4ead8", "#fdf9f1", "#ffffff"])
        expect(contrast(better, paper)).toBeGreaterThanOrEqual(4.5);
    }),
  );
});

test("in the dark every colour is light enough", () => {
  fc.assert(
    fc.property(colour, (hex) => {
      for (const paper of ["#1b1a17", "#272520"])
        expect(contrast(accentOf(hex).dark, paper)).toBeGreaterThanOrEqual(7);
    }),
  );
});
