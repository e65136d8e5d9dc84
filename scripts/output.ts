import type { Problem } from "../src/model/problem.ts";

/** 0 when all is well or only worth knowing, 1 when something needs a person. */
export const exitCode = (problems: readonly Problem[]): number =>
  problems.some(({ severity }) => severity !== "notice") ? 1 : 0;

/** Whether a person reads the result on a terminal that wants colour (https://no-color.org/). */
export const colour = process.stdout.isTTY === true && !process.env.NO_COLOR;
