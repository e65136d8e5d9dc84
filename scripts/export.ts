import { Command } from "commander";
import { exportBundle } from "../src/pipeline/exchange/export-bundle.ts";
import { formatExport, formatExportJson } from "../src/report/summaries/export.ts";
import { colour, exitCode, refusalCode } from "./output.ts";
import { fromRoot, run } from "./run.ts";

/** `commonkit export` */
export const exportCommand = (): Command => new Command("export").addCommand(bundle().exitOverride());

const bundle = (): Command =>
  run(
    new Command("bundle")
      .description(
        "Write your repository with its whole history to one file (a Git bundle), for a partner without a connection.",
      )
      .option("--out <file>", "the file to write (<id>.bundle if you leave this out)"),
    async (root, { out }: { out?: string }) => {
      const exported = await exportBundle(root, out === undefined ? null : fromRoot(root, out));
      return {
        code: exported.bundle === null ? refusalCode(exported.problems) : exitCode(exported.problems),
        text: () => formatExport(exported, colour),
        json: () => formatExportJson(exported),
      };
    },
  );
