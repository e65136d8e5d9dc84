import {
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  fsync as fsyncWithCallback,
  mkdirSync,
  mkdtempSync,
  openSync,
  renameSync,
  rmdirSync,
  rmSync,
  statfsSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import type { FileWrite } from "../../model/plan.ts";
import { foldName, isOwnPath } from "../../values/paths.ts";
import { readHolder } from "./busy.ts";
import { explainWriteFault, isOnOtherDisk } from "./disk-fault.ts";
import {
  digestOf,
  journalFolder,
  judgeJournal,
  MANIFEST,
  type Manifest,
  readManifest,
  stateReader,
} from "./journal-state.ts";
import { forgetDropped, openKept, recordDropped } from "./kept.ts";
import {
  checkedPath,
  clearWay,
  kindOf,
  makeFolder,
  pruneEmpty,
  removablePath,
  removeFile,
} from "./safe-path.ts";

/**
 * All or nothing for many files at once. Everything new is first written and flushed under `.commonkit/staging`; one rename to
 * `.commonkit/journal` is the moment it counts. After that, files are moved into place. The next command that finds a journal
 * continues it, as often as needed, and one that finds a staging folder deletes it. So a process killed at any instant
 * leaves either the state before, or one that the next command completes. A file that someone changed meanwhile is no longer touched.
 */

/** What was decided could not all be put in place: the disk refused. The next command tries again. */
export class PlacingFailed extends Error {
  override name = "PlacingFailed";
  /** How many files are in place, and of how many. */
  readonly placed: number;
  readonly of: number;

  constructor(fault: unknown, placed: number, of: number) {
    super(fault instanceof Error ? fault.message : String(fault), { cause: fault });
    [this.placed, this.of] = [placed, of];
  }
}

/** Called after each step with its name: lets a test stop the process there. */
export type Step = (name: string) => void;

const fsync = promisify(fsyncWithCallback);
const ignore: Step = () => {};
/** Files flushed at the same time; a disk answers four such requests almost as fast as one. */
const SIDE_BY_SIDE = 4;

/** Writes and removes files of the node, all or none. Paths are from the root; folders that become empty are removed too. */
export async function carryOut(
  root: string,
  writes: readonly FileWrite[],
  removes: readonly string[],
  step: Step = ignore,
): Promise<void> {
  if (writes.length === 0 && removes.length === 0) return;
  const staging = join(root, ".commonkit", "staging");
  const stateOf = stateReader(root);
  const manifest: Manifest = {
    writes: writes.map(({ path, bytes }, index) => ({
      path: checkedPath(path),
      staged: String(index),
      before: stateOf(path),
      after: digestOf(bytes),
    })),
    removes: removes.map((path) => ({ path: removablePath(path), before: stateOf(path) })),
  };
  rmSync(staging, { recursive: true, force: true });
  try {
    mkdirSync(staging, { recursive: true });
    await stageFiles(staging, writes, step);
    writeNew(join(staging, MANIFEST), Buffer.from(JSON.stringify(manifest)));
    await flush(join(staging, MANIFEST));
    step("manifest");
    tryPlaces(root, writes, removes);
    step("places");
    flushFolder(staging);
    renameSync(staging, journalFolder(root));
  } catch (fault) {
    rmSync(staging, { recursive: true, force: true });
    for (const { path } of writes) pruneEmpty(root, dirname(path));
    throw fault;
  }
  flushFolder(join(root, ".commonkit"));
  forgetDropped(root);
  step("commit");
  finish(root, step);
}

/** Writes new files to a staging folder, first all of them and then flushes each: so a disk does its bookkeeping a few times, not once a file. */
async function stageFiles(staging: string, writes: readonly FileWrite[], step: Step): Promise<void> {
  for (const [index, { bytes }] of writes.entries()) {
    writeNew(join(staging, String(index)), bytes);
    step(`stage ${index}`);
  }
  await flushFiles(writes.map((_, index) => join(staging, String(index))));
}

/** Flushes files to disk, a few at the same time. Returns, or throws, only when none is still being flushed. */
async function flushFiles(paths: readonly string[]): Promise<void> {
  let next = 0;
  const work = async () => {
    try {
      for (let index = next++; index < paths.length; index = next++) await flush(paths[index] ?? "");
    } finally {
      // After a failure, the others find nothing left to start.
      next = paths.length;
    }
  };
  const ends = await Promise.allSettled(Array.from({ length: SIDE_BY_SIDE }, work));
  for (const end of ends) if (end.status === "rejected") throw end.reason;
}

/**
 * Completes what a killed run had decided, and deletes what it had not. Every command that reads the node's files does this first. True if there
 * was something to complete. While another run is working here, everything is left to it.
 */
export function recoverJournal(root: string, step: Step = ignore): boolean {
  if (readHolder(root)?.other === true) return false;
  rmSync(join(root, ".commonkit", "staging"), { recursive: true, force: true });
  if (!hasJournal(root)) return false;
  finish(root, step);
  return true;
}

/** True when a run has decided something that is not in place yet. */
export function hasJournal(root: string): boolean {
  return existsSync(journalFolder(root));
}

/**
 * Writes to each folder, and makes those for what is new, so that later only renames are left. Throws what the disk answers if it refuses, or
 * cannot hold what comes from another disk: before anything counts.
 */
function tryPlaces(root: string, writes: readonly FileWrite[], removes: readonly string[]): void {
  const folders = [...writes.map(({ path }) => path), ...removes].map((path) => nearest(root, dirname(path)));
  // Rights alone do not say what a disk allows, least of all one on a network. If the run is killed just here, an empty folder is left.
  for (const folder of new Set(folders)) rmdirSync(mkdtempSync(join(folder, ".commonkit-")));
  for (const folder of new Set(writes.map(({ path }) => dirname(path))))
    if (isClear(root, folder)) mkdirSync(join(root, folder), { recursive: true });
  if (statSync(join(root, ".commonkit")).dev === statSync(root).dev) return;
  const { bavail, bsize, files, ffree } = statfsSync(root);
  const bytes = writes.reduce((sum, one) => sum + one.bytes.length, 0);
  if (bavail * bsize < bytes || (files > 0 && ffree < writes.length))
    throw Object.assign(new Error("no space left"), { code: "ENOSPC" });
}

/** True if nothing but folders is on the way to a folder, and no file or link is in its place. */
const isClear = (root: string, folder: string): boolean =>
  folder === "." || (kindOf(join(root, folder)) !== "file" && isClear(root, dirname(folder)));

/** The folder itself, or the first above it that exists; a link is none. */
const nearest = (root: string, folder: string): string =>
  folder === "." || kindOf(join(root, folder)) === "folder"
    ? join(root, folder)
    : nearest(root, dirname(folder));

/** Moves everything into place, removals last. Each step may have been done before: a file that is no longer staged is already there. */
function finish(root: string, step: Step): void {
  const journal = journalFolder(root);
  const manifest = readManifest(root);
  const { place, remove, changed, isGivenUp } = judgeJournal(root, manifest);
  const rest = isGivenUp ? { place: [], remove: [] } : { place, remove };
  const all = place.length + remove.length;
  let done = manifest.writes.length + manifest.removes.length - all;
  try {
    if (isGivenUp || changed.some(({ staged }) => staged === null)) recordDropped(root);
    for (const { path, staged } of isGivenUp ? [...changed, ...place] : changed)
      if (staged !== null && isOwnPath(path) && !path.endsWith(".json"))
        move(join(journal, staged), openKept(root, path));
    const written = new Set(manifest.writes.map(({ path }) => foldName(path)));
    const isFirst = (path: string) => written.has(foldName(path));
    const touched = new Set<string>();
    const take = (paths: readonly string[]) => {
      for (const path of paths) {
        removeFile(root, removablePath(path));
        touched.add(dirname(path));
        done++;
        step(`remove ${path}`);
      }
    };
    take(rest.remove.filter(isFirst));
    const made = new Set<string>();
    for (const { path, staged } of rest.place) {
      const folder = dirname(checkedPath(path));
      touched.add(folder);
      if (!made.has(folder)) makeFolder(root, folder);
      made.add(folder);
      clearWay(root, path);
      move(join(journal, staged), join(root, path));
      done++;
      step(`write ${path}`);
    }
    take(rest.remove.filter((path) => !isFirst(path)));
    for (const { path } of manifest.removes) pruneEmpty(root, dirname(path));
    for (const folder of touched) flushFolder(join(root, folder));
  } catch (fault) {
    if (explainWriteFault(fault) === null) throw fault;
    throw new PlacingFailed(fault, done, manifest.writes.length + manifest.removes.length);
  }
  step("placed");
  // Without its manifest a journal means nothing: if this is cut short, the rest of it is only rubbish.
  rmSync(join(journal, MANIFEST), { force: true });
  step("forget");
  rmSync(journal, { recursive: true, force: true });
}

/** Moves a file into its place in one step. From another disk it is copied next to that place first: as often as needed, until it is there. */
function move(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (fault) {
    if (!isOnOtherDisk(fault)) throw fault;
    copyFileSync(from, `${to}.new`);
    renameSync(`${to}.new`, to);
    rmSync(from);
  }
}

function writeNew(path: string, bytes: Uint8Array): void {
  writeFileSync(path, bytes, { flag: "wx", mode: 0o644 });
}

async function flush(path: string): Promise<void> {
  const handle = openSync(path, "r+");
  try {
    await fsync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Flushes renames within a folder to disk; does nothing if the system cannot do this, or the folder is gone. */
function flushFolder(path: string): void {
  let handle: number;
  try {
    handle = openSync(path, "r");
  } catch {
    return;
  }
  try {
    fsyncSync(handle);
  } catch {
    // Some file systems refuse to flush a folder: then a rename is already safe, or nothing can make it so.
  } finally {
    closeSync(handle);
  }
}
