import { Command } from "commander";
import type { Comparison } from "../src/model/local.ts";
import { diffPartner } from "../src/pipeline/localise/diff-partner.ts";
import { diff } from "../src/pipeline/localise/local.ts";
import { aheadLines } from "../src/report/summaries/ahead-words.ts";
import { diffLines } from "../src/report/summaries/local-words.ts";
import { needsLook } from "../src/values/needs-look.ts";
import { colour, splitName } from "./output.ts";
import { run, type Said, sayLocal } from "./run.ts";
import { openProgress } from "./sync-progress.ts";

/** `commonkit diff`: shows three versions of what was changed, or what a partner's next version would change. Exit code 1 when something is not up to date. */
export const diffCommand = (): Command =>
  run(
    new Command("diff")
      .argument("<name>", "a partner, <document> or <document>#<section>")
      .option("--language <language>", "only the text in this language"),
    (root, name: string, { language }: { language?: string }) =>
      (name.includes("/") ? diffDocument : diffAhead)(root, name, language || null),
  );

async function diffDocument(root: string, name: string, language: string | null): Promise<Said> {
  const choice = splitName(name);
  const outcome = await diff(root, { ...choice, language });
  const { comparisons = [] } = outcome.plan ?? {};
  const lines = outcome.usable ? diffLines(comparisons, choice.part !== null, colour) : [];
  return needLook(comparisons, sayLocal(outcome, { comparisons }, lines));
}

async function diffAhead(root: string, name: string, language: string | null): Promise<Said> {
  const progress = await openProgress("look");
  const outcome = await diffPartner(root, name, language, progress.show);
  await progress.end();
  const { plan } = outcome;
  const facts = plan ?? { outcomes: [], changes: [], files: [], yours: [] };
  return needLook(facts.yours, sayLocal(outcome, { ...facts }, plan ? aheadLines(plan, colour) : []));
}

/** The same with exit code 1 where all went well and a person needs to look. */
const needLook = (comparisons: readonly Comparison[], said: Said): Said =>
  said.code === 0 && comparisons.some(({ state }) => needsLook(state)) ? { ...said, code: 1 } : said;
