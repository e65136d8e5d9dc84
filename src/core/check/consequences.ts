import type { Problem } from "../../model/problems/problem.ts";
import { pathOfLink } from "../documents/path-of-link.ts";

/** While a file contains two versions, other messages about its changes wait. */
const notOurs: readonly Problem["code"][] = ["not-a-partner", "own-text-changed", "conflict-marker"];

/** Problems that follow from another in the same file: after the first message, the second would not help. */
const followFrom: Readonly<Partial<Record<Problem["code"], readonly Problem["code"][]>>> = {
  "override-target-missing": notOurs,
  "record-change-target-missing": notOurs,
  "document-removed": notOurs,
  "translates-nothing": notOurs,
  "change-drifted": notOurs,
  "change-without-part": notOurs,
  "change-redundant": notOurs,
  "change-untracked": notOurs,
  "part-unknown": notOurs,
};

/** Leaves out what only follows from another problem, so that one mistake has one message. */
export function dropConsequences(problems: readonly Problem[]): readonly Problem[] {
  const broken = new Set(
    problems.filter(({ code }) => code === "file-not-as-named").map(({ place }) => place.path),
  );
  const codes = new Map<string, Set<Problem["code"]>>();
  for (const { code, place } of problems)
    codes.set(place.path, (codes.get(place.path) ?? new Set()).add(code));
  return problems.filter((problem) => {
    if (problem.code === "source-text-broken") return !codes.has(problem.source);
    if (problem.code === "picture-lost" || problem.code === "link-lost")
      return !broken.has(pathOfLink(problem.place.path, problem.address)?.path ?? "");
    const here = codes.get(problem.place.path);
    return !followFrom[problem.code]?.some((cause) => here?.has(cause));
  });
}
