import { describe, expect, test } from "vitest";
import { applyFactChanges } from "../../../src/core/records/fact-layers.ts";
import type { Fact, FactChange } from "../../../src/model/fact.ts";

const fact: Fact = {
  id: "nl-network/nl.support-period",
  node: "nl-network",
  origin: { node: "nl-network", commit: null, path: "toolkits/local/facts/nl.yaml" },
  path: "partners/nl-network/toolkits/local/facts/nl.yaml",
  label: { en: "Support period", nl: "Duur van de steun" },
  type: "duration",
  value: "P12M",
  currency: null,
  unit: {},
  source: { title: "Decree", url: "https://decree.example/" },
  otherSources: [],
  checked: "2026-06-01",
  reviewEvery: "P6M",
  validFrom: null,
  validTo: null,
};

const path = "toolkits/local/facts/here.yaml";
const source = { title: "Our agreement", url: null };

function apply(change: FactChange["change"], more: Partial<FactChange> = {}) {
  const node = "welkom-voorbeeldstad";
  const full: FactChange = {
    fact: fact.id,
    node,
    origin: { node, commit: null, path },
    path,
    change,
    ...more,
  };
  const { records: facts, problems } = applyFactChanges([fact], [full]);
  return { fact: facts[0] as Fact, problems };
}

test("only what is named changes", () => {
  const { fact: result, problems } = apply({
    value: "P18M",
    source,
    checked: "2026-11-01",
    label: { ar: "مدة الدعم" },
  });
  expect(problems).toEqual([]);
  expect(result).toEqual({
    ...fact,
    value: "P18M",
    source,
    checked: "2026-11-01",
    label: { en: "Support period", nl: "Duur van de steun", ar: "مدة الدعم" },
  });
});

test("another source does not keep the old one's address", () => {
  expect(apply({ source: { title: "Other" } as Fact["source"] }).fact.source).toEqual({
    title: "Other",
    url: null,
  });
});

test("a value with the other node's source or day of checking is used, and named", () => {
  const { fact: result, problems } = apply({ value: "P18M", checked: "2026-11-01" });
  expect(result.value).toBe("P18M");
  expect(problems).toEqual([
    {
      code: "fact-source-kept",
      severity: "warning",
      place: { path, line: 1, column: 1, length: 1 },
      fact: fact.id,
      by: "welkom-voorbeeldstad",
      missing: ["source"],
    },
  ]);
  expect(apply({ value: "P18M" }).problems).toMatchObject([{ missing: ["source", "checked"] }]);
  expect(apply({ checked: "2026-11-01" }).problems).toEqual([]);
  expect(apply({ value: "P12M" }).problems).toEqual([]);
});

describe("what would make no sense is left out", () => {
  test.each([
    [{ value: "a year" }, "value", "wrong"],
    [{ value: "P" }, "value", "wrong"],
    [{ value: "P1M1Y" }, "value", "wrong"],
    [{ value: 12 }, "value", "wrong"],
    [{ type: "date" as const, value: "2026-02-31" }, "value", "wrong"],
    [{ type: "date" as const }, "value", "wrong"],
    [{ type: "money" as const, value: 5 }, "currency", "needed"],
    [{ type: "number" as const }, "value", "wrong"],
    [{ source: null as never }, "source", "needed"],
    [{ reviewEvery: null as never }, "review_every", "needed"],
  ])("%j", (change, field, reason) => {
    const { fact: result, problems } = apply(change);
    expect(result).toBe(fact);
    expect(problems).toMatchObject([
      { code: "record-change-refused", severity: "error", kind: "fact", field, reason },
    ]);
  });
});

test("whose a fact is cannot be changed", () => {
  const { fact: result } = apply({ id: "x/y", node: "x", checked: "2026-11-01" } as FactChange["change"]);
  expect(result).toEqual({ ...fact, checked: "2026-11-01" });
});

test("a fact that is not there", () => {
  const { problems } = apply({ value: "P18M" }, { fact: "nl-network/nl.suport-period" });
  expect(problems).toMatchObject([
    { code: "record-change-target-missing", kind: "fact", suggestion: "nl-network/nl.support-period" },
  ]);
});
