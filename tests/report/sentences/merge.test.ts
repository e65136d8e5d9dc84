import { describe, expect, test } from "vitest";
import type { MergeProblem } from "../../../src/model/problems/merge.ts";
import { describe as describeProblem } from "../../../src/report/sentences/describe.ts";
import { findNotInMessages } from "../../support/writing.ts";

type Samples = {
  readonly [C in MergeProblem["code"]]: readonly Omit<
    Extract<MergeProblem, { code: C }>,
    "code" | "severity" | "place"
  >[];
};

const document = "nl-network/arrival/first-week";
const change = { document, language: "nl", partner: "nl-network", by: "welkom-voorbeeldstad" };
const parts = [{ target: "housing" }, { target: "@title" }, { target: "_intro" }].map((part) => ({
  ...change,
  ...part,
  canMerge: !part.target.startsWith("@"),
}));

/** One problem of every code, and of every way that it can be put. A new code without one does not compile. */
const samples: Samples = {
  "override-target-missing": [null, "nl-network/arrival/first-days"].map((suggestion) => ({
    document,
    by: "welkom-voorbeeldstad",
    suggestion,
  })),
  "document-removed": (["change", "translation", "copy", "link"] as const).map((use) => ({
    document,
    node: "nl-network",
    day: "2026-11-20",
    use,
  })),
  "document-moved": [{ document, to: "nl-network/arrival/first-days" }],
  "change-drifted": parts,
  "change-without-part": [...parts, ...parts.slice(0, 1).map((part) => ({ ...part, renamed: "home" }))],
  "change-redundant": parts,
  "change-untracked": parts,
  "record-change-target-missing": [
    { record: "nl-network/dek", kind: "service", by: "x", gone: false, suggestion: "nl-network/desk" },
    { record: "nl-network/nl.x", kind: "fact", by: "x", gone: false, suggestion: null },
    { record: "nl-network/desk", kind: "service", by: "x", gone: true, suggestion: null },
  ],
  "record-change-refused": [
    { record: "nl-network/desk", kind: "service", by: "x", field: "phones, email or url", reason: "needed" },
    { record: "nl-network/nl.x", kind: "fact", by: "x", field: "value", reason: "wrong" },
  ],
  "record-key-refused": [{ record: "nl-network/desk", kind: "service", key: "id" }],
  "confidential-kept": [{ service: "nl-network/shelter", by: "x" }],
  "fact-source-kept": [{ fact: "nl-network/nl.x", by: "x", missing: ["source", "checked"] }],
  "operation-missing": [
    { heading: "Housing", id: "housing" },
    { heading: "Housing", id: null },
  ],
  "operation-several": [{ found: ["replace", "append"] }],
  "operation-unknown": [
    { found: "repalce", suggestion: "replace" },
    { found: "xyzzy", suggestion: null },
  ],
  "operation-too-deep": [{ heading: "Rent", level: 3, expected: 2 }],
  "text-before-heading": [{}],
  "operations-too-many": [{ document, found: 201, limit: 200 }],
  "remove-reason-missing": [{ id: "funding" }],
  "remove-with-text": [{ id: "funding" }],
  "position-missing": [{ kind: "after" }],
  "position-before-intro": [{}],
  "operation-twice": [{ id: "housing", firstLine: 12 }],
  "part-id-refused": [
    { id: "Rent!", reason: "form", suggestion: "rent" },
    { id: "rent", reason: "taken", suggestion: "rent-2" },
  ],
  "part-unknown": [
    { document, id: "huosing", removes: false, suggestion: "housing", parts: ["housing"] },
    { document, id: "x", removes: true, suggestion: null, parts: ["housing", "rent"] },
  ],
  "part-id-taken": [{ document, id: "rent", shownAs: "rent-2" }],
  "operation-overlap": [{ id: "rent", around: "housing" }],
  "link-name-missing": [{ id: "rent", found: "[the law][1]" }],
  "operation-spreads": [{ id: "rent" }],
  "prepend-with-headings": [{ id: "rent" }],
  "clause-protected": [
    { document, clause: "purpose", protection: "locked" },
    { document, clause: "contact", protection: "mandatory" },
  ],
  "licences-clash": [{ document, licence: "CC-BY-SA-4.0", by: "a", other: "CC-BY-NC-4.0" }],
  "derivatives-forbidden": [{ document, licence: "CC-BY-ND-4.0" }],
  "changes-clash": [
    { document, target: "housing", shown: "a", other: "b" },
    { document, target: "@title", shown: "a", other: "b" },
  ],
  "value-refused": (["key", "unknown", "wrong", "locked", "mandatory"] as const).flatMap((reason) => [
    { document, field: "fields.channel.default", reason, allowed: [] },
    { document, field: "fields.channel.default", reason, allowed: ["mail", "phone"] },
  ]),
  "fact-unknown": [{ reference: "nl.x" }],
  "term-unknown": [{ reference: "x" }],
  "field-unknown": [{ reference: "x" }],
  "service-unknown": [{ reference: "x" }],
  "services-none": [{ written: "::services{topic=housing}" }],
  "services-query-wrong": [{ written: "::services{x}" }],
  "page-full": (["page_services", "page_bytes", "pages_bytes"] as const).map((limit) => ({
    document,
    limit,
    most: 500,
  })),
  "placeholder-misplaced": (["own-line", "top", "in-line", "forms"] as const).map((reason) => ({
    written: "::service[desk]",
    reason,
  })),
  "link-refused": (["http", "scheme", "address"] as const).map((reason) => ({
    address: "http://a.example/",
    reason,
  })),
  "link-lost": [{ address: "../gone.en.md" }],
  "picture-lost": [
    { address: "gone.png", elsewhere: false },
    { address: "https://a.example/a.png", elsewhere: true },
  ],
};

const place = { path: "a.md", line: 1, column: 1, length: 1 };
const all = Object.entries(samples).flatMap(([code, facts]) =>
  // Each entry of the table is of its own code, which `Object.entries` forgets.
  facts.map((fact) => ({ code, severity: "error", place, ...fact }) as unknown as MergeProblem),
);

describe("words for changes and placeholders", () => {
  test.each(all.map((problem) => [problem.code, problem] as const))(
    "%s: plain, and whole sentences",
    (_code, problem) => {
      const { sentence, hint } = describeProblem(problem);
      expect(sentence).toMatch(/^["“A-Z].*[^.!?\s]$/);
      expect(findNotInMessages(sentence)).toEqual([]);
      expect(sentence).not.toContain("\n");
      if (hint !== null) {
        expect(hint).toMatch(/^[A-Z]/);
        expect(findNotInMessages(hint)).toEqual([]);
      }
    },
  );

  test("what is wrong and what to write instead", () => {
    const words = (code: MergeProblem["code"], number = 0) => {
      const problem = all.filter((candidate) => candidate.code === code)[number];
      return problem && describeProblem(problem);
    };
    expect(words("change-drifted")).toEqual({
      sentence:
        "“nl-network” has changed the section “housing” of “nl-network/arrival/first-week” since this change was made; your text is still shown",
      hint: "See what is new: “npx commonkit diff nl-network/arrival/first-week#housing --language nl”. To use what is new in your text, run: “npx commonkit merge nl-network/arrival/first-week#housing --language nl”. If your text is still right, run: “npx commonkit accept nl-network/arrival/first-week#housing --language nl”.",
    });
    expect(words("change-drifted", 1)?.hint).not.toContain(" merge ");
    expect(words("operation-missing")?.hint).toContain("{#housing replace}");
    expect(words("remove-reason-missing")?.hint).toContain('{#funding remove="There is no such fund here"}');
  });
});
