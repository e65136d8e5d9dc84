import type { MissingKey, WrongWord } from "../../src/model/problems/content.ts";
import type { Problem } from "../../src/model/problems/problem.ts";

/** A word that is not in the list, at a place. */
export const wrongWord = (
  path: string,
  line: number,
  column: number,
  over: Partial<WrongWord> = {},
): Problem => ({
  code: "wrong-word",
  severity: "error",
  place: { path, line, column, length: 5 },
  field: "status",
  found: "actve",
  allowed: ["active", "inactive"],
  suggestion: "active",
  ...over,
});

/** A key that is not there, at a place. */
export const missingKey = (
  path: string,
  line: number,
  column: number,
  over: Partial<MissingKey> = {},
): Problem => ({
  code: "missing-key",
  severity: "error",
  place: { path, line, column, length: 1 },
  field: "",
  key: "name",
  expected: "the name of the service",
  example: "name: Housing desk",
  ...over,
});
