import type { Problem } from "../model/problems/problem.ts";
import { countProblems, describeAll } from "./report.ts";

/** The report for machines: the facts of the text, one JSON value. What steers a terminal is escaped, so it is safe to print. */
export function formatJson(problems: readonly Problem[], sources: ReadonlyMap<string, string>): string {
  const report = {
    problems: describeAll(problems),
    counts: { ...countProblems(problems), checked: sources.size },
  };
  return `${JSON.stringify(report, null, 2).replace(/(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]|(?<=##)\[/gu, escapeCharacter)}\n`;
}

function escapeCharacter(character: string): string {
  return character.replace(/[\s\S]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
