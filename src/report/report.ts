import type { Severity } from "../model/problems/base.ts";
import type { Problem } from "../model/problems/problem.ts";
import { compareText } from "../values/order.ts";
import { describe } from "./sentences/describe.ts";
import { count } from "./sentences/sync-phrases.ts";

/** One problem with its words, as every form of the report tells it. */
export interface Reported {
  code: Problem["code"];
  severity: Severity;
  path: string;
  /** 1-based. */
  line: number;
  /** 1-based, in UTF-16 units. */
  column: number;
  /** How many characters are meant. */
  length: number;
  sentence: string;
  hint: string | null;
}

/** How many there are of each severity, and in how many files. */
export interface Counts {
  errors: number;
  warnings: number;
  notices: number;
  files: number;
}

/** Puts problems into words and in the order of path, line and column; problems at one place keep the order they came in. */
export function describeAll(problems: readonly Problem[]): readonly Reported[] {
  return problems
    .map((problem) => {
      const { code, severity, place } = problem;
      return { code, severity, ...place, ...describe(problem) };
    })
    .sort((a, b) => compareText(a.path, b.path) || a.line - b.line || a.column - b.column);
}

/** Counts problems; all 0 when there are none. */
export function countProblems(problems: readonly Problem[]): Counts {
  const of = (severity: Severity) => problems.filter((problem) => problem.severity === severity).length;
  return {
    errors: of("error"),
    warnings: of("warning"),
    notices: of("notice"),
    files: new Set(problems.map(({ place }) => place.path)).size,
  };
}

/** True if something was changed although it could not be completed: then nobody may say that nothing was. */
export const isPartlyDone = (problems: readonly Problem[]): boolean =>
  problems.some((problem) => problem.code === "cannot-write" && problem.of !== undefined);

/** The last line of a report: `2 errors, 1 warning in 3 files`, or `No mistakes found. 41 files checked.` when there is no problem. */
export function formatEnd(problems: readonly Problem[], checked: number): string {
  if (problems.length === 0) return `No mistakes found. ${count(checked, "file")} checked.`;
  const { errors, warnings, notices, files } = countProblems(problems);
  const parts = [
    errors > 0 ? count(errors, "error") : "",
    warnings > 0 ? count(warnings, "warning") : "",
    notices > 0 ? count(notices, "notice") : "",
  ];
  return `${parts.filter(Boolean).join(", ")} in ${count(files, "file")}`;
}
