import type { DriftProblem } from "../../model/problems/merge.ts";
import type { Problem } from "../../model/problems/problem.ts";
import { makeLocator } from "../files/locate.ts";
import { type ByCode, findByCode } from "./by-code.ts";

/** A word in a file's YAML: keys joined by dots, and whether the key or its value is meant. */
type Reference = readonly [field: string, part: "key" | "value"];

/**
 * Gives problems of a whole file the place of the word in it that they are about: code that compares parsed records
 * no longer knows where they were written.
 */
export function placeReferences(
  problems: readonly Problem[],
  texts: ReadonlyMap<string, string>,
): readonly Problem[] {
  const locate = makeLocator(texts);
  return problems.map((problem) => {
    const reference = findByCode(references, problem);
    const { path, line, column } = problem.place;
    if (reference === null || line !== 1 || column !== 1) return problem;
    return { ...problem, place: locate.ofField(path, ...reference) };
  });
}

/** The word in the file that a problem is about; null, or not in the table, if it is about the file. */
const references: ByCode<Reference> = {
  "override-target-missing": () => ["overrides", "value"],
  "derivatives-forbidden": () => ["overrides", "value"],
  "translates-nothing": () => ["translates", "value"],
  "document-removed": ({ use }) => {
    if (use === "link" || use === "copy") return null;
    return use === "change" ? ["overrides", "value"] : ["translates", "value"];
  },
  "record-change-target-missing": ({ kind, record }) =>
    kind === "fact" ? [keyOfFact(record), "key"] : ["overrides", "value"],
  // Several fields together, `phones, email or url`: the change as a whole is meant.
  "record-change-refused": ({ kind, record, field }) =>
    field.includes(" ") ? ["overrides", "value"] : [fieldOf(kind, record, field), "key"],
  "record-key-refused": ({ kind, record, key }) => [fieldOf(kind, record, key), "key"],
  "change-drifted": keyOfChange,
  "change-without-part": keyOfChange,
  "change-redundant": keyOfChange,
  "change-untracked": keyOfChange,
  "fact-source-kept": ({ fact }) => [keyOfFact(fact), "key"],
  "confidential-kept": () => ["x_confidential_address", "key"],
  "confidential-told": ({ field }) => [field, "value"],
  "value-refused": ({ reason, field }) =>
    reason === "unknown"
      ? [field.replace(/\.default$/, ""), "key"]
      : [field, reason === "wrong" ? "value" : "key"],
};

function keyOfChange({ target, language, document }: DriftProblem): Reference | null {
  if (!target.startsWith("@")) return null;
  // The only ids with a dot are those of facts.
  const isOfFact = language === null && document.includes(".");
  return [fieldOf(isOfFact ? "fact" : "service", document, target.slice(1)), "key"];
}

/** A field in its file: a file of facts has a key for each fact. */
const fieldOf = (kind: "service" | "fact", record: string, field: string): string =>
  kind === "fact" ? `${keyOfFact(record)}.${field}` : field;

/** `support-period` of `nl-network/nl.support-period`. */
const keyOfFact = (id: string): string => id.slice(id.indexOf(".", id.indexOf("/")) + 1);
