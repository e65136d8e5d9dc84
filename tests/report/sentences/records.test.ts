import { expect, test } from "vitest";
import { parseService } from "../../../src/core/records/parse-service.ts";
import { describe as words } from "../../../src/report/sentences/describe.ts";
import { sourceFile } from "../../core/support/files.ts";

const hint = (hours: string) => {
  const text = `overrides: nl-network/desk\nschedules: { a: { ${hours} } }\n`;
  const file = sourceFile("toolkits/local/services/desk.yaml", text);
  const context = { node: "our-node", language: "en", licence: "CC0-1.0", trust: "own" } as const;
  return parseService(file, "desk", context).problems.map((problem) => words(problem).hint);
};

test("hours past midnight: the two entries come first, ready to copy", () => {
  expect(hint('byday: "FR,SU", opens_at: "20:00", closes_at: "02:00", valid_from: 2026-12-31')).toEqual([
    'For hours past midnight, write two entries: “a: { byday: "FR,SU", opens_at: "20:00", closes_at: "23:59", valid_from: "2026-12-31" }” and “a-night: { byday: "SA,MO", opens_at: "00:00", closes_at: "02:00", valid_from: "2027-01-01" }”. If the two times are the wrong way round, swap them.',
  ]);
  expect(hint('byday: "FR", opens_at: "20:00", closes_at: "00:00"')).toEqual([
    'For hours until midnight, write “a: { byday: "FR", opens_at: "20:00", closes_at: "23:59" }”. If the two times are the wrong way round, swap them.',
  ]);
});

test("the night after a day of the month has no name: the rule is said instead", () => {
  expect(hint('freq: MONTHLY, byday: "-1FR", opens_at: "20:00", closes_at: "02:00"')).toEqual([
    "For hours past midnight, write two entries: one until “23:59”, and one from “00:00” on the next day. If the two times are the wrong way round, swap them.",
  ]);
});
