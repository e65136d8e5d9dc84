import type { Language } from "../../model/ids.ts";
import type { Problem } from "../../model/problems/problem.ts";
import { findRemoved, type RemovedText } from "./removed.ts";

/** Adds to changes and translations of a missing document that its partner removed it, if that is so. */
export function nameRemoved(
  problems: readonly Problem[],
  removed: readonly RemovedText[],
): readonly Problem[] {
  if (removed.length === 0) return problems;
  return problems.map((problem) => {
    if (problem.code !== "override-target-missing" && problem.code !== "translates-nothing") return problem;
    const isChange = problem.code === "override-target-missing";
    const found = findRemoved(removed, problem.document, isChange ? languageOf(problem.place.path) : null);
    if (found === null) return problem;
    const { document, node, day } = found;
    const { severity, place } = problem;
    return {
      code: "document-removed",
      severity,
      place,
      document,
      node,
      day,
      use: isChange ? "change" : "translation",
    };
  });
}

/** The language in the name of a file; null if there is none. */
const languageOf = (path: string): Language | null => /\.([A-Za-z0-9-]+)\.md$/.exec(path)?.[1] ?? null;
