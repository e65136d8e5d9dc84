import { Command } from "commander";
import { diff } from "../src/pipeline/diff.ts";
import { formatLocal, formatLocalJson } from "../src/report/local-summary.ts";
import { diffLines } from "../src/report/local-words.ts";
import { colour, localExitCode, splitName } from "./output.ts";

interface DiffFlags {
  language?: string;
  json?: boolean;
}

/** Shows three versions of what was changed at `root`. Returns the exit code: 1 when something is not up to date. */
export async function runDiff(
  root: string,
  name: string,
  { language = "", json }: DiffFlags,
): Promise<number> {
  const choice = splitName(name);
  const outcome = await diff(root, { ...choice, language: language || null });
  const comparisons = outcome.plan?.comparisons ?? [];
  const lines = outcome.usable ? diffLines(comparisons, choice.part !== null, colour) : [];
  process.stdout.write(
    json ? formatLocalJson(outcome, { comparisons }) : formatLocal(outcome, lines, colour),
  );
  const code = localExitCode(outcome);
  return code === 0 && comparisons.some(({ state }) => state !== "current" && state !== "redundant")
    ? 1
    : code;
}

/** `commonkit diff` */
export function diffCommand(): Command {
  return new Command("diff")
    .description(
      "Show what a partner's text said before, what it says now, and what yours says, part by part.",
    )
    .argument("<name>", "a partner, <document>, or <document>#<part>")
    .option("--language <language>", "only the text in this language")
    .option("--json", "print the same facts for machines")
    .action(async (name: string, flags: DiffFlags) => {
      process.exitCode = await runDiff(process.cwd(), name, flags);
    });
}
