import type { Problem } from "../model/problem.ts";
import { locateInFile } from "./locate.ts";
import { joinPointer } from "./pointer.ts";

const notOurs: readonly Problem["code"][] = ["not-a-partner", "own-text-changed"];

/** Problems that follow from another in the same file: who reads the first needs no second message. */
const followFrom: Readonly<Partial<Record<Problem["code"], readonly Problem["code"][]>>> = {
  "override-target-missing": notOurs,
  "record-change-target-missing": notOurs,
  "document-removed": notOurs,
  "translates-nothing": notOurs,
  "change-drifted": notOurs,
  "change-orphaned": notOurs,
  "change-redundant": notOurs,
  "change-untracked": notOurs,
  "part-unknown": notOurs,
};

/** Leaves out what only follows from another problem, so that one mistake has one message. */
export function dropConsequences(problems: readonly Problem[]): readonly Problem[] {
  const codes = new Map<string, Set<Problem["code"]>>();
  for (const { code, place } of problems)
    codes.set(place.path, (codes.get(place.path) ?? new Set()).add(code));
  return problems.filter((problem) => {
    if (problem.code === "source-text-broken") return !codes.has(problem.source);
    const here = codes.get(problem.place.path);
    return !followFrom[problem.code]?.some((cause) => here?.has(cause));
  });
}

/**
 * Gives problems of a whole file the place of the word in it that they are about: what compares parsed records with one
 * another no longer knows where they were written.
 */
export function placeReferences(
  problems: readonly Problem[],
  texts: ReadonlyMap<string, string>,
): readonly Problem[] {
  return problems.map((problem) => {
    const pointer = referenceOf(problem);
    const { path, line, column } = problem.place;
    if (pointer === null || line !== 1 || column !== 1) return problem;
    const part = pointer === "/overrides" || pointer === "/translates" ? "value" : "key";
    return { ...problem, place: locateInFile(texts.get(path), path, pointer, part) };
  });
}

/** JSON Pointer to the word in the file that a problem is about; null when it is about the file. */
function referenceOf(problem: Problem): string | null {
  switch (problem.code) {
    case "override-target-missing":
      return "/overrides";
    case "translates-nothing":
      return "/translates";
    case "document-removed":
      return problem.use === "change" ? "/overrides" : problem.use === "translation" ? "/translates" : null;
    case "record-change-target-missing":
      return problem.kind === "fact" ? joinPointer("", problem.record.replace(/^[^.]*\./, "")) : "/overrides";
    default:
      return null;
  }
}
