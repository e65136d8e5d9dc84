import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readSections } from "../../../src/core/markdown/sections.ts";
import { type AppliedOverride, applyOverride } from "../../../src/core/overrides/apply-override.ts";
import type { Section } from "../../../src/model/document.ts";
import type { Operation } from "../../../src/model/override.ts";
import { cases } from "../../support/cases.ts";
import { makeOperation } from "../support/make.ts";
import { anyText } from "../support/texts.ts";

const body = `Intro.

## Housing {#housing}

Find a home.

### Rent {#rent}

Not too much.

## Numbers {#numbers}

Call 112.
`;

const apply = (operations: readonly Operation[], text = body): AppliedOverride =>
  applyOverride(text, operations);
const idsOf = (text: string) => readSections(text).map(({ id }) => id);

test("no operations change no byte", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(applyOverride(text, []).body).toBe(text);
    }),
    { numRuns: 300 },
  );
});

describe("where the words go", () => {
  test("replace: the whole part, its subsections included, under our heading and its own id", () => {
    expect(apply([makeOperation("replace", "housing", { title: "A *home*" })]).body).toBe(
      "Intro.\n\n## A *home* {#housing}\n\nOur words.\n\n## Numbers {#numbers}\n\nCall 112.\n",
    );
  });

  test("prepend and append: around the words of the part itself, before its subsections", () => {
    const operations = [
      makeOperation("append", "housing", { text: "Last.\n" }),
      makeOperation("prepend", "housing"),
    ];
    expect(apply(operations).body).toBe(
      body.replace("\nFind a home.\n", "\nOur words.\n\n\nFind a home.\n\nLast.\n"),
    );
  });

  test("remove: the whole part", () => {
    expect(apply([makeOperation("remove", "housing")]).body).toBe(
      "Intro.\n\n## Numbers {#numbers}\n\nCall 112.\n",
    );
  });

  test("before and after: a part of the same level beside it", () => {
    const after = makeOperation("after", "housing", { id: "keys", text: "Text\n" });
    const before = makeOperation("before", "rent", {
      id: "deposit",
      text: "Text\n\n#### Deep {#deep}\n",
      level: 3,
    });
    expect(apply([after, before]).body).toBe(
      body
        .replace("### Rent", "### Ours {#deposit}\nText\n\n#### Deep {#deep}\n\n### Rent")
        .replace("## Numbers", "## Ours {#keys}\nText\n\n## Numbers"),
    );
  });

  test("several at one place: what belongs to the part, then what comes after it, then what comes before the next", () => {
    const operations = [
      makeOperation("before", "numbers", { id: "d", text: "" }),
      makeOperation("after", "housing", { id: "c", text: "" }),
      makeOperation("after", "rent", { id: "a", text: "" }),
      makeOperation("append", "rent", { text: "x\n" }),
      makeOperation("after", "rent", { id: "b", text: "" }),
      makeOperation("replace", "numbers"),
    ];
    const { body: result, refused } = apply(operations);
    expect(refused).toEqual([]);
    expect(readSections(result).map(({ id, level }) => `${level} ${id}`)).toEqual([
      "0 _intro",
      "2 housing",
      "3 rent",
      "3 a",
      "3 b",
      "2 c",
      "2 d",
      "2 numbers",
    ]);
    expect(result).toContain("Not too much.\n\nx\n\n### Ours {#a}");
  });

  test("the text at the top", () => {
    expect(apply([makeOperation("replace", "_intro", { text: "Ours.\n" })]).body).toBe(
      body.replace("Intro.\n\n", "Ours.\n\n"),
    );
    expect(apply([makeOperation("append", "_intro", { text: "Ours.\n" })]).body).toBe(
      body.replace("Intro.\n", "Intro.\n\nOurs.\n"),
    );
    expect(apply([makeOperation("remove", "_intro")]).body).toBe(body.replace("Intro.\n\n", ""));
    expect(apply([makeOperation("after", "_intro", { id: "new", text: "" })]).body).toBe(
      body.replace("Intro.\n\n", "Intro.\n\n## Ours {#new}\n\n"),
    );
    expect(apply([makeOperation("after", "_intro", { id: "new", title: "", text: "" })]).body).toBe(
      body.replace("Intro.\n\n", "Intro.\n\n## new {#new}\n\n"),
    );
    expect(apply([makeOperation("prepend", "_intro", { text: "Ours.\n" })], "").body).toBe("Ours.\n");
  });

  test("an empty heading of ours leaves the partner's", () => {
    expect(apply([makeOperation("replace", "numbers", { title: "" })]).body).toContain(
      "## Numbers {#numbers}\n\nOur words.",
    );
  });

  test("headings move with the part that they go into", () => {
    const text = "Text\n\n## Deep {#deep}\n\nUnder\n\nLine {#line}\n---\n\n### Deeper\n";
    const result = apply([makeOperation("replace", "rent", { level: 1, text })]).body;
    expect(readSections(result).map(({ id, level }) => `${level} ${id}`)).toEqual([
      "0 _intro",
      "2 housing",
      "3 rent",
      "4 deep",
      "4 line",
      "5 deeper",
      "2 numbers",
    ]);
    expect(result).toContain(
      "#### Deep {#deep}\n\nUnder\n\n#### Line {#line}\n\n##### Deeper {#deeper}\n\n## Numbers",
    );
  });

  test("line ends of the partner's text are used between the texts", () => {
    const result = apply(
      [makeOperation("append", "numbers", { text: "Ours.\n" })],
      body.replaceAll("\n", "\r\n"),
    );
    expect(result.body).toBe(`${body.replaceAll("\n", "\r\n")}\r\nOurs.\n`);
  });

  test("a text that does not end its last line", () => {
    expect(
      apply([makeOperation("after", "numbers", { id: "new", text: "Ours." })], body.trimEnd()).body,
    ).toBe(`${body}## Ours {#new}\nOurs.`);
    expect(apply([makeOperation("prepend", "a", { text: "Ours." })], "## A {#a}").body).toBe(
      "## A {#a}\nOurs.",
    );
  });
});

