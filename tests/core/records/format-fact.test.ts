import { describe, expect, test } from "vitest";
import { formatFact } from "../../../src/core/records/format-fact.ts";
import type { Fact } from "../../../src/model/fact.ts";

function format(
  type: Fact["type"],
  value: string | number,
  language: string,
  more: Partial<Fact> = {},
): string {
  const origin = { node: "nl-network", commit: null, path: "toolkits/local/facts/nl.yaml" };
  const fact: Fact = {
    id: "nl-network/nl.x",
    node: "nl-network",
    origin,
    path: origin.path,
    label: { en: "X" },
    type,
    value,
    currency: null,
    unit: {},
    source: { title: "Decree", url: null },
    otherSources: [],
    checked: "2026-11-01",
    reviewEvery: "P6M",
    validFrom: null,
    validTo: null,
    ...more,
  };
  // Spaces that do not break are easily taken for others in a test.
  return formatFact(fact, language, [language, "nl", "en"]).replace(/[\u00a0\u202f\u200f\u200e]/g, (space) =>
    space > "\u2000" && space < "\u2010" ? "" : " ",
  );
}

describe("lengths of time", () => {
  test.each([
    ["P18M", "en", "18 months"],
    ["P1M", "en", "1 month"],
    ["P1Y6M", "en", "1 year and 6 months"],
    ["P2W", "nl", "2 weken"],
    ["P90D", "nl", "90 dagen"],
    ["PT48H", "nl", "48 uur"],
    ["P1DT12H30M", "en", "1 day, 12 hours and 30 minutes"],
    ["P18M", "ar", "18 شهرًا"],
    ["P18M", "uk", "18 місяців"],
    ["P0D", "en", "0 days"],
    ["P", "en", "P"],
    ["soon", "en", "soon"],
  ])("%s in %s is %s", (value, language, words) => {
    expect(format("duration", value, language)).toBe(words);
  });
});

test("money: cents only where there are some", () => {
  const euro = { currency: "EUR" };
  expect(format("money", 9000, "en", euro)).toBe("€9,000");
  expect(format("money", 9000, "nl", euro)).toBe("€ 9.000");
  expect(format("money", 9000.5, "nl", euro)).toBe("€ 9.000,50");
  expect(format("money", 9000, "ar", euro)).toBe("9,000 €");
  expect(format("money", 9000, "nl", { currency: "euro" })).toBe("9000");
  expect(format("money", "much", "nl", euro)).toBe("much");
});

test("numbers, with what is counted", () => {
  expect(format("number", 12000, "nl")).toBe("12.000");
  expect(format("number", 5, "nl", { unit: { en: "people", nl: "mensen" } })).toBe("5 mensen");
  expect(format("number", 5, "ar", { unit: { en: "people", nl: "mensen" } })).toBe("5 mensen");
});

test("days: the day before the month, and the same days as on letters in every language", () => {
  expect(format("date", "2026-11-23", "en")).toBe("23 November 2026");
  expect(format("date", "2026-11-23", "nl")).toBe("23 november 2026");
  expect(format("date", "2026-11-23", "fa")).toBe("23 نوامبر 2026");
  expect(format("date", "tomorrow", "en")).toBe("tomorrow");
});

test("telephone numbers and texts as they were written, without hidden characters", () => {
  expect(format("phone", "0800 123 4567", "ar")).toBe("0800 123 4567");
  expect(format("text", " Some\u202e text\n", "ar")).toBe("Some text");
});

test("a language that this machine does not know does not take the machine's own", () => {
  for (const language of ["xx", "no_such", "tlh"])
    expect(format("duration", "P18M", language)).toBe("18 months");
  expect(format("duration", "P18M", "de-simple")).toBe("18 Monate");
});
