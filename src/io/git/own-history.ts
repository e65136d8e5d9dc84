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
  const commits = ((await own(log, 1024 * 1024))?.toString() ?? "")
    .split("\n")
    .map((line) => line.split(" "))
    .filter(([commit = "", made = ""]) => /^[0-9a-f]{40,64}$/.test(commit) && /^\d{4}-\d\d-\d\d$/.test(made));
  const [commit, made] = commits.find(([, when = ""]) => when <= day) ?? commits.at(-1) ?? [];
  if (commit === undefined || made === undefined) return null;
  const bytes = await readBlob(repository, commit, path);
  return bytes === null ? null : { text: bytes.toString(), day: made };
}

/** Reads one of the node's files as it was in a certain commit: its bytes, or null if that commit does not have it. */
export type ReadThen = (path: string) => Promise<Buffer | null>;

/** The node's files as they were in the last commit that wrote this one; null if no commit has it. */
export async function openLast(root: string, path: string): Promise<ReadThen | null> {
  const repository = findOwnRepository(root);
  if (repository === null) return null;
  const log = ["log", "--max-count=1", "--no-show-signature", "--diff-filter=AM", "--format=%H"];
  const commit = (await runOwn(repository, [...log, "--", repository.prefix + path], 1024))
    ?.toString()
    .trim();
  return commit ? (other) => readBlob(repository, commit, other) : null;
}

/** The most bytes of a file that is read from history. */
const MOST_BYTES = 64 * 1024 * 1024;

const readBlob = (repository: OwnRepository, commit: string, path: string): Promise<Buffer | null> =>
  runOwn(repository, ["cat-file", "blob", `${commit}:${repository.prefix}${path}`], MOST_BYTES);

/** Runs Git on the node's own repository, without any network access; null if it fails. */
async function runOwn(
  { gitDir }: OwnRepository,
  args: readonly string[],
  most: number,
): Promise<Buffer | null> {
  const run = await runGit(args, { gitDir, protocol: null, seconds: SECONDS, most });
  return run.code === 0 && run.stopped === null ? run.stdout : null;
}