describe("what is not carried out", () => {
  const refusalOf = (operation: Operation, text = body) => {
    const { refused, body: result } = apply([operation], text);
    if (refused.length > 0) expect(result).toBe(text);
    return refused.map(({ operation: _, ...why }) => why);
  };

  test("a change within a part that is replaced or left out", () => {
    for (const kind of ["replace", "remove"] as const) {
      const inner = makeOperation("append", "rent");
      const { refused, body: result } = apply([makeOperation(kind, "housing"), inner]);
      expect(refused).toEqual([{ operation: inner, why: "overlap", around: "housing" }]);
      expect(result).toBe(apply([makeOperation(kind, "housing")]).body);
    }
    const beside = makeOperation("after", "rent", { id: "new" });
    expect(apply([makeOperation("replace", "housing"), beside]).refused).toMatchObject([{ why: "overlap" }]);
    expect(
      apply([makeOperation("replace", "housing"), makeOperation("after", "housing", { id: "new" })]).refused,
    ).toEqual([]);
  });

  test("code that is never closed, where something follows", () => {
    for (const text of ["```\ncode\n", "~~~\n", "- a\n\n  ```\n  b\n```\n"]) {
      expect(refusalOf(makeOperation("append", "housing", { text }))).toEqual([{ why: "spreads" }]);
      expect(refusalOf(makeOperation("replace", "housing", { text }))).toEqual([{ why: "spreads" }]);
    }
    expect(refusalOf(makeOperation("append", "numbers", { text: "```\ncode\n" }))).toEqual([]);
    expect(refusalOf(makeOperation("append", "housing", { text: "<!-- never closed\n" }))).toEqual([]);
    expect(refusalOf(makeOperation("append", "housing", { text: "<div>\n" }))).toEqual([]);
  });

  test("only the one that does harm; the others are made", () => {
    const good = [
      makeOperation("append", "rent"),
      makeOperation("remove", "numbers"),
      makeOperation("prepend", "_intro"),
    ];
    const bad = makeOperation("append", "housing", { text: "```\n" });
    const { refused, body: result } = apply([good[0] as Operation, bad, ...good.slice(1)]);
    expect(refused).toEqual([{ operation: bad, why: "spreads" }]);
    expect(result).toBe(apply(good).body);
  });

  test("code that swallows another change of ours and gives way to a heading that was code", () => {
    const open = makeOperation("append", "a", { text: "```\n" });
    const fenced = makeOperation("after", "a", { id: "n", text: "```\n### Deep\n```\n" });
    const { refused, body: result } = apply([open, fenced], "## A {#a}\n");
    expect(refused).toEqual([{ operation: fenced, why: "spreads" }]);
    expect(idsOf(result)).toEqual(["_intro", "a"]);
  });

  test("a link name that changes where the partner's links lead", () => {
    const text = "## A {#a}\n\nSee [here].\n\n## B {#b}\n\nB\n\n[here]: https://theirs.example/\n";
    const operation = makeOperation("after", "a", { id: "n", text: "[here]: https://ours.example/\n" });
    expect(refusalOf(operation, text)).toEqual([{ why: "spreads" }]);
    expect(refusalOf({ ...operation, target: "b" }, text)).toEqual([]);
  });

  test("an id that two parts of its own text have", () => {
    expect(refusalOf(makeOperation("append", "housing", { text: "### A {#x}\n### B {#x}\n" }))).toEqual([
      { why: "id-twice", id: "x" },
    ]);
  });

  test("headings before the words of a part, which would then fall under them", () => {
    const operation = makeOperation("prepend", "housing", { text: "### New\n" });
    expect(refusalOf(operation)).toEqual([{ why: "prepend-with-headings" }]);
    expect(refusalOf({ ...operation, target: "a", id: "a" }, "## A {#a}\n\n### B {#b}\n")).toEqual([]);
  });
});

