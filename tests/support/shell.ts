import { execFileSync } from "node:child_process";
import type { Command } from "commander";
import type { Ran } from "./workspace.ts";

/** Every command in what was printed, as somebody copies it: between quotation marks, or to the end of its line. */
export const commandsIn = (text: string): readonly string[] =>
  text.match(/npx commonkit [a-z][^“”\n]*/g)?.map((command) => command.trimEnd()) ?? [];

/** Types a printed line in a node's folder: a real shell makes words of it, and the verb's own command does the rest, in this process. */
export async function type(root: string, line: string): Promise<Ran> {
  const script = `npx() { printf '%s\\0' "$@"; }\n${line}`;
  const [tool, verb = "", ...words] = execFileSync("sh", ["-c", script], { encoding: "utf8" }).split("\0");
  if (tool !== "commonkit") throw new Error(`not a command of ours: ${line}`);
  const door: Readonly<Record<string, () => Command>> = await import(`../../scripts/${verb}.ts`);
  const command = door[`${verb}Command`]?.().exitOverride();
  if (command === undefined) throw new Error(`no such verb: ${verb}`);
  const [before, write] = [process.cwd(), process.stdout.write];
  let stdout = "";
  process.stdout.write = (text: string | Uint8Array): boolean => {
    stdout += text;
    return true;
  };
  try {
    process.chdir(root);
    process.exitCode = 0;
    await command.parseAsync(words.slice(0, -1), { from: "user" });
    return { code: Number(process.exitCode), stdout, stderr: "" };
  } finally {
    process.chdir(before);
    process.stdout.write = write;
    process.exitCode = 0;
  }
}
