import { createColors } from "picocolors";
import type { Problem, Severity } from "../model/problem.ts";
import { formatFrame } from "./frame.ts";
import { describeAll, formatEnd, type Reported } from "./report.ts";
import { showHidden } from "./visible.ts";

/**
 * The report of a check for people: every problem with its line and a hint, then the counts, or one line that all is well.
 * `sources` holds the texts that were checked, by path. Colours repeat what the words say.
 */
export function formatText(
  problems: readonly Problem[],
  sources: ReadonlyMap<string, string>,
  colour: boolean,
): string {
  return `${formatProblems(problems, sources, colour)}${formatEnd(problems, sources.size)}\n`;
}

/** Problems alone, each followed by an empty line; an empty text when there are none. */
export function formatProblems(
  problems: readonly Problem[],
  sources: ReadonlyMap<string, string>,
  colour: boolean,
): string {
  return describeAll(problems)
    .map((reported) => `${formatProblem(reported, sources.get(reported.path), colour)}\n\n`)
    .join("");
}

function formatProblem(reported: Reported, source: string | undefined, colour: boolean): string {
  const { bold, dim, red, yellow, cyan } = createColors(colour);
  const paint: Record<Severity, (text: string) => string> = { error: red, warning: yellow, notice: cyan };
  const { path, line, column, severity, sentence, hint, code } = reported;
  const place = `${showHidden(path)}:${line}:${column}`;
  const [shown, mark] = source === undefined ? [] : formatFrame(source, reported);
  return [
    `${bold(place)}: ${paint[severity](severity)}: ${showHidden(sentence)} ${dim(`[${code}]`)}`,
    ...(shown === undefined || mark === undefined ? [] : [dim(shown), paint[severity](mark)]),
    ...(hint === null ? [] : [`  help: ${showHidden(hint)}`]),
  ].join("\n");
}
