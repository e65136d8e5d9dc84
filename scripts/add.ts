import { existsSync } from "node:fs";
import { createInterface } from "node:readline/promises";
import { Command } from "commander";
import type { AddRequest, Candidate, Looked } from "../src/model/add.ts";
import type { Problem } from "../src/model/problems/problem.ts";
import { addPartner, lookAtPartner } from "../src/pipeline/add/add.ts";
import { findNodeRoot } from "../src/pipeline/node/find-root.ts";
import { jsonText } from "../src/report/sentences/visible.ts";
import { describeLook, formatCandidate, formatRefusal } from "../src/report/summaries/add.ts";
import { describeSync, formatSync } from "../src/report/summaries/sync.ts";
import { colour, exitCode, NOT_OURS } from "./output.ts";
import { fromRoot, print, say } from "./run.ts";
import { openProgress } from "./sync-progress.ts";

interface AddFlags {
  id?: string;
  address?: string;
  ref?: string;
  include?: string[];
  language?: string[];
  follow?: boolean;
  yes?: boolean;
  json?: boolean;
}

/** Reasons not to add that lie with the partner or the computer: the command itself was right. */
const NOT_WRONG: ReadonlySet<string> = new Set([
  ...["add-unreachable", "add-empty", "add-not-a-node", "add-description-unusable"],
  ...NOT_OURS,
]);

/** Looks at a partner, asks, and fetches it. Returns the exit code. */
export async function runAdd(
  root: string,
  request: AddRequest,
  { yes = false, json = false }: AddFlags,
): Promise<number> {
  const tell = (code: number, text: () => string, facts: () => object) =>
    say({ code, text, json: () => jsonText(facts()) }, json);
  const refuse = (looked: Looked): number =>
    tell(
      looked.problems.every(({ code }) => NOT_WRONG.has(code)) ? 1 : 2,
      () => formatRefusal(looked, colour),
      () => ({ added: false, needs_yes: false, ...describeLook(looked), sync: null }),
    );
  const looked = await lookAtPartner(root, request);
  const { candidate } = looked;
  if (candidate === null) return refuse(looked);
  if (!json) print(formatCandidate(candidate));
  if (!yes && (json || !isTerminal()))
    return tell(
      2,
      () => "Nothing was written. To add this partner, run the same command again with --yes\n",
      () => ({ added: false, needs_yes: true, ...describeLook(looked), sync: null }),
    );
  if (!yes && !(await ask("Add this partner? [y/N] "))) {
    print("Nothing was written.\n");
    return 0;
  }
  const progress = await openProgress();
  const added = await addPartner(root, candidate.partner, progress.show);
  await progress.end();
  const { plan, problems, sources } = added;
  if (plan === null)
    return refuse({ candidate: null, suggestion: entryToPaste(candidate, problems), problems, sources });
  return tell(
    exitCode(problems),
    () => `network.yaml now lists ${candidate.partner.id}.\n${formatSync(added, colour)}`,
    () => ({ added: true, needs_yes: false, ...describeLook(looked), sync: describeSync(added) }),
  );
}

/** The entry, where only a person can write it. */
const entryToPaste = ({ entry }: Candidate, problems: readonly Problem[]): string | null =>
  problems.some(({ code }) => code === "add-cannot-edit") ? entry : null;

const isTerminal = (): boolean => process.stdin.isTTY === true && process.stdout.isTTY === true;

/** Asks a person; anything that does not begin with “y” is a no, the end of the input too. */
async function ask(question: string): Promise<boolean> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const ended = new Promise<string>((resolve) => terminal.once("close", () => resolve("")));
  const answer = await Promise.race([terminal.question(question), ended]);
  terminal.close();
  return /^\s*y/i.test(answer);
}

/** Words between commas, given once or several times. */
const collect = (words: string, before: string[] = []): string[] => [
  ...before,
  ...words
    .split(",")
    .map((word) => word.trim())
    .filter(Boolean),
];

/** `commonkit add` */
export function addCommand(): Command {
  return new Command("add")
    .argument("<url>", "the address of the partner's Git repository, or a folder, or a Git bundle")
    .option("--id <id>", "the id that the partner must have")
    .option("--ref <name>", "a branch or tag (main, or else master, if you leave this out)")
    .option("--include <toolkits>", "fetch only these toolkits, for example housing,arrival", collect)
    .option("--language <languages>", "fetch only these languages, for example nl,en", collect)
    .option("--follow", "also fetch what this partner gets from its own partners")
    .option("--address <url>", "for a folder or bundle: the https address where it is published")
    .option("--yes", "do not ask before adding")
    .option("--json", "print the result as JSON, and do not ask")
    .action(async (from: string, flags: AddFlags) => {
      const root = await findNodeRoot(process.cwd());
      const { id = null, address = null, ref = null, include = [], language = [], follow = false } = flags;
      const request = {
        from: existsSync(from) ? fromRoot(root, from) : from,
        id,
        address,
        ref,
        include,
        languages: language,
        follow,
      };
      process.exitCode = await runAdd(root, request, flags);
    });
}
