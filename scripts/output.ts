import type { LocalOutcome } from "../src/model/local.ts";
import type { DriftProblem } from "../src/model/problems/merge.ts";
import type { Problem } from "../src/model/problems/problem.ts";
import { isOwnPath } from "../src/values/paths.ts";

/** 0 when all is well or only worth knowing, 1 when something needs attention. */
export const exitCode = (problems: readonly Problem[]): number =>
  problems.some(({ severity }) => severity !== "notice") ? 1 : 0;

/** States of your own changes that someone should look at: no mistake, but not done either. */
const OPEN_CHANGES: Readonly<Record<DriftProblem["code"], boolean>> = {
  "change-drifted": true,
  "change-without-part": true,
  "change-untracked": true,
  "change-redundant": false,
};

const isOpenChange = (code: string): boolean =>
  Object.hasOwn(OPEN_CHANGES, code) && OPEN_CHANGES[code as DriftProblem["code"]];

/** The same for what is published, as in `status`: only partners can correct their files; and 1 also while changes of ours wait to be compared. */
export function publishedCode(problems: readonly Problem[]): number {
  // A page that Commonkit could not make is nobody else's to correct, whoever wrote it.
  const own = problems.filter(({ code, place }) => code === "page-failed" || isOwnPath(place.path));
  return own.some(({ code }) => isOpenChange(code)) ? 1 : exitCode(own);
}

/** Problems that stop a run although nothing of ours is wrong: someone must wait, or look after the computer. */
export const NOT_OURS: ReadonlySet<string> = new Set([
  "sync-busy",
  "cannot-write",
  "git-missing",
  "program-stopped",
]);

/** The exit code of a run that did nothing: 2 when our own files or the command are wrong, 1 when it is the computer. */
export const refusalCode = (problems: readonly Problem[]): number =>
  problems.some(({ code }) => NOT_OURS.has(code)) ? 1 : 2;

/** 2 when a command was not understood or our own files are wrong, and nothing was done; else as above. */
export function localExitCode({ usable, problems }: LocalOutcome): number {
  const waits = problems.some(({ code }) => code === "conflict-marker" || NOT_OURS.has(code));
  return usable || waits ? exitCode(problems) : 2;
}

/** Whether a person reads the result on a terminal that wants colour (https://no-color.org/). */
export const colour = process.stdout.isTTY === true && !process.env.NO_COLOR;

/** A name on the command line in its two halves: `document#part`. */
export function splitName(name: string): { document: string; part: string | null } {
  const [document = "", part = ""] = name.split("#", 2);
  return { document, part: part === "" ? null : part };
}
