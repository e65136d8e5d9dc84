import { Command } from "commander";
import { findNodeRoot } from "../src/pipeline/node/find-root.ts";
import { serve } from "../src/pipeline/publish/serve.ts";
import { buildNow } from "./build.ts";
import { say } from "./run.ts";

/** Builds, serves and watches until the person stops it. Returns an exit code when the site cannot be built at all. */
export async function runServe(root: string): Promise<number> {
  const code = say(await buildNow(root));
  if (code === 2) return code;
  const { address, close } = await serve(root, async () => {
    console.error("A file has changed.");
    say(await buildNow(root));
  });
  console.log(`\nYour site is at ${address}  (press Ctrl+C to stop)`);
  await new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, resolve);
  });
  await close();
  return 0;
}

/** `commonkit serve` */
export function serveCommand(): Command {
  return new Command("serve").action(async () => {
    process.exitCode = await runServe(await findNodeRoot(process.cwd()));
  });
}
