import { Command } from "commander";
import { status } from "../src/pipeline/standing/status.ts";
import { formatStanding, formatStandingJson } from "../src/report/summaries/status.ts";
import { formatGraph, formatGraphJson } from "../src/report/summaries/status-graph.ts";
import { run, type Said, sayUnusable } from "./run.ts";

interface StatusFlags {
  graph?: boolean;
  quiet?: boolean;
}

/** `commonkit status`: shows the status of the node. Exit code 1 when something needs attention. */
export const statusCommand = (): Command =>
  run(
    new Command("status")
      .option("--graph", "show only who uses whose texts")
      .option(
        "--quiet",
        "print nothing: exit code 0 when all is well, 1 when something needs your attention",
      ),
    async (root, { graph = false, quiet }: StatusFlags) => {
      const said = await tellStatus(root, graph);
      const nothing = () => "";
      return quiet ? { ...said, text: nothing, json: nothing } : said;
    },
  );

async function tellStatus(root: string, isGraph: boolean): Promise<Said> {
  const { standing, graph, tree, problems, sources } = await status(root);
  if (standing === null) return sayUnusable(problems, sources);
  // The picture of the network is an answer by itself: nothing in it waits for anybody.
  if (isGraph) return { code: 0, text: () => formatGraph(tree), json: () => formatGraphJson(graph) };
  return {
    code: standing.needs > 0 ? 1 : 0,
    text: () => formatStanding(standing),
    json: () => formatStandingJson(standing),
  };
}
