import { Command, InvalidArgumentError } from "commander";
import { importServices } from "../src/pipeline/exchange/import-hsds.ts";
import { formatImport, formatImportJson } from "../src/report/summaries/import.ts";
import { fromRoot, run, sayUnusable } from "./run.ts";

/** `commonkit import` */
export const importCommand = (): Command => new Command("import").addCommand(hsds());

const hsds = (): Command =>
  run(
    new Command("hsds")
      .description(
        "Import local services from a JSON file in Open Referral HSDS 3 (one service, a list, or a page). Your own files still come first.",
      )
      .argument("<file>", "the JSON file")
      .option("--toolkit <name>", "the toolkit to put the services into", parseToolkit, "local"),
    async (root, file: string, { toolkit }: { toolkit: string }) => {
      const { outcome, problems, sources } = await importServices(root, fromRoot(root, file), toolkit);
      if (outcome === null) return sayUnusable(problems, sources);
      const open = outcome.refused.length + outcome.kept.length > 0;
      return {
        code: outcome.failure !== null ? 2 : open ? 1 : 0,
        text: () => formatImport(outcome, file),
        json: () => formatImportJson(outcome),
      };
    },
  );

function parseToolkit(name: string): string {
  if (name.length <= 80 && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(name)) return name;
  throw new InvalidArgumentError("Write lower-case words joined by hyphens.");
}
