import { relative, resolve } from "node:path";
import type { Command } from "commander";
import type { LocalOutcome } from "../src/model/local.ts";
import type { Problem } from "../src/model/problems/problem.ts";
import { findNodeRoot } from "../src/pipeline/node/find-root.ts";
import { formatJson } from "../src/report/json.ts";
import { printable } from "../src/report/sentences/visible.ts";
import { formatLocal, formatLocalJson } from "../src/report/summaries/local.ts";
import { formatText } from "../src/report/text.ts";
import { colour, localExitCode, refusalCode } from "./output.ts";

/** What a command has to say when it is done, for people and for machines, and its exit code. Only what is printed is made. */
export interface Said {
  code: number;
  text: () => string;
  json: () => string;
  /** True if the text is commands to a runner, made of data that was escaped for that. */
  isCommands?: boolean;
}

/** Prints what a command has to say. Returns its exit code. */
export function say({ code, text, json, isCommands = false }: Said, asJson = false): number {
  if (asJson || isCommands) process.stdout.write(asJson ? json() : text());
  else print(text());
  return code;
}

/** Prints a text for people, which can have words of partners in it. */
export const print = (text: string): void => void process.stdout.write(printable(text, colour));

/**
 * Gives a command its work: for the node in whose folder it is run it does what `work` says, with the arguments and flags that were typed, prints
 * what came of it, and ends with its exit code. With `--json`, which it adds, it prints the same facts for machines.
 */
export function run<Input extends readonly unknown[]>(
  command: Command,
  work: (root: string, ...input: Input) => Promise<Said>,
): Command {
  return command.option("--json", "print the result as JSON").action(async (...typed: unknown[]) => {
    const said = await work(await findNodeRoot(process.cwd()), ...(typed as unknown as Input));
    process.exitCode = say(said, command.opts<{ json?: boolean }>().json);
  });
}

/** A path that was typed, as it is from the root of the node; nothing changes for someone who is there. */
export function fromRoot(root: string, typed: string): string {
  return root === process.cwd() ? typed : relative(root, resolve(typed)) || ".";
}

/** What a command says that works on local changes; `facts` and `lines` are what it found itself, for machines and for people. */
export const sayLocal = (
  outcome: LocalOutcome,
  facts: Readonly<Record<string, unknown>>,
  lines: readonly string[],
): Said => ({
  code: localExitCode(outcome),
  text: () => formatLocal(outcome, lines, colour),
  json: () => formatLocalJson(outcome, facts),
});

/** What a command says that could not begin: our own configuration cannot be used, or another run has the folder. */
export const sayUnusable = (problems: readonly Problem[], sources: ReadonlyMap<string, string>): Said => ({
  code: refusalCode(problems),
  text: () => formatText(problems, sources, colour),
  json: () => formatJson(problems, sources),
});
