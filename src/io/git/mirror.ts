import { createHash, randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import type { CommitFacts, RemoteFault, Result, SyncLimits } from "../../model/remote.ts";
import { readText } from "../files/files.ts";
import { ChildStopped } from "../machine/watch-child.ts";
import { failure } from "./fault.ts";
import { type GitOptions, type GitRun, runGit } from "./git.ts";
import type { Location } from "./location.ts";
import { formatOf, type ObjectFormat } from "./object-format.ts";
import { slowness } from "./read-ref.ts";

/** A local bare copy of one source: a cache that can be deleted at any time. */
export interface Mirror {
  path: string;
  /** True if it contains nothing yet. */
  fresh: boolean;
  format: ObjectFormat;
}

/** Each update adds a pack; a mirror with more than this many is replaced by a new one and never repacked. */
const MOST_PACKS = 60;
const LOCAL_SECONDS = 60;
/** Bytes of a mirror's settings, which Git wrote. */
const MOST_CONFIG = 65_536;
/** Bytes a second: what is slower will not bring a partner's texts before its time is over. */
const SLOWEST = 2048;

/** The path of a source's mirror: named by a digest, so that no word from a partner becomes a path. */
export function mirrorPath(root: string, source: string): string {
  const name = createHash("sha256").update(source).digest("hex").slice(0, 24);
  return join(root, ".commonkit", "mirrors", `${name}.git`);
}

/** Opens the mirror of a source, or makes an empty one. Anything a killed run left behind is cleared away first. */
export async function openMirror(root: string, source: string, format: ObjectFormat): Promise<Mirror> {
  const path = mirrorPath(root, source);
  if (countPacks(path) > MOST_PACKS || isOther(path, format)) clearAway(path);
  const fresh = !existsSync(path);
  if (fresh) {
    // Made in a temporary place: a killed run leaves a whole mirror or none, even if its Git continues without it.
    const made = aside(path);
    mkdirSync(made, { recursive: true });
    // No template: a mirror has no hooks.
    await local(made, ["init", "-q", "--bare", "--template=", `--object-format=${format}`]);
    renameSync(made, path);
  }
  const isLeft = (name: string) => name.startsWith(aside(basename(path), ""));
  for (const name of readdirSync(dirname(path)).filter(isLeft)) removeQuietly(join(dirname(path), name));
  for (const left of [
    ...listLeft(path, "objects/pack", /^tmp_/),
    ...listLeft(path, ".", /\.lock$/),
    ...listLeft(path, "refs/commonkit", /\.lock$/),
  ])
    rmSync(left, { force: true });
  return { path, fresh, format };
}

/** True for a mirror of the other kind: the partner has made its repository anew. */
function isOther(path: string, format: ObjectFormat): boolean {
  const settings = readText(path, "config", MOST_CONFIG);
  return settings !== null && /^\s*objectformat = sha256$/im.test(settings) !== (format === "sha256");
}

/** Deletes a mirror. */
export function dropMirror({ path }: Pick<Mirror, "path">): void {
  clearAway(path);
}

/** A name next to a mirror that nothing else has. */
const aside = (path: string, end = randomBytes(6).toString("hex")): string => `${path}.aside-${end}`;

/** Removes a mirror from its place at once, even while a Git that a killed run left behind still writes into it. */
function clearAway(path: string): void {
  if (!existsSync(path)) return;
  const away = aside(path);
  renameSync(path, away);
  removeQuietly(away);
}

/** What cannot be deleted yet, because something writes into it, is deleted by a later run. */
function removeQuietly(path: string): void {
  try {
    rmSync(path, { recursive: true, force: true });
  } catch {}
}

/** Gives the mirror of one source to another that has none yet; otherwise nothing happens, since a mirror can always be made again. */
export function renameMirror(root: string, from: string, to: string): void {
  const [old, next] = [mirrorPath(root, from), mirrorPath(root, to)];
  if (existsSync(old) && !existsSync(next)) renameSync(old, next);
}

/** True if the mirror has this commit. */
export async function hasCommit({ path }: Mirror, commit: string): Promise<boolean> {
  const run = await local(path, ["cat-file", "-e", `${commit}^{commit}`]);
  return run.code === 0;
}

/** What a commit says about itself; the fault if the name does not lead to a commit. */
export async function readCommit(
  { path }: Pick<Mirror, "path">,
  name: string,
): Promise<Result<CommitFacts, RemoteFault>> {
  const read = (format: string): Promise<GitRun> =>
    local(path, ["log", "-1", "--encoding=UTF-8", `--format=${format}`, `${name}^{commit}`, "--"]);
  let run = await read("%H%x00%ct%x00%s");
  // An endless first line says nothing useful about the commit.
  if (run.stopped === "too-large") run = await read("%H%x00%ct");
  const [commit, seconds, subject] = run.stdout.toString().trimEnd().split("\0");
  if (run.code !== 0 || commit === undefined) return { ok: false, fault: "not-a-commit" };
  return { ok: true, value: { commit, seconds: Number(seconds), subject: subject ?? "" } };
}

/** True if `newer` follows from `older`, as far as the mirror knows the history. */
export async function follows({ path }: Mirror, older: string, newer: string): Promise<boolean> {
  const run = await local(path, ["merge-base", "--is-ancestor", older, newer]);
  return run.code === 0;
}

/**
 * Fetches one reference or commit into the mirror, under `refs/commonkit/<as>`. With `depth` 1 only that commit's own files;
 * with null also every commit between it and what the mirror has. Blobs above the limit are left out if the server can do this.
 */
export async function fetchInto(
  { path, format }: Mirror,
  { url, protocol, env = {} }: Location,
  { what, as, depth }: { what: string; as: "new" | "locked"; depth: 1 | null },
  limits: SyncLimits,
): Promise<Result<null, RemoteFault>> {
  // Nothing in a repository of one kind has an id of the other.
  if (as === "locked" && formatOf(what) !== format) return { ok: false, fault: "commit-gone" };
  const filter = `blob:limit=${limits.assetBytes + 1}`;
  const before = sizeOf(path);
  const run = await runGit(
    [
      ...[
        "fetch",
        "-q",
        "--no-tags",
        "--no-recurse-submodules",
        "--no-write-fetch-head",
        "--no-auto-maintenance",
      ],
      ...(depth === 1 ? ["--depth=1"] : []),
      ...[`--filter=${filter}`, "--end-of-options", "source", `+${what}:refs/commonkit/${as}`],
    ],
    {
      gitDir: path,
      protocol,
      env,
      seconds: limits.fetchSeconds,
      most: 65_536,
      isTooLarge: () => sizeOf(path) - before > limits.fetchBytes,
      // Named here and never stored: a mirror that knows where its missing blobs are would stop at the first of them
      // when it is read, instead of saying that it is missing.
      config: {
        "remote.source.url": url,
        "remote.source.promisor": "true",
        "remote.source.partialclonefilter": filter,
        ...slowness(SLOWEST, limits.slowSeconds),
      },
    },
  );
  return run.code === 0 ? { ok: true, value: null } : failure(run, "fetchSeconds");
}

/** Runs Git on a mirror, without any network access. Throws ChildStopped if something else on this computer ended it: no answer is not a no. */
export async function local(
  gitDir: string,
  args: readonly string[],
  more: Partial<GitOptions> = {},
): Promise<GitRun> {
  const run = await runGit(args, { gitDir, protocol: null, seconds: LOCAL_SECONDS, most: 65_536, ...more });
  if (run.stopped === "ended") throw new ChildStopped("signal", null);
  return run;
}

function countPacks(path: string): number {
  return listLeft(path, "objects/pack", /\.pack$/).length;
}

function sizeOf(path: string): number {
  return listLeft(path, "objects/pack", /./).reduce(
    (sum, file) => sum + (statSync(file, { throwIfNoEntry: false })?.size ?? 0),
    0,
  );
}

function listLeft(path: string, folder: string, name: RegExp): string[] {
  const whole = join(path, folder);
  return existsSync(whole)
    ? readdirSync(whole)
        .filter((file) => name.test(file))
        .map((file) => join(whole, file))
    : [];
}
