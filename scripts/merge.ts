import { Command } from "commander";
import { merge } from "../src/pipeline/localise/local.ts";
import { mergeLines } from "../src/report/summaries/local-words.ts";
import { colour, splitName } from "./output.ts";
import { run, sayLocal } from "./run.ts";

/** `commonkit merge`: merges changes. Exit code 1 where a person must choose. */
export const mergeCommand = (): Command =>
  run(
    new Command("merge")
      .argument(
        "<document>",
        "a document that you have changed or copied, or <document>#<section> for one section of it",
      )
      .option("--language <language>", "only the text in this language"),
    async (root, name: string, { language }: { language?: string }) => {
      const outcome = await merge(root, { ...splitName(name), language: language || null });
      const { merged = [] } = outcome.plan ?? {};
      return sayLocal(outcome, { merged }, mergeLines(merged, outcome.written, colour));
    },
  );
