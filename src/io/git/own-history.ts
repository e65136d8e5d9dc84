import { join } from "node:path";
import type { Day } from "../../model/ids.ts";
import { runGit } from "./git.ts";

/** How many versions of a file are looked at: a nightly run of more than a year. */
const MOST_COMMITS = 500;
const SECONDS = 20;

/**
 * A file of our own as it was committed on a day or before, with the day of that commit; as it was first committed, where it is younger or
 * the clone lacks what is older. Null without any commit of it.
 */
export async function readEarlier(
  root: string,
  path: string,
  day: Day,
): Promise<{ text: string; day: Day } | null> {
  const log = ["log", `--max-count=${MOST_COMMITS}`, "--no-show-signature", "--format=%H %cs", "--", path];
  const commits = ((await own(root, log, 1024 * 1024)) ?? "")
    .split("\n")
    .map((line) => line.split(" "))
    .filter(([commit = "", made = ""]) => /^[0-9a-f]{40,64}$/.test(commit) && /^\d{4}-\d\d-\d\d$/.test(made));
  const [commit, made] = commits.find(([, when = ""]) => when <= day) ?? commits.at(-1) ?? [];
  if (commit === undefined || made === undefined) return null;
  const text = await own(root, ["cat-file", "blob", `${commit}:${path}`], 64 * 1024 * 1024);
  return text === null ? null : { text, day: made };
}

/** Runs Git on the node's own repository, without any way to reach out; null when it fails. */
async function own(root: string, args: readonly string[], most: number): Promise<string | null> {
  const run = await runGit(args, { gitDir: join(root, ".git"), protocol: null, seconds: SECONDS, most });
  return run.code === 0 && run.stopped === null ? run.stdout.toString() : null;
}
