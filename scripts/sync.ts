import { Command } from "commander";
import type { Accepted } from "../src/model/plan.ts";
import type { AcceptFlag } from "../src/model/problems/holds.ts";
import { findYours } from "../src/pipeline/localise/local.ts";
import { type SyncResult, sync } from "../src/pipeline/sync/sync.ts";
import { formatSync, formatSyncJson, formatYours } from "../src/report/summaries/sync.ts";
import { colour, exitCode, refusalCode } from "./output.ts";
import { run, type Said } from "./run.ts";
import { openProgress } from "./sync-progress.ts";

interface SyncFlags extends Accepted {
  locked?: boolean;
  offline?: boolean;
  json?: boolean;
}

/** Fetches what partners published, at `root`, and shows how far it is. */
export async function syncNow(
  root: string,
  partners: readonly string[],
  flags: SyncFlags = {},
): Promise<SyncResult> {
  const progress = await openProgress();
  const { locked = false, offline = false, json: _, ...accepted } = flags;
  const named = partners.length > 0 ? { partners } : {};
  const result = await sync(root, { ...named, locked, offline, ...accepted }, progress.show);
  await progress.end();
  return result;
}

/** The same, and how it went. */
export async function tellSync(
  root: string,
  partners: readonly string[],
  flags: SyncFlags = {},
): Promise<Said> {
  const result = await syncNow(root, partners, flags);
  const moved = (result.plan?.outcomes ?? []).filter(
    ({ updated, removed, others }) => updated.length + removed.length + others.length > 0,
  );
  const ids = moved.map(({ node }) => node);
  const yours = await findYours(root, ids);
  const done = yours.length > 0 ? 1 : exitCode(result.problems);
  return {
    code: result.plan === null ? refusalCode(result.problems) : done,
    text: () => formatSync(result, colour) + formatYours(yours, colour),
    json: () => formatSyncJson(result, yours),
  };
}

/** Versions that wait, by their flag: each accepts the one of today, of the partner that is named alone, and no later one. */
const ACCEPT: Readonly<Record<AcceptFlag, string>> = {
  rewrite: "although its history was replaced",
  removals: "although many documents are gone",
  licence: "although its licence has changed, or is not one that you accept",
  signer: "although no one on your list of signers has signed it",
};

/** Adds the flags by which a person accepts, by name, what waits. Each may be given more than once. */
export function addAcceptFlags(command: Command): Command {
  for (const [flag, although] of Object.entries(ACCEPT))
    command.option(
      `--accept-${flag} <partner>`,
      `accept the version that this partner has now, ${although}`,
      (partner: string, before: string[] = []) => [...before, partner],
    );
  return command;
}

/** `commonkit sync` */
export const syncCommand = (): Command =>
  run(
    addAcceptFlags(new Command("sync"))
      .argument("[partner...]", "ids of partners (all of them if you leave this out)")
      .option("--locked", "restore partners/ to exactly what network.lock.json says")
      .option("--offline", "use no network: only compare partners/ with network.lock.json"),
    tellSync,
  );
