import { describe, expect, test } from "vitest";
import type { LocalProblem } from "../../../src/model/problems/local.ts";
import { describe as describeProblem } from "../../../src/report/sentences/describe.ts";
import { formatLocal } from "../../../src/report/summaries/local.ts";
import { localHelp } from "../../../src/report/summaries/local-help.ts";
import {
  acceptLines,
  diffLines,
  forkLines,
  mergeLines,
  overrideLines,
  translateLines,
} from "../../../src/report/summaries/local-words.ts";
import { findNotInMessages } from "../../support/writing.ts";

type Samples = {
  readonly [C in LocalProblem["code"]]: readonly Omit<
    Extract<LocalProblem, { code: C }>,
    "code" | "severity" | "place"
  >[];
};

const document = "nl-network/arrival/first-week";
const partner = "nl-network";
const targets = ["housing", "@title", "_intro"];

/** One problem of every code, and of every way that it can be put. A new code without one does not compile. */
const samples: Samples = {
  "name-unknown": (
    ["anything", "document", "part", "detail", "document-or-toolkit", "partner-or-document", "file"] as const
  ).flatMap((kind) => [
    { kind, name: "x", within: null, suggestion: null, possible: [] },
    { kind, name: "x", within: document, suggestion: null, possible: ["a", "b"] },
    { kind, name: "x", within: null, suggestion: document, possible: [] },
  ]),
  "name-missing": [{}],
  "text-moved": [true, false].map((isCertain) => ({ document, to: `${document}-two`, isCertain })),
  "text-removed": [true, false].map((isLost) => ({
    ...{ name: document, node: partner, day: "2026-11-20", isLost },
  })),
  "own-text": [{ name: document, path: "toolkits/local/first-week.en.md" }],
  "language-unknown": (["missing", "there", "wrong"] as const).map((reason) => ({
    document,
    language: "uk",
    possible: ["en", "nl"],
    reason,
  })),
  "change-exists": targets.map((target) => ({ document, target })),
  "nothing-ours": (["accept", "merge", "diff"] as const).map((verb) => ({ document, language: null, verb })),
  "clauses-left": [
    { document, clauses: ["purpose"] },
    { document, clauses: ["purpose", "term"] },
  ],
  "identity-missing": [{}],
  "file-in-the-way": [{}],
  "file-changed": [{}],
  "merge-choice": targets.map((target) => ({ document, target, language: "en", partner })),
  "merge-by-hand": (
    ["no-base", "removed", "gone", "value", "translation", "untranslated", "new"] as const
  ).flatMap((reason) =>
    targets.flatMap((target) =>
      (["override", "translation", "copy", "service"] as const).map((kind) => ({
        ...{ document, target, partner, reason, kind, language: kind === "service" ? null : "en" },
        ...(reason === "value" && { values: { before: "", theirs: "New.", ours: "Mine." } }),
      })),
    ),
  ),
  "base-unknown": targets.map((target) => ({ document, target, language: "en" })),
  "accept-unclear": [null, ...targets].map((target) => ({
    document,
    target,
    possible: [{ language: "en" }, { language: "nl", against: document }],
  })),
  "parts-untranslated": [
    { document, language: "nl", parts: targets },
    { document, language: "nl", parts: ["a"] },
  ],
  "part-unrecorded": [{ document, language: "nl", target: "befor" }],
  "copy-source-missing": [null, "nl-network/arrival/first-days"].map((suggestion) => ({
    document: "us/arrival/first-week",
    from: document,
    suggestion,
  })),
  "copy-exists": [{ document }],
  "edit-kept": [{ wanted: ".commonkit/kept/toolkits/local/a.en.md" }],
  "rest-dropped": [{}],
  "report-nowhere": [{}],
  "report-refused": (["taken", "no-folder", "full", "not-allowed", "read-only", "in-the-way"] as const).map(
    (reason) => ({ file: "report.html", reason }),
  ),
};

const place = { path: "a.md", line: 1, column: 1, length: 1 };
const all = Object.entries(samples).flatMap(([code, facts]) =>
  // Each entry of the table is of its own code, which `Object.entries` forgets.
  facts.map((fact) => ({ code, severity: "error", place, ...fact }) as unknown as LocalProblem),
);

