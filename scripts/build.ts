import { resolve } from "node:path";
import { Command } from "commander";
import { type BuildStep, build } from "../src/pipeline/publish/build.ts";
import { formatJson } from "../src/report/json.ts";
import { formatBuild } from "../src/report/summaries/build.ts";
import { colour, publishedCode, refusalCode } from "./output.ts";
import { fromRoot, run, type Said } from "./run.ts";

const words: Readonly<Record<BuildStep, string>> = {
  reading: "Reading and checking the texts …",
  pages: "Writing the pages …",
  search: "Preparing the search …",
};

/** Builds the site at `root`; progress is on stderr. `out` is as it was typed. */
export async function buildNow(root: string, { out }: { out?: string } = {}): Promise<Said> {
  const folder = out === undefined ? null : resolve(root, fromRoot(root, out));
  const result = await build(root, folder, (step) => console.error(words[step]));
  const { problems, sources, published } = result;
  return {
    code: published ? publishedCode(problems) : refusalCode(problems),
    text: () => formatBuild(result, out ?? "_site", colour),
    json: () => formatJson(problems, sources),
  };
}

/** `commonkit build` */
export const buildCommand = (): Command =>
  run(
    new Command("build").option("--out <folder>", "write the site to this folder instead of _site"),
    buildNow,
  );
