import type { Day } from "../../model/ids.ts";
import { runGit } from "./git.ts";
import { findOwnRepository, type OwnRepository } from "./own-repository.ts";

/** The most versions of a file that are looked at: nightly runs for more than a year. */
const MOST_COMMITS = 500;
const SECONDS = 20;

/**
 * One of the node's own files as it was committed on or before a day, with the day of that commit. If the file is younger, or the clone
 * lacks older commits: as it was first committed. Null if no commit has it.
 */
export async function readEarlier(
  root: string,
  path: string,
  day: Day,
): Promise<{ text: string; day: Day } | null> {
  const repository = findOwnRepository(root);
  if (repository === null) return null;
  const own = (args: readonly string[], most: number) => runOwn(repository, args, most);
  const within = repository.prefix + path;
  const log = ["log", `--max-count=${MOST_COMMITS}`, "--no-show-signature", "--format=%H %cs", "--", within];
  const commits = ((await own(log, 1024 * 1024)) ?? "")
    .split("\n")
    .map((line) => line.split(" "))
    .filter(([commit = "", made = ""]) => /^[0-9a-f]{40,64}$/.test(commit) && /^\d{4}-\d\d-\d\d$/.test(made));
  const [commit, made] = commits.find(([, when = ""]) => when <= day) ?? commits.at(-1) ?? [];
  if (commit === undefined || made === undefined) return null;
  const text = await own(["cat-file", "blob", `${commit}:${within}`], 64 * 1024 * 1024);
  return text === null ? null : { text, day: made };
}

/** Runs Git on the node's own repository, without any network access; null if it fails. */
async function runOwn(
  { gitDir }: OwnRepository,
  args: readonly string[],
  most: number,
): Promise<string | null> {
  const run = await runGit(args, { gitDir, protocol: null, seconds: SECONDS, most });
  return run.code === 0 && run.stopped === null ? run.stdout.toString() : null;
}
