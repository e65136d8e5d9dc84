import { Command } from "commander";
import { listWhatToChange, override } from "../src/pipeline/localise/local.ts";
import { localHelp } from "../src/report/summaries/local-help.ts";
import { overrideLines } from "../src/report/summaries/local-words.ts";
import { canAsk, choose } from "./choose.ts";
import { run, sayLocal } from "./run.ts";

interface OverrideFlags {
  language?: string;
  json?: boolean;
}

/** `commonkit override`: begins a local change; without a name, a person on a terminal chooses. */
export const overrideCommand = (): Command =>
  run(
    new Command("override")
      .argument(
        "[name]",
        "<document>, <document>#<section>, <document>#@title, or a service or fact (a list to choose from if you leave this out)",
      )
      .option(
        "--language <language>",
        "the language of the text to change (the first of your languages if you leave this out)",
      ),
    async (root, name: string | undefined, { language, json }: OverrideFlags) => {
      const chosen = name ?? (json || !canAsk() ? "" : await chooseName(root));
      if (chosen === null) {
        const text = () => "Nothing was chosen, so nothing was written.\n";
        return { code: 0, text, json: text };
      }
      const help = { document: localHelp.document, record: localHelp.record };
      const outcome = await override(root, { name: chosen, language: language ?? null, help });
      const { plan, usable } = outcome;
      const { path = "", others = [], parts = [] } = plan ?? {};
      const facts = { path, language: plan?.language ?? null, others, parts };
      return sayLocal(outcome, facts, plan && usable ? overrideLines(plan) : []);
    },
  );

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
