import { Command } from "commander";
import { fork } from "../src/pipeline/localise/local.ts";
import { formatLocal, formatLocalJson } from "../src/report/summaries/local.ts";
import { forkLines } from "../src/report/summaries/local-words.ts";
import { colour, localExitCode } from "./output.ts";

interface ForkFlags {
  from?: string;
  json?: boolean;
}

/** Makes own copies at `root`. Returns the exit code. */
export async function runFork(root: string, name: string, { from, json }: ForkFlags): Promise<number> {
  const outcome = await fork(root, { name, from: from ?? null });
  const copies = outcome.plan?.copies ?? [];
  process.stdout.write(
    json ? formatLocalJson(outcome, { copies }) : formatLocal(outcome, forkLines(copies), colour),
  );
  return localExitCode(outcome);
}

/** `commonkit fork` */
export function forkCommand(): Command {
  return new Command("fork")
    .description(
      "Make your own copy of a partner's document or toolkit. Commonkit still shows you when the original changes.",
    )
    .argument("<name>", "<partner>/<toolkit>/<document>, or <partner>/<toolkit> for a whole toolkit")
    .option("--from <file>", "use this text, which you copied earlier, instead of the partner's")
    .option("--json", "print the result as JSON")
    .action(async (name: string, flags: ForkFlags) => {
      process.exitCode = await runFork(process.cwd(), name, flags);
    });
}
