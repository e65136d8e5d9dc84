import { Command } from "commander";
import { merge } from "../src/pipeline/localise/local.ts";
import { formatLocal, formatLocalJson } from "../src/report/summaries/local.ts";
import { mergeLines } from "../src/report/summaries/local-words.ts";
import { colour, localExitCode, splitName } from "./output.ts";

interface MergeFlags {
  language?: string;
  json?: boolean;
}

/** Merges changes at `root`. Returns the exit code: 1 where a person must choose. */
export async function runMerge(
  root: string,
  name: string,
  { language = "", json }: MergeFlags,
): Promise<number> {
  const outcome = await merge(root, { ...splitName(name), part: null, language: language || null });
  const merged = outcome.plan?.merged ?? [];
  process.stdout.write(
    json
      ? formatLocalJson(outcome, { merged })
      : formatLocal(outcome, mergeLines(merged, outcome.written, colour), colour),
  );
  return localExitCode(outcome);
}

/** `commonkit merge` */
export function mergeCommand(): Command {
  return new Command("merge")
    .description(
      "Merge the partner's newest text into your changes. Where both of you changed the same words, you choose.",
    )
    .argument("<document>", "a document that you have changed or copied")
    .option("--language <language>", "only the text in this language")
    .option("--json", "print the result as JSON")
    .action(async (name: string, flags: MergeFlags) => {
      process.exitCode = await runMerge(process.cwd(), name, flags);
    });
}
