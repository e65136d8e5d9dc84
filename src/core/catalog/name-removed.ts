import type { DocumentId, Language } from "../../model/ids.ts";
import type { DocumentRemoved } from "../../model/problems/merge.ts";
import type { Problem } from "../../model/problems/problem.ts";
import { findRemoved, type RemovedText } from "./removed.ts";

/** Adds to changes, translations and copies of a missing document that its partner removed it, if that is so. */
export function nameRemoved(
  problems: readonly Problem[],
  removed: readonly RemovedText[],
): readonly Problem[] {
  if (removed.length === 0) return problems;
  return problems.map((problem) => {
    const about = aboutMissing(problem);
    const found = about && findRemoved(removed, about.document, about.language);
    if (!found) return problem;
    const { document, node, day } = found;
    const { severity, place } = problem;
    return { code: "document-removed", severity, place, document, node, day, use: about.use };
  });
}

/** The document that is missing, and what misses it; null for every other problem. */
function aboutMissing(
  problem: Problem,
): { document: DocumentId; language: Language | null; use: DocumentRemoved["use"] } | null {
  if (problem.code === "override-target-missing")
    return { document: problem.document, language: languageOf(problem.place.path), use: "change" };
  if (problem.code === "translates-nothing")
    return { document: problem.document, language: null, use: "translation" };
  if (problem.code === "copy-source-missing") return { document: problem.from, language: null, use: "copy" };
  return null;
}

/** The language in the name of a file; null if there is none. */
const languageOf = (path: string): Language | null => /\.([A-Za-z0-9-]+)\.md$/.exec(path)?.[1] ?? null;
