import { Command, InvalidArgumentError } from "commander";
import { importServices } from "../src/pipeline/exchange/import-hsds.ts";
import { formatJson } from "../src/report/json.ts";
import { formatImport, formatImportJson } from "../src/report/summaries/import.ts";
import { formatText } from "../src/report/text.ts";
import { colour } from "./output.ts";

interface ImportFlags {
  toolkit: string;
  json?: boolean;
}

/** `commonkit import` */
export function importCommand(): Command {
  return new Command("import").description("Import services from other directories.").addCommand(hsds());
}

function hsds(): Command {
  return new Command("hsds")
    .description(
      "Import local services from a JSON file in Open Referral HSDS 3 (one service, a list, or a page). Your own files still come first.",
    )
    .argument("<file>", "the JSON file")
    .option("--toolkit <name>", "the toolkit to put the services into", parseToolkit, "local")
    .option("--json", "print the result as JSON")
    .action(async (file: string, { toolkit, json }: ImportFlags) => {
      const { outcome, problems, sources } = await importServices(process.cwd(), file, toolkit);
      if (outcome === null) {
        process.stdout.write(json ? formatJson(problems, sources) : formatText(problems, sources, colour));
        process.exitCode = 2;
        return;
      }
      process.stdout.write(json ? formatImportJson(outcome) : formatImport(outcome, file));
      const open = outcome.refused.length + outcome.kept.length > 0;
      process.exitCode = outcome.failure !== null ? 2 : open ? 1 : 0;
    });
}

function parseToolkit(name: string): string {
  if (name.length <= 80 && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(name)) return name;
  throw new InvalidArgumentError("Write lower-case words joined by hyphens.");
}
