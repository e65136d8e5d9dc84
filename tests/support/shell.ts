import { execFileSync } from "node:child_process";
import type { Command } from "commander";
import type { Ran } from "./command.ts";

/** Every command in what was printed, as somebody copies it: between quotation marks, or to the end of its line. */
export const commandsIn = (text: string): readonly string[] =>
  text.match(/npx commonkit [a-z][^“”\n]*/g)?.map((command) => command.trimEnd()) ?? [];

/** Types a printed line in a node's folder: a real shell makes words of it, and the verb's own command does the rest, in this process. */
export async function type(root: string, line: string): Promise<Ran> {
  const script = `npx() { printf '%s\\0' "$@"; }\n${line}`;
  const [tool, ...words] = execFileSync("sh", ["-c", script], { encoding: "utf8" }).split("\0");
  if (tool !== "commonkit") throw new Error(`not a command of ours: ${line}`);
  return runHere(root, words.slice(0, -1));
}

/** Runs a verb in this process, which takes less than a tenth of the time that a process of its own needs to begin. */
export async function runHere(root: string, [verb = "", ...words]: readonly string[]): Promise<Ran> {
  const door: Readonly<Record<string, () => Command>> = await import(`../../scripts/${verb}.ts`);
  const command = door[`${verb}Command`]?.().exitOverride();
  if (command === undefined) throw new Error(`no such verb: ${verb}`);
  const ran: Ran = { code: 0, stdout: "", stderr: "" };
  const before = process.cwd();
  const streams = (["stdout", "stderr"] as const).map((name) => ({ name, write: process[name].write }));
  for (const { name } of streams)
    process[name].write = (text: string | Uint8Array): boolean => {
      ran[name] += text;
      return true;
    };
  try {
    process.chdir(root);
    process.exitCode = 0;
    await command.parseAsync(words, { from: "user" });
    return { ...ran, code: Number(process.exitCode) };
  } finally {
    process.chdir(before);
    for (const { name, write } of streams) process[name].write = write;
    process.exitCode = 0;
  }
}
