import { Command, CommanderError } from "commander";
import { acceptCommand } from "./accept.ts";
import { addCommand } from "./add.ts";
import { buildCommand } from "./build.ts";
import { checkCommand } from "./check.ts";
import { diffCommand } from "./diff.ts";
import { exportCommand } from "./export.ts";
import { forkCommand } from "./fork.ts";
import { importCommand } from "./import.ts";
import { mergeCommand } from "./merge.ts";
import { overrideCommand } from "./override.ts";
import { publishCommand } from "./publish.ts";
import { serveCommand } from "./serve.ts";
import { examplesCommand, startCommand } from "./start.ts";
import { statusCommand } from "./status.ts";
import { syncCommand } from "./sync.ts";
import { translateCommand } from "./translate.ts";

const program = new Command("commonkit")
  .description(
    "Shared toolkits, locally yours: pull what partners publish, lay your own changes over it, publish a site.",
  )
  .addCommand(addCommand())
  .addCommand(syncCommand())
  .addCommand(buildCommand())
  .addCommand(publishCommand())
  .addCommand(serveCommand())
  .addCommand(checkCommand())
  .addCommand(statusCommand())
  .addCommand(exportCommand())
  .addCommand(importCommand())
  .addCommand(overrideCommand())
  .addCommand(translateCommand())
  .addCommand(forkCommand())
  .addCommand(diffCommand())
  .addCommand(mergeCommand())
  .addCommand(acceptCommand())
  .addCommand(examplesCommand(), { hidden: true })
  .addCommand(startCommand(), { hidden: true })
  .showHelpAfterError("Add --help to see what there is.");

const commands = [program, ...program.commands, ...program.commands.flatMap((one) => one.commands)];
for (const command of commands) command.exitOverride();

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) {
    process.exitCode = error.exitCode === 0 ? 0 : 2;
  } else {
    const detail = error instanceof Error ? error.message : String(error);
    console.error(
      `Commonkit stopped because of a mistake in Commonkit itself, or because this machine is in trouble: ${detail}`,
    );
    console.error(
      "Nothing was published. Please report it, with this message, where you got Commonkit from.",
    );
    process.exitCode = 70;
  }
}
