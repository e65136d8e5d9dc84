import fc from "fast-check";
import { expect, test } from "vitest";
import { digestMarkdown } from "../../../src/core/overrides/digest.ts";
import { mergeTexts } from "../../../src/core/reconcile/merge-texts.ts";
import { retype } from "../../../src/core/reconcile/retype.ts";
import { anyText } from "../support/texts.ts";

const names = { ours: "welkom", theirs: "nl-network" };
const part = (...lines: readonly string[]) => `## A {#a}\n\n${lines.join("\n")}\n`;

test.each([
  [
    "line breaks: theirs, next to a paragraph that they changed",
    part("One two three.", "", "Four."),
    part("One", "two three.", "", "Five."),
    part("One two ours.", "", "Four."),
    part("One two ours.", "", "Five."),
  ],
  [
    "line breaks: ours, next to a paragraph that we changed",
    part("One two three.", "", "Four."),
    part("One two theirs.", "", "Four."),
    part("One", "two three.", "", "Ours."),
    part("One two theirs.", "", "Ours."),
  ],
  [
    "another list marker, with an item that they changed",
    part("- one", "- two", "- three"),
    part("* one", "* two now", "* three"),
    part("- one", "- two", "- ours"),
    part("- one", "- two now", "- ours"),
  ],
  [
    "another marker of ours, with items that both added",
    part("- one", "- two"),
    part("- zero", "- one", "- two"),
    part("* one", "* two", "* ours"),
    part("* zero", "* one", "* two", "* ours"),
  ],
  [
    "line breaks in an item of a list within a list",
    part("- one two", "  - three four", "- five"),
    part("- one", "  two", "  - three", "    four", "- five now"),
    part("- one two", "  - three four ours", "- five"),
    part("- one two", "  - three four ours", "- five now"),
  ],
  [
    "the padding of a table",
    part("| a | b |", "|---|---|", "| 1 | 2 |", "| 3 | 4 |"),
    part("| a   | b   |", "| --- | --- |", "| 1   | 2   |", "| 3   | 5   |"),
    part("| a | b |", "|---|---|", "| 1 | 9 |", "| 3 | 4 |"),
    part("| a | b |", "| --- | --- |", "| 1 | 9 |", "| 3   | 5   |"),
  ],
])("only typing has changed, so no one is asked: %s", (_what, before, theirs, ours, expected) => {
  expect(mergeTexts({ before, theirs, ours }, names)).toEqual({ text: expected, choices: 0 });
});

test("a text that is typed as another still says the same, whatever the two are", () => {
  const line = fc.constantFrom(
    "- one",
    "* one",
    "  - two",
    "1. one",
    "One",
    "two.",
    "",
    "> q",
    "| a |",
    "    x",
  );
  const lines = fc.array(line, { maxLength: 10 }).map((all) => `${all.join("\n")}\n`);
  const text = fc.oneof(
    lines,
    anyText.map((any) => any.replace(/\r\n?/g, "\n")),
  );
  fc.assert(
    fc.property(text, text, (one, other) => {
      expect(digestMarkdown(retype(one, other))).toBe(digestMarkdown(one));
    }),
    { numRuns: 400 },
  );
});
