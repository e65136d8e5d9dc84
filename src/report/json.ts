import type { Problem } from "../model/problems/problem.ts";
import { countProblems, describeAll } from "./report.ts";
import { jsonText } from "./sentences/visible.ts";

/** The report for machines: the facts of the text, one JSON value. What steers a terminal is escaped, so it is safe to print. */
export function formatJson(problems: readonly Problem[], sources: ReadonlyMap<string, string>): string {
  const report = {
    problems: describeAll(problems),
    counts: { ...countProblems(problems), checked: sources.size },
  };
  return jsonText(report);
}
