import { existsSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import type { ExportRefused } from "../../model/problems/export.ts";
import type { CommitFacts, Result } from "../../model/remote.ts";
import { ChildStopped } from "../machine/watch-child.ts";
import { runGit } from "./git.ts";
import { readBundle } from "./location.ts";
import { readCommit } from "./mirror.ts";
import { findOwnRepository } from "./own-repository.ts";

/** The state of a node's own repository. */
export interface OwnCommit {
  branch: string;
  facts: CommitFacts;
}

type Refusal = ExportRefused["reason"];

const SECONDS = 600;
/** The files of a node; everything else in its folder does not matter here. */
const CONTENT = ["network.yaml", "network.lock.json", "network.status.json", "toolkits", "partners"];

/** The state of a node's own repository, if all of its history is here. */
export async function readOwnCommit(root: string): Promise<Result<OwnCommit, Refusal>> {
  const refuse = (fault: Refusal) => ({ ok: false as const, fault });
  const repository = findOwnRepository(root);
  if (repository === null) return refuse("no-repository");
  if (repository.prefix !== "") return refuse("in-a-folder");
  const said = await own(root, ["rev-parse", "--is-shallow-repository"]);
  if (said === null) return refuse("no-repository");
  if (said === "true") return refuse("shallow");
  const promised = await own(root, [
    "config",
    "--get-regexp",
    "^(remote\\..*\\.promisor|extensions\\.partialclone)$",
  ]);
  if (promised !== null) return refuse("partial");
  const facts = await readCommit({ path: join(root, ".git") }, "HEAD");
  if (!facts.ok) return refuse("nothing-committed");
  const name = await own(root, ["symbolic-ref", "-q", "HEAD"]);
  return name === null
    ? refuse("no-branch")
    : { ok: true, value: { branch: name.replace("refs/heads/", ""), facts: facts.value } };
}

/** Paths of the node's files that are not committed as they are, in alphabetical order. */
export async function listUncommitted(root: string): Promise<string[]> {
  const status = [
    "status",
    "--porcelain=v1",
    "-z",
    "--no-renames",
    "--untracked-files=all",
    "--",
    ...CONTENT,
  ];
  const said = await own(root, [`--work-tree=${root}`, ...status]);
  return (said ?? "")
    .split("\0")
    .map((line) => line.slice(3))
    .filter(Boolean)
    .sort();
}

/**
 * Writes a bundle of the whole history of the current branch, with its tags. An earlier bundle of this
 * repository is replaced, any other file is not. Returns its size in bytes.
 */
export async function writeBundle(
  root: string,
  file: string,
  { branch }: OwnCommit,
): Promise<Result<number, Refusal>> {
  const path = resolve(root, file);
  if (!existsSync(dirname(path))) return { ok: false, fault: "no-folder" };
  if (existsSync(path) && !(await isOwnBundle(root, path))) return { ok: false, fault: "in-the-way" };
  const tags = await own(root, ["for-each-ref", "--merged=HEAD", "--format=%(refname)", "refs/tags"]);
  const names = ["HEAD", `refs/heads/${branch}`, ...(tags ?? "").split("\n").filter(Boolean)];
  // Git writes a temporary file and renames it: a run that is cut off leaves the earlier bundle.
  const made = await own(root, ["bundle", "create", "-q", path, ...names]);
  return made === null ? { ok: false, fault: "failed" } : { ok: true, value: statSync(path).size };
}

/** True for a bundle of this repository: it has every commit that the bundle's names lead to. */
async function isOwnBundle(root: string, path: string): Promise<boolean> {
  if (readBundle(path) === null) return false;
  const heads = (await own(root, ["bundle", "list-heads", path]))?.split("\n").filter(Boolean) ?? [];
  const known = await Promise.all(
    heads.map((head) => own(root, ["cat-file", "-e", head.split(" ")[0] ?? ""])),
  );
  return heads.length > 0 && known.every((one) => one !== null);
}

/** Runs Git on the node's own repository, without any network access; null if it fails. Throws ChildStopped if something else ended it. */
async function own(root: string, args: readonly string[]): Promise<string | null> {
  const options = { gitDir: join(root, ".git"), protocol: null, seconds: SECONDS, most: 64 * 1024 * 1024 };
  const run = await runGit(args, options);
  if (run.stopped === "ended") throw new ChildStopped("signal", null);
  return run.code === 0 ? run.stdout.toString().replace(/\n$/, "") : null;
}
