import type { Problem } from "../model/problem.ts";

/** Problems that follow from another in the same file: who reads the first needs no second message. */
const followFrom: Readonly<Partial<Record<Problem["code"], readonly Problem["code"][]>>> = {
  "override-target-missing": ["not-a-partner", "own-text-changed"],
  "record-change-target-missing": ["not-a-partner", "own-text-changed"],
  "translates-nothing": ["not-a-partner", "own-text-changed"],
};

/** Leaves out what only follows from another problem, so that one mistake has one message. */
export function dropConsequences(problems: readonly Problem[]): readonly Problem[] {
  const codes = new Map<string, Set<Problem["code"]>>();
  for (const { code, place } of problems)
    codes.set(place.path, (codes.get(place.path) ?? new Set()).add(code));
  return problems.filter(
    ({ code, place }) => !followFrom[code]?.some((cause) => codes.get(place.path)?.has(cause)),
  );
}
