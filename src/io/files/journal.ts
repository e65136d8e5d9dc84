import {
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  fsync as fsyncWithCallback,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import type { FileWrite } from "../../model/plan.ts";
import { readHolder } from "./busy.ts";
import { isOnOtherDisk } from "./disk-fault.ts";
import { checkedPath, clearWay, makeFolder, pruneEmpty, removablePath, removeFile } from "./safe-path.ts";

/**
 * All or nothing for many files at once. Everything new is first written and flushed under `.commonkit/staging`; one rename to
 * `.commonkit/journal` is the moment it counts. After that, files are moved into place. The next command that finds a journal
 * continues it, as often as needed, and one that finds a staging folder deletes it. So a process killed at any instant
 * leaves either the state before, or one that the next command completes.
 */
interface Manifest {
  writes: readonly { path: string; staged: string }[];
  removes: readonly string[];
}

/** Called after each step with its name: lets a test stop the process there. */
export type Step = (name: string) => void;

const fsync = promisify(fsyncWithCallback);
const ignore: Step = () => {};
const MANIFEST = "manifest.json";
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
  const manifest: Manifest = {
    writes: writes.map(({ path }, index) => ({ path: checkedPath(path), staged: String(index) })),
    removes: removes.map(removablePath),
  };
  rmSync(staging, { recursive: true, force: true });
  try {
    mkdirSync(staging, { recursive: true });
    await stageFiles(staging, writes, step);
    writeNew(join(staging, MANIFEST), Buffer.from(JSON.stringify(manifest)));
    await flush(join(staging, MANIFEST));
    step("manifest");
    flushFolder(staging);
    renameSync(staging, journalFolder(root));
  } catch (fault) {
    rmSync(staging, { recursive: true, force: true });
    throw fault;
  }
  flushFolder(join(root, ".commonkit"));
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

/** Moves everything into place. Each step may have been done before: a file that is no longer staged is already there. */
function finish(root: string, step: Step): void {
  const journal = journalFolder(root);
  const { writes, removes } = readManifest(journal);
  const touched = new Set<string>();
  const made = new Set<string>();
  for (const path of removes) {
    removeFile(root, removablePath(path));
    touched.add(dirname(path));
    step(`remove ${path}`);
  }
  for (const folder of touched) pruneEmpty(root, folder);
  for (const { path, staged } of writes) {
    const from = join(journal, staged);
    const folder = dirname(checkedPath(path));
    touched.add(folder);
    if (!existsSync(from)) continue;
    if (!made.has(folder)) makeFolder(root, folder);
    made.add(folder);
    clearWay(root, path);
    move(from, join(root, path));
    step(`write ${path}`);
  }
  for (const folder of touched) flushFolder(join(root, folder));
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

function readManifest(journal: string): Manifest {
  const file = join(journal, MANIFEST);
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : { writes: [], removes: [] };
}

function journalFolder(root: string): string {
  return join(root, ".commonkit", "journal");
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
