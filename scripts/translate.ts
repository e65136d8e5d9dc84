import { Command } from "commander";
import { translate } from "../src/pipeline/localise/local.ts";
import { formatLocal, formatLocalJson } from "../src/report/summaries/local.ts";
import { localHelp } from "../src/report/summaries/local-help.ts";
import { translateLines } from "../src/report/summaries/local-words.ts";
import { colour, localExitCode } from "./output.ts";

interface TranslateFlags {
  language: string;
  json?: boolean;
}

/** Begins a translation at `root`. Returns the exit code. */
export async function runTranslate(
  root: string,
  document: string,
  { language, json }: TranslateFlags,
): Promise<number> {
  const outcome = await translate(root, {
    document,
    language,
    help: localHelp.translation(document, language),
  });
  const { path = "", from = null } = outcome.plan ?? {};
  process.stdout.write(
    json
      ? formatLocalJson(outcome, { path, from })
      : formatLocal(outcome, translateLines({ path, from }, document, language), colour),
  );
  return localExitCode(outcome);
}

/** `commonkit translate` */
export function translateCommand(): Command {
  return new Command("translate")
    .description(
      "Start a translation of your own or a partner's document: writes a file with the text for you to translate.",
    )
    .argument("<document>", "the document to translate")
    .requiredOption("--language <language>", "the language to translate into")
    .option("--json", "print the result as JSON")
    .action(async (document: string, flags: TranslateFlags) => {
      process.exitCode = await runTranslate(process.cwd(), document, flags);
    });
}
