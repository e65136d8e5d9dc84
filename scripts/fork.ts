import { Command } from "commander";
import { fork } from "../src/pipeline/localise/local.ts";
import { forkLines } from "../src/report/summaries/local-words.ts";
import { fromRoot, run, sayLocal } from "./run.ts";

/** `commonkit fork`: makes own copies. */
export const forkCommand = (): Command =>
  run(
    new Command("fork")
      .argument("<name>", "<partner>/<toolkit>/<document>, or <partner>/<toolkit> for a whole toolkit")
      .option("--from <file>", "use this text, which you copied earlier, instead of the partner's"),
    async (root, name: string, { from }: { from?: string }) => {
      const outcome = await fork(root, { name, from: from === undefined ? null : fromRoot(root, from) });
      const { copies = [] } = outcome.plan ?? {};
      return sayLocal(outcome, { copies }, forkLines(copies));
    },
  );
