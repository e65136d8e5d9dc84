import { createColors } from "picocolors";
import type { LocalOutcome, Written } from "../../model/local.ts";
import { makeFrames } from "../frame.ts";
import { describeAll } from "../report.ts";
import { jsonText, showHidden } from "../sentences/visible.ts";

/**
 * The result of a command that works on local changes, for people: what it has to say, which files it wrote, and what is left to do.
 * `lines` is what the command itself says, safe to print: it can contain colours that we set.
 */
export function formatLocal(outcome: LocalOutcome, lines: readonly string[], colour: boolean): string {
  const told = [...lines, ...formatWritten(outcome)];
  const problems = formatLocalProblems(outcome, colour);
  return `${[...told, ...problems].join("\n")}\n`;
}

/** Texts kept to compare later are only counted: no one needs to look at them. */
function formatWritten({ written, cleared }: LocalOutcome): string[] {
  const isKept = ({ path }: Written): boolean => path.split("/")[2] === "bases";
  const kept = written.filter(isKept).length;
  return [
    ...written
      .filter((one) => !isKept(one))
      .map(({ path, isNew }) => `  ${isNew ? "wrote" : "changed"} ${showHidden(path)}`),
    ...(kept > 0
      ? [
          `  kept ${kept === 1 ? "the partner's text" : `${kept} of the partner's texts`} in bases/, to compare later`,
        ]
      : []),
    ...(cleared.length > 0
      ? [
          `  deleted ${cleared.length === 1 ? "a text" : `${cleared.length} texts`} in bases/ that ${cleared.length === 1 ? "is" : "are"} no longer needed`,
        ]
      : []),
  ];
}

function formatLocalProblems({ problems, sources }: LocalOutcome, colour: boolean): string[] {
  const { bold, red, yellow, cyan, dim } = createColors(colour);
  const paint = { error: red, warning: yellow, notice: cyan };
  const frame = makeFrames(sources);
  return describeAll(problems).flatMap((reported) => {
    const { path, line, column, severity, sentence, hint, code } = reported;
    const place = path === "" ? "" : `${bold(`${showHidden(path)}:${line}:${column}`)}: `;
    const [shown, mark] = frame(reported);
    return [
      `${place}${paint[severity](severity)}: ${showHidden(sentence)} ${dim(`[${code}]`)}`,
      ...(shown === undefined || mark === undefined ? [] : [dim(shown), paint[severity](mark)]),
      ...(hint === null ? [] : [`  help: ${showHidden(hint)}`]),
    ];
  });
}

/** The same facts for machines, one JSON value; `facts` is what the command itself found. */
export function formatLocalJson(
  { written, cleared, problems }: LocalOutcome,
  facts: Readonly<Record<string, unknown>>,
): string {
  return jsonText({ ...facts, written, cleared, problems: describeAll(problems) });
}
