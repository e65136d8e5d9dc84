import { Command } from "commander";
import { listWhatToChange, override } from "../src/pipeline/localise/local.ts";
import { formatLocal, formatLocalJson } from "../src/report/summaries/local.ts";
import { localHelp } from "../src/report/summaries/local-help.ts";
import { overrideLines } from "../src/report/summaries/local-words.ts";
import { canAsk, choose } from "./choose.ts";
import { colour, localExitCode } from "./output.ts";

interface OverrideFlags {
  language?: string;
  json?: boolean;
}

/** Begins a local change at `root`; without a name, a person on a terminal chooses. Returns the exit code. */
export async function runOverride(
  root: string,
  name: string | undefined,
  flags: OverrideFlags,
): Promise<number> {
  const { language = null, json = false } = flags;
  const chosen = name ?? (json || !canAsk() ? "" : await chooseName(root));
  if (chosen === null) {
    process.stdout.write("Nothing was chosen, so nothing was written.\n");
    return 0;
  }
  const help = { document: localHelp.document, record: localHelp.record };
  const outcome = await override(root, { name: chosen, language, help });
  const { plan } = outcome;
  const { path = "", others = [], parts = [] } = plan ?? {};
  process.stdout.write(
    json
      ? formatLocalJson(outcome, { path, language: plan?.language ?? null, others, parts })
      : formatLocal(outcome, plan === null || !outcome.usable ? [] : overrideLines(plan), colour),
  );
  return localExitCode(outcome);
}

/** Asks for a document, service or fact, then for the part of it; null when nobody chose, an empty text where there is nothing to choose. */
async function chooseName(root: string): Promise<string | null> {
  const { names, partsOf } = await listWhatToChange(root);
  if (names.length === 0) return "";
  const name = await choose("What do you want to change?", names);
  if (name === null) return null;
  const parts = partsOf(name);
  if (parts.length === 0) return name;
  // Its value cannot be the name of a part, nor be typed.
  const whole = { value: "", text: "all of it" };
  const part = await choose(`Which part of ${name}?`, [...parts, whole]);
  return part === null ? null : part === "" ? name : `${name}#${part}`;
}

/** `commonkit override` */
export function overrideCommand(): Command {
  return new Command("override")
    .description(
      "Start changing a partner's document, service or fact: writes a file with the current text for you to edit.",
    )
    .argument(
      "[name]",
      "<document>, <document>#<section>, <document>#@title, or a service or fact (a list to choose from if you leave this out)",
    )
    .option(
      "--language <language>",
      "the language of the text to change (the first of your languages if you leave this out)",
    )
    .option("--json", "print the result as JSON")
    .action(async (name: string | undefined, flags: OverrideFlags) => {
      process.exitCode = await runOverride(process.cwd(), name, flags);
    });
}