describe("what has lost its place", () => {
  test("goes to the end under its own heading", () => {
    const text = "Words.\n\n## Rent\n";
    const operation = makeOperation("append", "gone", { title: "Gone", level: 1, text });
    const { body: result, orphaned } = apply([operation]);
    expect(result).toBe(`${body}## Gone {#gone}\nWords.\n\n### Rent {#rent-2}\n`);
    expect(orphaned).toEqual([operation]);
  });

  test("but there is nothing to leave out any more", () => {
    expect(apply([makeOperation("remove", "gone")])).toMatchObject({ body, orphaned: [], refused: [] });
  });

  test("a new part whose id the partner has taken is shown beside theirs", () => {
    const operation = makeOperation("after", "housing", { id: "numbers" });
    const { body: result, renamed } = apply([operation]);
    expect(idsOf(result)).toEqual(["_intro", "housing", "rent", "numbers-2", "numbers"]);
    expect(renamed.get(operation)).toEqual(new Map([["numbers", "numbers-2"]]));
  });

  test("a part of ours whose id the partner has taken elsewhere is shown beside theirs", () => {
    const text = "Words.\n\n### Again {#numbers}\n\nMore.\n";
    const operation = makeOperation("append", "housing", { text });
    const { body: result, renamed, refused } = apply([operation]);
    expect(refused).toEqual([]);
    expect(idsOf(result)).toEqual(["_intro", "housing", "numbers-2", "rent", "numbers"]);
    expect(renamed.get(operation)).toEqual(new Map([["numbers", "numbers-2"]]));
  });

  test("parts that the partner has given another place are shown at the end too", () => {
    const operation = makeOperation("replace", "gone", { text: "Ours.\n\n### Costs {#rent}\n\nOur rent.\n" });
    const { body: result, orphaned, refused } = apply([operation]);
    expect(refused).toEqual([]);
    expect(orphaned).toEqual([operation]);
    expect(idsOf(result)).toEqual(["_intro", "housing", "rent", "numbers", "gone", "rent-2"]);
  });

  test("an id of ours is not taken by a heading of ours without one", () => {
    const text = "### Costs\n\nOne.\n\n### Other {#costs}\n\nTwo.\n";
    const { body: result, refused } = apply([makeOperation("append", "housing", { text })]);
    expect(refused).toEqual([]);
    expect(idsOf(result)).toEqual(["_intro", "housing", "costs-2", "costs", "rent", "numbers"]);
  });

  test("headings of ours without an id never take one of theirs", () => {
    const text = "Words.\n\n### Numbers\n\nMore.\n";
    expect(idsOf(apply([makeOperation("append", "housing", { text })]).body)).toEqual([
      "_intro",
      "housing",
      "numbers-2",
      "rent",
      "numbers",
    ]);
  });
});

