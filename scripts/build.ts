import { resolve } from "node:path";
import { Command } from "commander";
import { type BuildStep, build } from "../src/pipeline/publish/build.ts";
import { formatJson } from "../src/report/json.ts";
import { formatBuild } from "../src/report/summaries/build.ts";
import { colour, publishedCode, refusalCode } from "./output.ts";

interface BuildFlags {
  out?: string;
  json?: boolean;
}

const words: Readonly<Record<BuildStep, string>> = {
  reading: "Reading and checking the texts …",
  pages: "Writing the pages …",
  search: "Preparing the search …",
};

/** Builds the site at `root` and tells how it went. Returns the exit code. */
export async function runBuild(root: string, { out, json }: BuildFlags): Promise<number> {
  const result = await build(root, out === undefined ? null : resolve(root, out), (step) =>
    console.error(words[step]),
  );
  process.stdout.write(
    json ? formatJson(result.problems, result.sources) : formatBuild(result, out ?? "_site", colour),
  );
  return result.published ? publishedCode(result.problems) : refusalCode(result.problems);
}

/** `commonkit build` */
export function buildCommand(): Command {
  return new Command("build")
    .description("Make the site from the files in this folder: pages, search, offline use. Needs no network.")
    .option("--out <folder>", "write the site to this folder instead of _site")
    .option("--json", "print the result as JSON")
    .action(async (flags: BuildFlags) => {
      process.exitCode = await runBuild(process.cwd(), flags);
    });
}
