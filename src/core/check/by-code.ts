import type { Problem } from "../../model/problems/problem.ts";

/** What is made of a problem, for some codes. */
export type ByCode<Result> = {
  readonly [Code in Problem["code"]]?: (problem: Extract<Problem, { code: Code }>) => Result | null;
};

/** What a table makes of a problem; null where it does not have its code. */
export function findByCode<Result>(table: ByCode<Result>, problem: Problem): Result | null {
  const make = table[problem.code] as ((problem: Problem) => Result | null) | undefined;
  return make?.(problem) ?? null;
}
