import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findConflict, keepOurSide } from "../../../src/core/files/damage.ts";
import { compareWords } from "../../../src/core/reconcile/compare-words.ts";
import { mergeTexts } from "../../../src/core/reconcile/merge-texts.ts";
import { anyText } from "../support/texts.ts";

const names = { ours: "welkom", theirs: "nl-network" };
const part = (...lines: readonly string[]) => `## A {#a}\n\n${lines.join("\n")}\n`;

describe("what does not touch is merged", () => {
  test.each([
    [
      "two paragraphs",
      part("One.", "", "Two."),
      part("One now.", "", "Two."),
      part("One.", "", "Ours."),
      part("One now.", "", "Ours."),
    ],
    [
      "items side by side",
      part("- one", "- two"),
      part("- one now", "- two"),
      part("- one", "- ours"),
      part("- one now", "- ours"),
    ],
    [
      "rows of a table",
      part("| a |", "|---|", "| 1 |", "| 2 |"),
      part("| a |", "|---|", "| 9 |", "| 2 |"),
      part("| a |", "|---|", "| 1 |", "| 8 |"),
      part("| a |", "|---|", "| 9 |", "| 8 |"),
    ],
    ["the same change", part("One."), part("Two."), part("Two."), part("Two.")],
    ["a re-flow of theirs", part("One two."), part("One", "two."), part("Ours."), part("Ours.")],
    ["a re-flow of ours", part("One two."), part("Other."), part("One", "two."), part("Other.")],
    [
      "a new subsection",
      part("One."),
      `${part("One.")}\n### B {#b}\n\nNew.\n`,
      part("Ours."),
      `${part("Ours.")}\n### B {#b}\n\nNew.\n`,
    ],
    [
      "a subsection that we left out",
      `${part("One.")}\n### B {#b}\n\nOld.\n`,
      `${part("Now.")}\n### B {#b}\n\nOld.\n`,
      part("One."),
      part("Now."),
    ],
    [
      "a subsection that they left out",
      `${part("One.")}\n### B {#b}\n\nOld.\n`,
      part("One."),
      `${part("Ours.")}\n### B {#b}\n\nOld.\n`,
      part("Ours."),
    ],
  ])("%s", (_what, before, theirs, ours, expected) => {
    expect(mergeTexts({ before, theirs, ours }, names)).toEqual({ text: expected, choices: 0 });
  });
});

describe("what touches is a choice, ours first", () => {
  test.each([
    ["the same line", part("One."), part("Theirs."), part("Ours.")],
    [
      "lines of one paragraph",
      part("One two", "three four."),
      part("One now", "three four."),
      part("One two", "ours four."),
    ],
    [
      "ours in what they left out",
      `${part("One.")}\n### B {#b}\n\nOld.\n`,
      part("One."),
      `${part("One.")}\n### B {#b}\n\nOurs.\n`,
    ],
    [
      "theirs in what we left out",
      `${part("One.")}\n### B {#b}\n\nOld.\n`,
      `${part("One.")}\n### B {#b}\n\nNew.\n`,
      part("One."),
    ],
  ])("%s", (_what, before, theirs, ours) => {
    const { text, choices } = mergeTexts({ before, theirs, ours }, names);
    expect(choices).toBe(1);
    expect(findConflict(text, "a.md")).toMatchObject({ code: "conflict-marker" });
    expect(keepOurSide(text).replace(/\n+/g, "\n")).toBe(ours.replace(/\n+/g, "\n"));
  });
});

const line = fc.constantFrom("- one", "- two", "Call 112.", "", "### B {#b}", "Wait here.", "| a |");
const text = fc.array(line, { maxLength: 8 }).map((lines) => part(...lines));

test("no line of ours is lost that they have not replaced alone, whatever three texts come together", () => {
  fc.assert(
    fc.property(text, text, text, (before, theirs, ours) => {
      const { text: merged, choices } = mergeTexts({ before, theirs, ours }, names);
      const lines = new Set(merged.split("\n"));
      const theirsAndBefore = new Set(before.split("\n"));
      for (const own of ours.split("\n")) if (!theirsAndBefore.has(own)) expect(lines.has(own)).toBe(true);
      expect(findConflict(merged, "a.md") !== null).toBe(choices > 0);
      expect(findConflict(keepOurSide(merged), "a.md")).toBeNull();
    }),
    { numRuns: 500 },
  );
});

test("marks that do not go together cost no word", () => {
  expect(keepOurSide("a\n<<<<<<< x\nb\n=======\nc\n")).toBe("a\nb\nc\n");
  expect(keepOurSide("a\n>>>>>>> x\nb\n")).toBe("a\nb\n");
  expect(keepOurSide("a\r\n<<<<<<< x\r\nb\r\n=======\r\nc\r\n>>>>>>> y\r\nd")).toBe("a\r\nb\r\nd");
  fc.assert(
    fc.property(anyText, (any) => {
      expect(keepOurSide(any.replace(/^(?:<{7}|>{7}|\|{7})/gm, ""))).toBe(
        any.replace(/^(?:<{7}|>{7}|\|{7})/gm, ""),
      );
    }),
    { numRuns: 100 },
  );
});

test("words: what is gone and what is new, and together the newer text", () => {
  expect(compareWords("Call 112 now.\n", "Call 113 now.\n")).toEqual([
    { kind: "same", text: "Call " },
    { kind: "gone", text: "112 " },
    { kind: "new", text: "113 " },
    { kind: "same", text: "now.\n" },
  ]);
  fc.assert(
    fc.property(anyText, anyText, (before, after) => {
      const spans = compareWords(before, after);
      const newer = spans.filter(({ kind }) => kind !== "gone").map((span) => span.text);
      expect(newer.join("")).toBe(after);
    }),
    { numRuns: 200 },
  );
});
