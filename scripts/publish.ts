import { Command } from "commander";
import type { Accepted } from "../src/model/plan.ts";
import { findNodeRoot } from "../src/pipeline/node/find-root.ts";
import { buildNow } from "./build.ts";
import { say } from "./run.ts";
import { addAcceptFlags, tellSync } from "./sync.ts";

/** `commonkit publish`: sync, then build whatever needed a person; the exit code of the worse. */
export function publishCommand(): Command {
  return addAcceptFlags(new Command("publish"))
    .option("--out <folder>", "write the site to this folder instead of _site")
    .action(async ({ out, ...accepted }: { out?: string } & Accepted) => {
      const root = await findNodeRoot(process.cwd());
      const synced = say(await tellSync(root, [], accepted));
      // 2: our own configuration is wrong, and a build would only say so again.
      const built = synced === 2 ? 2 : say(await buildNow(root, out === undefined ? {} : { out }));
      process.exitCode = Math.max(synced, built);
    });
}
