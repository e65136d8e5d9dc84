import { spawn, spawnSync } from "node:child_process";
import { inject } from "vitest";

/** What a command printed and how it ended. */
export interface Ran {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** How the command is started: a program and its first argument. */
export const COMMAND = [process.execPath, inject("command")] as const;

/** Runs `commonkit` in a folder, in a process of its own, and waits for its end. */
export function runCommand(
  root: string,
  args: readonly string[],
  env = process.env,
  script: string = COMMAND[1],
): Ran {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], {
    cwd: root,
    env,
    encoding: "utf8",
  });
  return { code: status, stdout, stderr };
}

/** The same beside servers of this process, which go on answering. */
export function runBeside(root: string, args: readonly string[], env = process.env): Promise<Ran> {
  const [program, script] = COMMAND;
  const child = spawn(program, [script, ...args], { cwd: root, env, stdio: ["ignore", "pipe", "pipe"] });
  const ran: Ran = { code: null, stdout: "", stderr: "" };
  for (const name of ["stdout", "stderr"] as const)
    child[name].setEncoding("utf8").on("data", (text: string) => {
      ran[name] += text;
    });
  return new Promise((resolve) => child.on("close", (code) => resolve({ ...ran, code })));
}
