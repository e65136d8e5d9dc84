import type { Problem } from "../../model/problems/problem.ts";

/** What becomes of a problem, for some codes. */
export type ByCode<Result> = {
  readonly [Code in Problem["code"]]?: (problem: Extract<Problem, { code: Code }>) => Result | null;
};

/** A table's answer for a problem; null if it does not have its code. */
export function findByCode<Result>(table: ByCode<Result>, problem: Problem): Result | null {
  const make = table[problem.code] as ((problem: Problem) => Result | null) | undefined;
  return make?.(problem) ?? null;
}
