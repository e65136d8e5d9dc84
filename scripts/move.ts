import { Command } from "commander";
import { move } from "../src/pipeline/localise/local.ts";
import { moveLines } from "../src/report/summaries/local-words.ts";
import { run, sayLocal } from "./run.ts";

/** `commonkit move`: the node's own files follow a text that has another name now. */
export const moveCommand = (): Command =>
  run(
    new Command("move")
      .argument("<old>", "the name that your files have, for example nl-network/arrival/first-week")
      .argument("<new>", "the name that your partner has given it"),
    async (root, from: string, to: string) => {
      const outcome = await move(root, { from, to });
      const { moved = [] } = outcome.plan ?? {};
      return sayLocal(outcome, { moved }, moveLines(moved, to, outcome.usable));
    },
  );