test.each(all.map((problem) => [problem.code, problem] as const))(
  "%s: plain, and whole sentences",
  (_code, problem) => {
    const { sentence, hint } = describeProblem(problem);
    expect(sentence).toMatch(/^["“A-Z].*[^.!?\s]$/);
    expect(sentence).not.toContain("\n");
    expect(findNotInMessages(`${sentence} ${hint ?? ""}`)).toEqual([]);
    if (hint !== null) expect(hint).toMatch(/^["“A-Z]/);
  },
);

describe("what commands tell and write beside it is as plain", () => {
  const path = "toolkits/local/changed/first-week.en.md";
  const one = {
    document,
    language: "en",
    path,
    partner,
    line: 3,
    kind: "replace",
    canMerge: true,
    leavesOut: false,
    theirChange: [],
    ourChange: [],
  } as const;
  const states = ["current", "upstream-changed", "orphaned", "redundant", "untracked", "missing"] as const;
  const comparisons = states.flatMap((state) =>
    targets.map((target) => ({ ...one, state, target, before: "Old.", now: "New.", ours: "Mine." })),
  );
  const renamed = {
    ...one,
    state: "orphaned",
    target: "a",
    renamed: "b",
    before: "",
    now: null,
    ours: "",
  } as const;
  const lines = [
    ...overrideLines({ path, language: "en", others: ["nl"], parts: targets }),
    ...translateLines({ path, from: "en" }, document, "nl"),
    ...forkLines([{ from: document, document: "us/arrival/first-week", path }]),
    ...acceptLines(
      [{ document, language: "en", parts: targets }],
      { name: "Sanne", day: "2026-11-23" },
      true,
    ),
    ...acceptLines([], null, true),
    ...mergeLines(
      [{ document, language: "en", path, settled: targets, renamed: [{ from: "a", to: "b" }], change: [] }],
      [],
      false,
    ),
    ...diffLines([...comparisons, renamed], true, false),
    ...localHelp.document,
    ...localHelp.record,
    ...localHelp.translation(document, "nl"),
  ];

  test.each(lines.filter((line) => line.trim() !== ""))("%s", (line) => {
    expect(findNotInMessages(line)).toEqual([]);
  });
});

test("colours of ours reach the terminal, and nothing that steers it from a text of others", () => {
  const hostile = "Old \u001b[8m\u202e words.";
  const change = [
    { kind: "same", text: `${hostile}\n` },
    { kind: "gone", text: hostile },
    { kind: "new", text: hostile },
  ] as const;
  const one = {
    ...{ document, language: "en", target: "housing", partner, line: 3 },
    state: "upstream-changed",
    ...{ canMerge: true, leavesOut: false },
  } as const;
  const texts = { path: `a${hostile}.md`, before: hostile, now: hostile, ours: hostile, theirChange: change };
  const comparisons = [
    { ...one, ...texts, kind: "replace", ourChange: change },
    { ...one, ...texts, kind: "append", now: null, ourChange: [] },
  ] as const;
  const outcome = { usable: true, written: [], cleared: [], problems: [], sources: new Map() };
  const merged = [
    {
      document,
      language: "en",
      path: `a${hostile}.md`,
      settled: ["housing"],
      renamed: [{ from: hostile, to: hostile }],
      change,
    },
  ];
  const shown = formatLocal(
    outcome,
    [
      ...diffLines(comparisons, true, true),
      ...mergeLines(merged, [], true),
      ...overrideLines({ path: hostile, language: "en", others: [], parts: [hostile] }),
      ...translateLines({ path: hostile, from: "en" }, hostile, "nl"),
      ...forkLines([{ from: hostile, document: hostile, path: hostile }]),
      ...acceptLines(
        [{ document: hostile, language: "en", parts: ["a"] }],
        { name: hostile, day: "2026-11-23" },
        true,
      ),
    ],
    true,
  );
  expect(shown).toContain("\u001b[32m\u001b[4mOld <U+001B>[8m");
  expect(shown).toContain("\u001b[31m\u001b[9mOld <U+001B>[8m");
  // biome-ignore lint/suspicious/noControlCharactersInRegex: this is what is looked for
  expect(shown.replace(/\u001b\[(?:1|2|4|9|22|24|29|31|32|39)m/g, "")).not.toMatch(/[\u001b\u202e]/);
});

test("of a detail that both have changed, all three values are told", () => {
  const values = { before: "P12M", theirs: "P15M", ours: "P18M" };
  const problem: LocalProblem = {
    ...{ code: "merge-by-hand", severity: "warning", document: "nl-network/nl.period", target: "@value" },
    ...{ place: { path: "facts/nl.yaml", line: 1, column: 1, length: 1 }, partner, language: null },
    ...{ kind: "fact", reason: "value", values },
  };
  const { sentence, hint } = describeProblem(problem);
  for (const value of Object.values(values)) expect(sentence).toContain(value);
  expect(hint).toContain("accept nl-network/nl.period#@value");
});
