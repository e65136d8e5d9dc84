import { Command, Option } from "commander";
import { check } from "../src/pipeline/check/check.ts";
import { findNodeRoot } from "../src/pipeline/node/find-root.ts";
import { formatGithub } from "../src/report/github.ts";
import { formatJson } from "../src/report/json.ts";
import { formatText } from "../src/report/text.ts";
import { colour, exitCode } from "./output.ts";
import { say } from "./run.ts";

interface CheckFlags {
  format: "text" | "json" | "github";
  json?: boolean;
}

/** `commonkit check` */
export const checkCommand = (): Command =>
  new Command("check")
    .argument("[path...]", "files or folders (all of your files if you leave this out)")
    .addOption(
      new Option("--format <format>", "for people, for machines, or for the lines of a pull request")
        .choices(["text", "json", "github"])
        .default("text"),
    )
    .option("--json", "the same as --format json")
    .action(async (paths: string[], { format, json }: CheckFlags) => {
      // Paths say themselves which node they are of.
      const here = process.cwd();
      const root = paths.length > 0 ? here : await findNodeRoot(here);
      const { problems, sources, usable } = await check(root, paths);
      const said = {
        code: usable ? exitCode(problems) : 2,
        text: () =>
          format === "github" ? formatGithub(problems, sources) : formatText(problems, sources, colour),
        json: () => formatJson(problems, sources),
        isCommands: format === "github",
      };
      process.exitCode = say(said, json || format === "json");
    });
