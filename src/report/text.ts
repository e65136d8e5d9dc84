import { createColors } from "picocolors";
import type { Severity } from "../model/problems/base.ts";
import type { Problem } from "../model/problems/problem.ts";
import { type Frame, makeFrames } from "./frame.ts";
import { describeAll, formatEnd, type Reported } from "./report.ts";
import { showHidden } from "./sentences/visible.ts";

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

/** How many problems of one kind are shown for one partner, so that no partner floods the report. */
const MOST_ALIKE = 10;

/** Problems alone, each followed by an empty line; an empty text when there are none. */
export function formatProblems(
  problems: readonly Problem[],
  sources: ReadonlyMap<string, string>,
  colour: boolean,
): string {
  const frame = makeFrames(sources);
  const seen = new Map<string, number>();
  const shown = describeAll(problems).flatMap((reported) => {
    const kind = kindOf(reported);
    const before = seen.get(kind ?? "") ?? 0;
    if (kind !== null) seen.set(kind, before + 1);
    return before < MOST_ALIKE ? [`${formatProblem(reported, frame, colour)}\n\n`] : [];
  });
  const more = [...seen].flatMap(([kind, number]) =>
    number > MOST_ALIKE ? [`… and ${number - MOST_ALIKE} more ${kind}; “--json” lists all.\n\n`] : [],
  );
  return [...shown, ...more].join("");
}

/** What a problem with a partner is alike to: its code, and the partner's entry or folder. Our own are all told; then null. */
function kindOf({ code, path, line }: Reported): string | null {
  const folder = /^partners\/[^/]+/.exec(path)?.[0];
  if (folder !== undefined) return `[${code}] in ${folder}`;
  return path === "network.yaml" ? `[${code}] at ${path}:${line}` : null;
}

function formatProblem(reported: Reported, frame: Frame, colour: boolean): string {
  const { bold, dim, red, yellow, cyan } = createColors(colour);
  const paint: Record<Severity, (text: string) => string> = { error: red, warning: yellow, notice: cyan };
  const { path, line, column, severity, sentence, hint, code } = reported;
  const place = `${showHidden(path)}:${line}:${column}`;
  const [shown, mark] = frame(reported);
  return [
    `${bold(place)}: ${paint[severity](severity)}: ${showHidden(sentence)} ${dim(`[${code}]`)}`,
    ...(shown === undefined || mark === undefined ? [] : [dim(shown), paint[severity](mark)]),
    ...(hint === null ? [] : [`  help: ${showHidden(hint)}`]),
  ].join("\n");
}
