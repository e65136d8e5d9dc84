import { Command } from "commander";
import { accept } from "../src/pipeline/localise/local.ts";
import { acceptLines } from "../src/report/summaries/local-words.ts";
import { splitName } from "./output.ts";
import { run, sayLocal } from "./run.ts";

interface AcceptFlags {
  language?: string;
  against?: string;
}

/** `commonkit accept`: records what someone accepts. */
export const acceptCommand = (): Command =>
  run(
    new Command("accept")
      .argument("<document>", "<document>, or <document>#<section> for one section of it")
      .option("--language <language>", "only the text in this language")
      .option(
        "--against <document>",
        "only against this document, where your text is a translation and a copy",
      ),
    async (root, name: string, { language, against }: AcceptFlags) => {
      const choice = { ...splitName(name), language: language || null, ...(against && { against }) };
      const outcome = await accept(root, choice);
      const { accepted = [], who = null } = outcome.plan ?? {};
      return sayLocal(outcome, { accepted, who }, acceptLines(accepted, who, outcome.usable));
    },
  );