test("links by name go on leading somewhere when the part that says where is replaced or left out", () => {
  const text =
    "## A {#a}\n\nSee [here] and [there].\n\n## B {#b}\n\n[here]: https://theirs.example/\n[unused]: https://x.example/\n";
  expect(apply([makeOperation("remove", "b")], text).body).toBe(
    "## A {#a}\n\nSee [here] and [there].\n\n[here]: https://theirs.example/\n",
  );
  expect(apply([makeOperation("replace", "b", { text: "Ours.\n" })], text).body).toBe(
    "## A {#a}\n\nSee [here] and [there].\n\n## Ours {#b}\nOurs.\n\n[here]: https://theirs.example/\n",
  );
});

test("a paragraph does not run into an underlined heading when what stood between them goes", () => {
  const text = "## A\npara\n## B {#b}\nb\n\nHeading {#c}\n---\n";
  expect(apply([makeOperation("remove", "b")], text).body).toBe("## A\npara\n\nHeading {#c}\n---\n");
});

test("says where each line of the result was written", () => {
  const operation = makeOperation("append", "housing", { text: "One\nTwo\n", line: 30, textLine: 31 });
  const { body: result, origins } = apply([operation]);
  const lines = result.split("\n");
  const written = (words: string) => {
    const line = lines.indexOf(words) + 1;
    const origin = origins.findLast(({ from }) => from <= line);
    return [origin?.operation ?? null, (origin?.line ?? 0) + line - (origin?.from ?? 0)];
  };
  expect(written("Two")).toEqual([operation, 32]);
  expect(written("Find a home.")).toEqual([null, 5]);
  expect(written("### Rent {#rent}")).toEqual([null, 7]);
  expect(written("Call 112.")).toEqual([null, 13]);
});

const kinds = ["replace", "prepend", "append", "remove", "before", "after"] as const;

const RUNS = cases(150, 700);

test("every section that no operation meant stays byte for byte, whatever the texts", () => {
  const anyOperation = fc.record({
    kind: fc.constantFrom(...kinds),
    which: fc.nat(8),
    text: anyText,
    level: fc.constantFrom(1, 2, 3),
  });
  let carriedOut = 0;
  fc.assert(
    fc.property(anyText, fc.array(anyOperation, { minLength: 1, maxLength: 4 }), (text, asked) => {
      const sections = readSections(text);
      const operations = asked
        .map(({ kind, which, text: words, level }, index) => {
          const target = sections[which % (sections.length + 1)]?.id ?? "nowhere";
          const id = kind === "before" || kind === "after" ? `new-${index}` : target;
          return makeOperation(kind, target, { id, level, ...(kind === "remove" ? {} : { text: words }) });
        })
        .filter(({ kind, target }) => !(kind === "before" && target === "_intro"))
        .filter(({ id }, index, all) => all.findIndex((other) => other.id === id) === index);
      const result = applyOverride(text, operations);
      const done = operations.filter(
        (operation) => !result.refused.some((refused) => refused.operation === operation),
      );
      carriedOut += done.length;
      const after = new Map(readSections(result.body).map((section) => [section.id, section]));
      for (const section of sections.filter((candidate) => isUntouched(candidate, sections, done))) {
        const now = after.get(section.id);
        // A heading that would get another id has its own in braces now.
        const ownAfter = withoutIds(result.body.slice(now?.start, now?.ownEnd));
        const own = withoutIds(text.slice(section.start, section.ownEnd));
        expect(ownAfter.startsWith(own)).toBe(true);
        // Only a line end where there was none, the end of code that had none, or definitions of links by name saved from a part that
        // went, may follow.
        expect(ownAfter.slice(own.length)).toMatch(
          /^\s*(?:(?:`{3,}|~{3,})\s*)?(?:\[name\]: https:\/\/name\.example\/\s*)*$/,
        );
      }
    }),
    { numRuns: RUNS },
  );
  expect(carriedOut).toBeGreaterThan(RUNS * 0.4);
});

const withoutIds = (text: string): string => text.replace(/ ?\{#[^{}\r\n]*\}/g, "");

function isUntouched(section: Section, sections: readonly Section[], done: readonly Operation[]): boolean {
  return done.every(({ kind, target }) => {
    if (kind === "before" || kind === "after") return true;
    const meant = sections.find(({ id }) => id === target);
    if (!meant || meant === section) return !meant;
    const isWhole = (kind === "replace" || kind === "remove") && meant.level > 0;
    return !isWhole || section.level === 0 || section.start < meant.start || section.start >= meant.end;
  });
}
