import { readFileSync } from "node:fs";
import { Command, CommanderError } from "commander";
import { printable } from "../src/report/sentences/visible.ts";
import { ownFiles } from "../src/tool/own-files.ts";

/** The verbs, in the order of the help. A verb's own code is read when it is called: all of it takes as long as a short command. */
const VERBS: Readonly<Record<string, () => Promise<Command>>> = {
  add: async () => (await import("./add.ts")).addCommand(),
  sync: async () => (await import("./sync.ts")).syncCommand(),
  build: async () => (await import("./build.ts")).buildCommand(),
  publish: async () => (await import("./publish.ts")).publishCommand(),
  serve: async () => (await import("./serve.ts")).serveCommand(),
  check: async () => (await import("./check.ts")).checkCommand(),
  status: async () => (await import("./status.ts")).statusCommand(),
  report: async () => (await import("./report.ts")).reportCommand(),
  export: async () => (await import("./export.ts")).exportCommand(),
  import: async () => (await import("./import.ts")).importCommand(),
  override: async () => (await import("./override.ts")).overrideCommand(),
  translate: async () => (await import("./translate.ts")).translateCommand(),
  fork: async () => (await import("./fork.ts")).forkCommand(),
  move: async () => (await import("./move.ts")).moveCommand(),
  diff: async () => (await import("./diff.ts")).diffCommand(),
  merge: async () => (await import("./merge.ts")).mergeCommand(),
  accept: async () => (await import("./accept.ts")).acceptCommand(),
};
const HIDDEN: typeof VERBS = {
  examples: async () => (await import("./start.ts")).examplesCommand(),
  start: async () => (await import("./start.ts")).startCommand(),
};

// The reader of the output has enough of it (`status --json | head`): that is not a fault.
for (const stream of [process.stdout, process.stderr])
  stream.on("error", (fault: NodeJS.ErrnoException) => {
    if (fault.code !== "EPIPE") throw fault;
    process.exit();
  });

const { version } = JSON.parse(readFileSync(ownFiles.package, "utf8"));
const program = new Command("commonkit")
  .description(
    "Shared toolkits, locally yours: fetch what your partners publish, add your own changes, publish a site.",
  )
  .version(version, "--version", "print the version of Commonkit")
  .showHelpAfterError("Add --help to see all commands and options.");

// For help, and for a verb that there is not, all of them are needed.
const asked = process.argv[2] ?? "";
const isAsked = Object.hasOwn({ ...VERBS, ...HIDDEN }, asked);
for (const [verbs, hidden] of [
  [VERBS, false],
  [HIDDEN, true],
] as const)
  for (const [verb, load] of Object.entries(verbs))
    if (!isAsked || verb === asked) program.addCommand(await load(), { hidden });

const commands = [program, ...program.commands, ...program.commands.flatMap((one) => one.commands)];
for (const command of commands) command.exitOverride();

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) {
    process.exitCode = error.exitCode === 0 ? 0 : 2;
  } else {
    const detail = printable(error instanceof Error ? error.message : String(error), false);
    const { isMachineFault } = await import("../src/pipeline/node/turn.ts");
    const isMachine = isMachineFault(error);
    const [what, advice] = isMachine
      ? [
          "Commonkit could not finish, because this computer refused something that it needs",
          "Correct this, or ask the person who looks after this computer. Then run the command again.",
        ]
      : [
          "Commonkit stopped because of a bug in Commonkit, or a problem with this computer",
          "Nothing was published. Please report this message where you got Commonkit from.",
        ];
    console.error(`${what}: ${detail}`);
    console.error(advice);
    process.exitCode = isMachine ? 1 : 70;
  }
}
