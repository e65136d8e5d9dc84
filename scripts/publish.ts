import { Command } from "commander";
import { runBuild } from "./build.ts";
import { runSync } from "./sync.ts";

/** `commonkit publish`: sync, then build whatever needed a person; the exit code of the worse. */
export function publishCommand(): Command {
  return new Command("publish")
    .description("Take in what partners published, then make the site, even when a partner needs attention. For nightly jobs.")
    .option("--out <folder>", "write the site to a folder of its own instead of _site")
    .action(async (flags: { out?: string }) => {
      const root = process.cwd();
      const synced = await runSync(root, [], {});
      const built = await runBuild(root, flags);
      process.exitCode = Math.max(synced, built);
    });
}
