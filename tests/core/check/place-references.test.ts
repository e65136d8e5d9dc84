import { expect, test } from "vitest";
import { dropConsequences } from "../../../src/core/check/consequences.ts";
import { placeReferences } from "../../../src/core/check/place-references.ts";
import { makeLocator } from "../../../src/core/files/locate.ts";
import type { Problem } from "../../../src/model/problems/problem.ts";

const path = "toolkits/a/facts/nl.yaml";
const at = (line: number, column: number) => ({ path, line, column, length: 1 });
const missing = (record: string, line = 1, column = 1): Problem => ({
  code: "record-change-target-missing",
  severity: "warning",
  place: at(line, column),
  record,
  kind: "fact",
  by: "welkom",
  gone: false,
  suggestion: null,
});
const text = "overrides: nl-network\nfirst: { value: 1 }\nsecond: { value: 2 }\n";
const placed = (problem: Problem) => placeReferences([problem], new Map([[path, text]]))[0]?.place;

test("a problem of a whole file gets the place of the word it is about", () => {
  expect(placed(missing("nl-network/nl.second"))).toEqual({ path, line: 3, column: 1, length: 6 });
});

test("the name of a group or node does not confuse it", () => {
  expect(placed(missing("first.example/nl.second"))).toMatchObject({ line: 3 });
});

test("a place that is known already stays, and so does that of a file whose text is not known", () => {
  expect(placed(missing("nl-network/nl.second", 1, 5))).toEqual(at(1, 5));
  expect(placed(missing("nl-network/nl.second", 2, 1))).toEqual(at(2, 1));
  expect(placeReferences([missing("nl-network/nl.second")], new Map())[0]?.place).toEqual(at(1, 1));
});

test("keys with dots of their own are found, the longest first", () => {
  const yaml = "fields:\n  lead: { name: { default: x } }\n  lead.name: { default: y }\n";
  expect(makeLocator(new Map([[path, yaml]])).ofField(path, "fields.lead.name", "key")).toMatchObject({
    line: 3,
    column: 3,
  });
  expect(
    makeLocator(new Map([[path, yaml]])).ofField(path, "fields.lead.name.default", "value"),
  ).toMatchObject({ line: 3, column: 25 });
  expect(makeLocator(new Map([[path, yaml]])).ofField(path, "fields.lead.nothing", "key")).toMatchObject({
    line: 2,
    column: 3,
  });
});

test("in a Markdown file the head is searched, never the text", () => {
  const markdown = "---\ntitle: x\noverrides: a/b/c\n---\noverrides: d/e/f\n";
  expect(makeLocator(new Map([["a.md", markdown]])).ofField("a.md", "overrides", "value")).toMatchObject({
    line: 3,
    column: 12,
  });
  expect(makeLocator(new Map([["a.md", "no head"]])).ofField("a.md", "overrides", "value")).toMatchObject({
    line: 1,
    column: 1,
  });
});

test("what follows from another problem in the same file is left out, in another file it stays", () => {
  const cause: Problem = { code: "own-text-changed", severity: "error", place: at(1, 12), document: "a/b/c" };
  const elsewhere: Problem = { ...missing("a/nl.x"), place: { ...at(1, 1), path: "other.yaml" } };
  expect(dropConsequences([missing("a/nl.x"), cause, elsewhere])).toEqual([cause, elsewhere]);
});
