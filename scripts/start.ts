import { fileURLToPath } from "node:url";
import { Command } from "commander";
import { ownFiles } from "../src/tool/own-files.ts";
import { makeExamples } from "./examples.ts";
import { say } from "./run.ts";
import { runServe } from "./serve.ts";
import { tellSync } from "./sync.ts";

const toolRoot = fileURLToPath(ownFiles.folder);

/** `npm start`: this repository's own node with its example partners, from nothing to a site that is served. */
export function startCommand(): Command {
  return new Command("start").action(async () => {
    await makeExamples(toolRoot);
    const synced = say(await tellSync(toolRoot, []));
    process.exitCode = synced === 2 ? synced : await runServe(toolRoot);
  });
}

/** `npm run examples`: only makes the example partners, or updates them with what was changed in `examples/`. */
export function examplesCommand(): Command {
  return new Command("examples").action(() => makeExamples(toolRoot));
}
