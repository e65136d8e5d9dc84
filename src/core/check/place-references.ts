import type { Problem } from "../../model/problems/problem.ts";
import { locateField } from "../files/locate.ts";

/** A word in a file's YAML: keys joined by dots, and whether the key or what stands behind it is meant. */
type Reference = readonly [field: string, part: "key" | "value"];

/**
 * Gives problems of a whole file the place of the word in it that they are about: what compares parsed records with one
 * another no longer knows where they were written.
 */
export function placeReferences(
  problems: readonly Problem[],
  texts: ReadonlyMap<string, string>,
): readonly Problem[] {
  return problems.map((problem) => {
    const reference = referenceOf(problem);
    const { path, line, column } = problem.place;
    if (reference === null || line !== 1 || column !== 1) return problem;
    return { ...problem, place: locateField(texts.get(path), path, ...reference) };
  });
}

/** The word in the file that a problem is about; null when it is about the file. */
function referenceOf(problem: Problem): Reference | null {
  switch (problem.code) {
    case "override-target-missing":
    case "derivatives-forbidden":
      return ["overrides", "value"];
    case "translates-nothing":
      return ["translates", "value"];
    case "document-removed":
      if (problem.use === "link") return null;
      return problem.use === "change" ? ["overrides", "value"] : ["translates", "value"];
    case "record-change-target-missing":
      return problem.kind === "fact" ? [keyOfFact(problem.record), "key"] : ["overrides", "value"];
    case "record-change-refused":
      // Several fields together, `phones, email or url`: the change as a whole is meant.
      if (problem.field.includes(" ")) return ["overrides", "value"];
      return [
        problem.kind === "fact" ? `${keyOfFact(problem.record)}.${problem.field}` : problem.field,
        "key",
      ];
    case "record-key-refused":
      return [problem.kind === "fact" ? `${keyOfFact(problem.record)}.${problem.key}` : problem.key, "key"];
    case "change-drifted":
    case "change-without-part":
    case "change-redundant":
    case "change-untracked": {
      if (!problem.target.startsWith("@")) return null;
      // The only ids with a dot are those of facts.
      const within = problem.language === null && problem.document.includes(".");
      const field = problem.target.slice(1);
      return [within ? `${keyOfFact(problem.document)}.${field}` : field, "key"];
    }
    case "fact-source-kept":
      return [keyOfFact(problem.fact), "key"];
    case "confidential-kept":
      return ["x_confidential_address", "key"];
    case "confidential-told":
      return [problem.field, "value"];
    case "value-refused":
      if (problem.reason === "unknown") return [problem.field.replace(/\.default$/, ""), "key"];
      return [problem.field, problem.reason === "wrong" ? "value" : "key"];
    default:
      return null;
  }
}

/** `support-period` of `nl-network/nl.support-period`. */
const keyOfFact = (id: string): string => id.slice(id.indexOf(".", id.indexOf("/")) + 1);
