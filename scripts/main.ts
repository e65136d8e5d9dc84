import { readFileSync } from "node:fs";
import { Command, CommanderError } from "commander";
import { printable } from "../src/report/sentences/visible.ts";
import { ownFiles } from "../src/tool/own-files.ts";

/** What a verb does, in the help, and where its own code is. */
interface Verb {
  says: string;
  load: () => Promise<Command>;
}

/**
 * The verbs, in the order of the help. A verb's own code is read when it is called: all of it takes as long as a short command. So what the
 * help says of each is here.
 */
const VERBS: Readonly<Record<string, Verb>> = {
  add: {
    says: "Add a partner: show what it offers, ask you, write it into network.yaml, and fetch it.",
    load: async () => (await import("./add.ts")).addCommand(),
  },
  sync: {
    says: "Fetch what your partners have published, and show what changed and what needs your attention.",
    load: async () => (await import("./sync.ts")).syncCommand(),
  },
  build: {
    says: "Make the site from the files in this folder: pages, search, offline use. Needs no network.",
    load: async () => (await import("./build.ts")).buildCommand(),
  },
  publish: {
    says: "Fetch what your partners have published, then make the site, even if a partner needs attention. For nightly jobs.",
    load: async () => (await import("./publish.ts")).publishCommand(),
  },
  serve: {
    says: "Make the site, show it on this computer only, and make it again after each change.",
    load: async () => (await import("./serve.ts")).serveCommand(),
  },
  check: {
    says: "Check your files for mistakes, and say what to write instead. Changes nothing, needs no network.",
    load: async () => (await import("./check.ts")).checkCommand(),
  },
  status: {
    says: "Show the status of your partners, changes, translations and overdue checks. Needs no network.",
    load: async () => (await import("./status.ts")).statusCommand(),
  },
  report: {
    says: "Write a page for people who do not use Git: what to look at, what is waiting, what is overdue, what partners changed.",
    load: async () => (await import("./report.ts")).reportCommand(),
  },
  export: {
    says: "Export your repository in another form.",
    load: async () => (await import("./export.ts")).exportCommand(),
  },
  import: {
    says: "Import services from other directories.",
    load: async () => (await import("./import.ts")).importCommand(),
  },
  override: {
    says: "Start changing a partner's document, service or fact: writes a file with the current text for you to edit.",
    load: async () => (await import("./override.ts")).overrideCommand(),
  },
  translate: {
    says: "Start a translation of your own or a partner's document: writes a file with the text for you to translate.",
    load: async () => (await import("./translate.ts")).translateCommand(),
  },
  fork: {
    says: "Make your own copy of a partner's document or toolkit. Commonkit still shows you when the original changes.",
    load: async () => (await import("./fork.ts")).forkCommand(),
  },
  move: {
    says: "Give your changes and translations of a partner's document its new name, and those of a service.",
    load: async () => (await import("./move.ts")).moveCommand(),
  },
  diff: {
    says: "Show what a partner's text said before, what it says now, and what yours says. For a partner, show what the next sync would change.",
    load: async () => (await import("./diff.ts")).diffCommand(),
  },
  merge: {
    says: "Merge the partner's newest text into your changes. Where both of you changed the same words, you choose.",
    load: async () => (await import("./merge.ts")).mergeCommand(),
  },
  accept: {
    says: "Record that you have compared your change, translation or copy with the newest original.",
    load: async () => (await import("./accept.ts")).acceptCommand(),
  },
};

/** For this repository itself: they are not in the help. */
const HIDDEN: Readonly<Record<string, Verb["load"]>> = {
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
  .configureHelp({ subcommandTerm: (command) => command.name() })
  .showHelpAfterError("Add --help to see all commands and options.");

const [, , first = "", second = ""] = process.argv;
const asked = first === "help" ? second : first;
const hidden = Object.hasOwn(HIDDEN, asked) ? HIDDEN[asked] : undefined;
if (hidden !== undefined) program.addCommand(await hidden(), { hidden: true });
for (const [verb, { says, load }] of Object.entries(VERBS)) {
  const command = verb === asked ? await load() : new Command(verb);
  program.addCommand(command.description(says));
}

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
