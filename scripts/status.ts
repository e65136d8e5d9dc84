import { Command } from "commander";
import { status } from "../src/pipeline/standing/status.ts";
import { formatJson } from "../src/report/json.ts";
import { formatStanding, formatStandingJson } from "../src/report/summaries/status.ts";
import { formatGraph, formatGraphJson } from "../src/report/summaries/status-graph.ts";
import { formatText } from "../src/report/text.ts";
import { colour } from "./output.ts";

interface StatusFlags {
  graph?: boolean;
  json?: boolean;
  quiet?: boolean;
}

/** Shows the status of the node at `root`. Returns the exit code: 1 when something needs attention. */
export async function runStatus(root: string, { graph, json, quiet }: StatusFlags): Promise<number> {
  const { standing, graph: network, tree, problems, sources } = await status(root);
  if (standing === null) {
    if (!quiet)
      process.stdout.write(json ? formatJson(problems, sources) : formatText(problems, sources, colour));
    return 2;
  }
  // The picture of the network is an answer on its own: nothing in it waits for anyone.
  if (graph) {
    if (!quiet) process.stdout.write(json ? formatGraphJson(network) : formatGraph(tree));
    return 0;
  }
  if (!quiet) process.stdout.write(json ? formatStandingJson(standing) : formatStanding(standing));
  return standing.needs > 0 ? 1 : 0;
}

/** `commonkit status` */
export function statusCommand(): Command {
  return new Command("status")
    .description(
      "Show the status of your partners, changes, translations and overdue checks. Needs no network.",
    )
    .option("--graph", "show only who uses whose texts")
    .option("--quiet", "print nothing: exit code 0 when all is well, 1 when something needs your attention")
    .option("--json", "print the result as JSON")
    .action(async (flags: StatusFlags) => {
      process.exitCode = await runStatus(process.cwd(), flags);
    });
}
