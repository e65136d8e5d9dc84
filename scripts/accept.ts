import { Command } from "commander";
import { accept } from "../src/pipeline/localise/local.ts";
import { formatLocal, formatLocalJson } from "../src/report/summaries/local.ts";
import { acceptLines } from "../src/report/summaries/local-words.ts";
import { colour, localExitCode, splitName } from "./output.ts";

interface AcceptFlags {
  language?: string;
  against?: string;
  json?: boolean;
}

/** Records at `root` what someone accepts. Returns the exit code. */
export async function runAccept(
  root: string,
  name: string,
  { language = "", against = "", json }: AcceptFlags,
): Promise<number> {
  const outcome = await accept(root, {
    ...splitName(name),
    language: language || null,
    ...(against && { against }),
  });
  const { accepted = [], who = null } = outcome.plan ?? {};
  process.stdout.write(
    json
      ? formatLocalJson(outcome, { accepted, who })
      : formatLocal(outcome, acceptLines(accepted, who), colour),
  );
  return localExitCode(outcome);
}

/** `commonkit accept` */
export function acceptCommand(): Command {
  return new Command("accept")
    .description("Record that you have compared your change, translation or copy with the newest original.")
    .argument("<document>", "<document>, or <document>#<section> for one section of it")
    .option("--language <language>", "only the text in this language")
    .option("--against <document>", "only against this document, where your text is a translation and a copy")
    .option("--json", "print the result as JSON")
    .action(async (name: string, flags: AcceptFlags) => {
      process.exitCode = await runAccept(process.cwd(), name, flags);
    });
}
