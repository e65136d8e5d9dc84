import { describe, expect, test } from "vitest";
import { document, HOME, partnerFiles } from "../../support/partner-files.ts";
import { Paper } from "../support/paper.ts";

const id = "nl-network/housing/finding-a-home";
const path = `toolkits/local/overrides/${id}.en.md`;
const parts = `
## Rent {#rent}

Ask [the town][1] what is usual.

### Deposit {#deposit}

Never more than two months.

## Keys {#keys}

Two sets.

[1]: https://town.example/
`;

/** A partner's document of which these words have been replaced. */
const theirs = (was = "", now = "") =>
  partnerFiles("nl-network", { [HOME]: document("Finding a home", parts.replace(was, now)) });

/** A node whose changes to that document were accepted as it was. */
function accepted(changes: string): Paper {
  const paper = new Paper(theirs());
  paper.write(path, `---\noverrides: ${id}\n---\n${changes}`);
  paper.accept(id);
  return paper;
}

/** The states of those changes once the partner has replaced these words. */
function statesAfter(changes: string, was: string, now: string): readonly string[] {
  const paper = accepted(changes);
  paper.publish(theirs(was, now));
  return paper.states();
}

const parish = "## Parish {#parish %=rent}\n\nOurs.\n";

describe("a new section next to a part only needs that part to be there", () => {
  test.each(["before", "after"])("%s: no word of the part matters", (where) => {
    const ours = parish.replace("%", where);
    for (const was of ["what is usual", "two months", "## Rent", "### Deposit"])
      expect(statesAfter(ours, was, was.replace(/\w+$/, "New"))).toEqual(["rent current"]);
    expect(statesAfter(ours, "{#rent}", "{#the-rent}")).toEqual(["rent orphaned"]);
  });

  test("one that was never compared is still not called up to date", () => {
    const paper = new Paper(theirs());
    paper.write(path, `---\noverrides: ${id}\n---\n${parish.replace("%", "after")}`);
    expect(paper.states()).toEqual(["rent untracked"]);
  });
});

describe("words that are added to a part", () => {
  const added = "## Rent {#rent prepend}\n\nFirst.\n\n## Rent {#rent append}\n\nLast.\n";

  test("are up to date when only a subsection changes, appears or goes", () => {
    for (const [was, now] of [
      ["two months", "three months"],
      ["### Deposit {#deposit}\n\nNever more than two months.\n", ""],
      ["### Deposit", "### Agent {#agent}\n\nNone.\n\n### Deposit"],
    ] as const)
      expect(statesAfter(added, was, now)).toEqual(["rent current", "rent current"]);
  });

  test("are to be looked at when the part's own words or heading change", () => {
    for (const [was, now] of [
      ["what is usual", "for advice"],
      ["## Rent", "## The rent"],
      ["https://town.example/", "https://other.example/"],
    ] as const)
      expect(statesAfter(added, was, now)).toEqual(["rent upstream-changed", "rent upstream-changed"]);
  });

  test("are to be looked at when the text that they were added to is not kept", () => {
    const paper = accepted(added);
    for (const kept of paper.paths().filter((one) => one.includes("/bases/"))) paper.write(kept, "");
    paper.publish(theirs("two months", "three months"));
    expect(paper.states()).toEqual(["rent upstream-changed", "rent upstream-changed"]);
  });

  test("compare and merge say the same, and what is recorded stays as it was", () => {
    const paper = accepted(added);
    const before = paper.read(path);
    paper.publish(theirs("two months", "three months"));
    expect(paper.compare(id).map(({ state }) => state)).toEqual(["current", "current"]);
    paper.merge(id);
    expect(paper.read(path)).toBe(before);
    expect(paper.codes()).toEqual([]);
  });
});

test("of two changes to one part, only the one that is about what changed is to be looked at", () => {
  const both = `## Rent {#rent replace}\n\nOurs.\n\n${parish.replace("%", "after")}`;
  expect(statesAfter(both, "two months", "three months")).toEqual(["rent upstream-changed", "rent current"]);
});
