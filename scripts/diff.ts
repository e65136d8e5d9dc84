import { Command } from "commander";
import type { Comparison } from "../src/model/local.ts";
import { diffPartner } from "../src/pipeline/localise/diff-partner.ts";
import { diff } from "../src/pipeline/localise/local.ts";
import { aheadLines } from "../src/report/summaries/ahead-words.ts";
import { formatLocal, formatLocalJson } from "../src/report/summaries/local.ts";
import { diffLines } from "../src/report/summaries/local-words.ts";
import { needsLook } from "../src/values/needs-look.ts";
import { colour, localExitCode, splitName } from "./output.ts";
import { openProgress } from "./sync-progress.ts";

interface DiffFlags {
  language?: string;
  json?: boolean;
}

/** Shows three versions of what was changed at `root`, or what a partner's next version would change. Returns the exit code: 1 when something is not up to date. */
export const runDiff = (root: string, name: string, flags: DiffFlags): Promise<number> =>
  name.includes("/") ? diffDocument(root, name, flags) : diffAhead(root, name, flags);

async function diffDocument(root: string, name: string, { language = "", json }: DiffFlags): Promise<number> {
  const choice = splitName(name);
  const outcome = await diff(root, { ...choice, language: language || null });
  const comparisons = outcome.plan?.comparisons ?? [];
  const lines = outcome.usable ? diffLines(comparisons, choice.part !== null, colour) : [];
  process.stdout.write(
    json ? formatLocalJson(outcome, { comparisons }) : formatLocal(outcome, lines, colour),
  );
  return exitCodeOf(localExitCode(outcome), comparisons);
}

async function diffAhead(root: string, name: string, { language = "", json }: DiffFlags): Promise<number> {
  const progress = await openProgress("look");
  const outcome = await diffPartner(root, name, language || null, progress.show);
  await progress.end();
  const { plan } = outcome;
  const facts = plan ?? { outcomes: [], changes: [], files: [], yours: [] };
  process.stdout.write(
    json
      ? formatLocalJson(outcome, { ...facts })
      : formatLocal(outcome, plan === null ? [] : aheadLines(plan, colour), colour),
  );
  return exitCodeOf(localExitCode(outcome), facts.yours);
}

const exitCodeOf = (code: number, comparisons: readonly Comparison[]): number =>
  code === 0 && comparisons.some(({ state }) => needsLook(state)) ? 1 : code;

/** `commonkit diff` */
export function diffCommand(): Command {
  return new Command("diff")
    .description(
      "Show what a partner's text said before, what it says now, and what yours says. For a partner, show what the next sync would change.",
    )
    .argument("<name>", "a partner, <document> or <document>#<section>")
    .option("--language <language>", "only the text in this language")
    .option("--json", "print the result as JSON")
    .action(async (name: string, flags: DiffFlags) => {
      process.exitCode = await runDiff(process.cwd(), name, flags);
    });
}
