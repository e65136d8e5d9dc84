import { Command } from "commander";
import { exportBundle } from "../src/pipeline/exchange/export-bundle.ts";
import { formatExport, formatExportJson } from "../src/report/summaries/export.ts";
import { colour, exitCode } from "./output.ts";

interface BundleFlags {
  out?: string;
  json?: boolean;
}

/** `commonkit export` */
export function exportCommand(): Command {
  const bundle = new Command("bundle")
    .description(
      "Write your repository with its whole history to one file (a Git bundle), for a partner without a connection.",
    )
    .option("--out <file>", "the file to write (<id>.bundle if you leave this out)")
    .option("--json", "print the result as JSON")
    .action(async ({ out, json }: BundleFlags) => {
      const exported = await exportBundle(process.cwd(), out ?? null);
      process.stdout.write(json ? formatExportJson(exported) : formatExport(exported, colour));
      process.exitCode = exported.bundle === null ? 2 : exitCode(exported.problems);
    });
  return new Command("export")
    .description("Export your repository in another form.")
    .addCommand(bundle.exitOverride());
}
