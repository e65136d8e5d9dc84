import type { Problem } from "../model/problems/problem.ts";
import { describeAll, formatEnd, type Reported } from "./report.ts";
import { showHidden } from "./sentences/visible.ts";

/**
 * The report as GitHub's workflow commands, which show each message at its line in a pull request
 * (https://docs.github.com/actions/reference/workflow-commands-for-github-actions), then the counts.
 */
export function formatGithub(problems: readonly Problem[], sources: ReadonlyMap<string, string>): string {
  return `${[...describeAll(problems).map(formatCommand), formatEnd(problems, sources.size)].join("\n")}\n`;
}

function formatCommand({ severity, path, line, column, length, code, sentence, hint }: Reported): string {
  const properties = { file: path, line, col: column, endColumn: column + length, title: code };
  const written = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(String(value))}`);
  // GitHub shows ten of a kind at their lines. The log has all of them, but only their messages.
  const message = `${sentence} (${path}:${line}:${column})${hint === null ? "" : `\n${hint}`}`;
  return `::${severity} ${written.join(",")}::${escapeData(message)}`;
}

const escapeData = (text: string): string =>
  text
    .split("\n")
    .map((line) => showHidden(line).replaceAll("%", "%25"))
    .join("%0A");

const escapeProperty = (text: string): string =>
  showHidden(text).replaceAll("%", "%25").replaceAll(":", "%3A").replaceAll(",", "%2C");
