import { describe, expect, test } from "vitest";
import { parseNode } from "../../../src/core/node/parse-node.ts";
import { agreementText, documentText, sourceFile } from "../support/files.ts";

const path = "toolkits/agreements/group.en.md";
const parse = (text: string, trust: "own" | "partner" = "own") =>
  parseNode("our-node", [sourceFile(path, text)], trust);
const problemsOf = (text: string) =>
  parse(text).problems.map(({ place, code }) => `${place.line}:${place.column} ${code}`);

test("an agreement has its defaults filled in", () => {
  const text = agreementText(
    "fields:\n  size: { label: Size, type: int, default: 4 }\n  name: { label: Name, type: text, required: true }\nclauses:\n  purpose: { level: mandatory }\n",
  );
  const { content, problems } = parse(`${text}\n## Purpose {#purpose}\n`);
  expect(problems).toEqual([]);
  expect(content.documents[0]?.agreement).toEqual({
    parties: {
      lead: { title: "Lead", role: "lead-organisation" },
      group: { title: "Group", role: "sponsor-group" },
    },
    fields: {
      size: { label: "Size", type: "int", required: false, help: null, default: "4", choices: {} },
      name: { label: "Name", type: "text", required: true, help: null, default: null, choices: {} },
    },
    clauses: { purpose: { level: "mandatory", alternative: null, locked: false } },
    responsibilities: {},
  });
});

test("a form may have fields", () => {
  const text = documentText("fields:\n  name: { label: Name, type: text }\n").replace("guideline", "form");
  const { content, problems } = parse(text);
  expect(problems).toEqual([]);
  expect(content.documents[0]?.agreement).toMatchObject({ parties: {}, fields: { name: { label: "Name" } } });
  expect(parse(documentText().replace("guideline", "form")).content.documents[0]?.agreement).toBeNull();
});

describe("parts that do not go together", () => {
  test.each([
    ["no parties", documentText().replace("guideline", "agreement"), "2:1 missing-key"],
    [
      "a choice without choices",
      agreementText("fields:\n  a: { label: A, type: choice }\n"),
      "15:24 choices-missing",
    ],
    [
      "choices for a text",
      agreementText("fields:\n  a: { label: A, type: text, choices: { b: B } }\n"),
      "15:30 choices-missing",
    ],
    [
      "an answer that is no choice",
      agreementText(
        "fields:\n  a: { label: A, type: choice, choices: { yes: Y, no: N }, default: perhaps }\n",
      ),
      "15:69 not-a-choice",
    ],
    [
      "an answer that is no length of time",
      agreementText("fields:\n  a: { label: A, type: duration, default: a year }\n"),
      "15:43 wrong-value",
    ],
    [
      "an answer that is no day",
      agreementText("fields:\n  a: { label: A, type: date, default: 2026-02-30 }\n"),
      "15:39 no-such-day",
    ],
    [
      "nobody who leads",
      agreementText("responsibilities:\n  a: { title: A, duties: { lead: does } }\n"),
      "15:26 not-one-lead",
    ],
    [
      "two who lead",
      agreementText("responsibilities:\n  a: { title: A, duties: { lead: lead, group: lead } }\n"),
      "15:26 not-one-lead",
    ],
    [
      "a party that is none",
      agreementText("responsibilities:\n  a: { title: A, duties: { laed: lead } }\n"),
      "15:28 unknown-party",
    ],
    [
      "clauses in a guideline",
      documentText("clauses: { a: { level: optional } }\n"),
      "11:1 not-for-this-type",
    ],
  ])("%s", (_, text, problem) => {
    expect(problemsOf(text)).toEqual([problem]);
    expect(parse(text).content.documents).toEqual([]);
  });

  test("the nearest party is suggested", () => {
    const text = agreementText("responsibilities:\n  a: { title: A, duties: { laed: lead } }\n");
    expect(parse(text).problems).toMatchObject([
      { party: "laed", suggestion: "lead", parties: ["lead", "group"] },
    ]);
  });

  test("a partner's guideline with clauses is published without them", () => {
    const { content, problems, failed } = parse(
      documentText("clauses: { a: { level: optional } }\n"),
      "partner",
    );
    expect(problems).toMatchObject([{ code: "not-for-this-type", severity: "warning" }]);
    expect(failed).toEqual([]);
    expect(content.documents).toMatchObject([{ agreement: null }]);
  });
});
