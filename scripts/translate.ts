import { Command } from "commander";
import { translate } from "../src/pipeline/localise/local.ts";
import { localHelp } from "../src/report/summaries/local-help.ts";
import { translateLines } from "../src/report/summaries/local-words.ts";
import { run, sayLocal } from "./run.ts";

/** `commonkit translate`: begins a translation. */
export const translateCommand = (): Command =>
  run(
    new Command("translate")
      .argument("<document>", "the document to translate")
      .requiredOption("--language <language>", "the language to translate into"),
    async (root, document: string, { language }: { language: string }) => {
      const help = localHelp.translation(document, language);
      const outcome = await translate(root, { document, language, help });
      const { path = "", from = null } = outcome.plan ?? {};
      return sayLocal(outcome, { path, from }, translateLines({ path, from }, document, language));
    },
  );
