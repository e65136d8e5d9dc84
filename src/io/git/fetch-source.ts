import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Commit } from "../../model/ids.ts";
import type { CommitFacts, RemoteFault, Result, SyncLimits } from "../../model/remote.ts";
import { explainWriteFault } from "../files/disk-fault.ts";
import { ReadFailed } from "../files/read-fault.ts";
import { ChildStopped } from "../machine/watch-child.ts";
import { failure } from "./fault.ts";
import { runGit } from "./git.ts";
import type { Location } from "./location.ts";
import {
  dropMirror,
  fetchInto,
  follows,
  hasCommit,
  type Mirror,
  mirrorPath,
  openMirror,
  readCommit,
} from "./mirror.ts";
import { formatOf, type ObjectFormat } from "./object-format.ts";

/** A commit that has arrived, and how it relates to the locked one. */
export interface Fetched {
  mirror: Mirror;
  facts: CommitFacts;
  /**
   * `follows`: from the locked commit, or there was none, or it was not asked · `behind`: an older one of the same history · `rewritten` ·
   * `gone`: the server does not have the locked commit, so how the two relate is unknown.
   */
  descent: "follows" | "behind" | "rewritten" | "gone";
}

/** Faults that the mirror itself may cause, so that a new one is worth trying. The server has already answered as a repository. */
const MAYBE_OURS: ReadonlySet<RemoteFault> = new Set([
  "broken",
  "damaged",
  "unknown",
  "not-a-commit",
  "not-git",
]);

/**
 * Fetches what a reference points to. With `after`, also the commits between, and checks whether it follows from that commit.
 * If an old mirror may have caused a "no" or a failure, a new mirror is tried.
 */
export async function fetchRef(
  root: string,
  source: { name: string; location: Location; format: ObjectFormat },
  name: string,
  after: Commit | null,
  limits: SyncLimits,
): Promise<Result<Fetched, RemoteFault>> {
  return withRepository(root, source, limits, async (location) => {
    const mirror = await openMirror(root, source.name, source.format);
    const found = await attempt(mirror, location, name, after, limits);
    const doubtful = found.ok ? found.value.descent === "rewritten" : MAYBE_OURS.has(found.fault);
    // An unknown fault may come from a Git that a killed run left running in the same place: that is always tried again.
    const isOdd = !found.ok && found.fault === "unknown";
    if (!doubtful || (mirror.fresh && !isOdd)) return found;
    dropMirror(mirror);
    return attempt(await openMirror(root, source.name, source.format), location, name, after, limits);
  });
}

async function attempt(
  mirror: Mirror,
  location: Location,
  name: string,
  after: Commit | null,
  limits: SyncLimits,
): Promise<Result<Fetched, RemoteFault>> {
  let gone = false;
  if (after !== null && !(await hasCommit(mirror, after))) {
    const earlier = await fetchInto(mirror, location, { what: after, as: "locked", depth: 1 }, limits);
    if (!earlier.ok && earlier.fault !== "commit-gone") return earlier;
    gone = !earlier.ok;
  }
  const depth = after === null || gone ? 1 : null;
  const fetched = await fetchInto(mirror, location, { what: name, as: "new", depth }, limits);
  if (!fetched.ok)
    // It has just said that the name leads to this commit, and does not have it.
    return fetched.fault === "commit-gone" ? { ok: false, fault: "damaged" } : fetched;
  const facts = await readCommit(mirror, "refs/commonkit/new");
  if (!facts.ok) return facts;
  const descent = gone ? "gone" : await compareCommits(mirror, after, facts.value.commit);
  return { ok: true, value: { mirror, facts: facts.value, descent } };
}

async function compareCommits(
  mirror: Mirror,
  after: Commit | null,
  found: Commit,
): Promise<Exclude<Fetched["descent"], "gone">> {
  if (after === null || (await follows(mirror, after, found))) return "follows";
  return (await follows(mirror, found, after)) ? "behind" : "rewritten";
}

/** Fetches commits by their ids, those that the mirror lacks; if the mirror fails, a new one is started once. */
export async function fetchCommits(
  root: string,
  source: { name: string; location: Location },
  commits: readonly Commit[],
  limits: SyncLimits,
): Promise<Result<Mirror, RemoteFault>> {
  return withRepository(root, source, limits, async (location) => {
    const format = formatOf(commits[0] ?? "");
    const mirror = await openMirror(root, source.name, format);
    const found = await fetchMissing(mirror, location, commits, limits);
    if (found.ok || mirror.fresh || !MAYBE_OURS.has(found.fault)) return found;
    dropMirror(mirror);
    return fetchMissing(await openMirror(root, source.name, format), location, commits, limits);
  });
}

async function fetchMissing(
  mirror: Mirror,
  location: Location,
  commits: readonly Commit[],
  limits: SyncLimits,
): Promise<Result<Mirror, RemoteFault>> {
  for (const commit of commits) {
    if (await hasCommit(mirror, commit)) continue;
    const fetched = await fetchInto(mirror, location, { what: commit, as: "locked", depth: 1 }, limits);
    if (!fetched.ok) return fetched;
  }
  return { ok: true, value: mirror };
}

/** What is now fetching into a mirror, by its path: copies of several sources can come from one, and each clears up before it starts. */
const fetching = new Map<string, Promise<unknown>>();

/** Works on a mirror when nothing else in this process does. */
function withRepository<T>(
  root: string,
  { name, location }: { name: string; location: Location },
  limits: SyncLimits,
  work: (location: Location) => Promise<Result<T, RemoteFault>>,
): Promise<Result<T, RemoteFault>> {
  const path = mirrorPath(root, name);
  const before = fetching.get(path) ?? Promise.resolve();
  const mine = before.catch(() => null).then(() => withUnpacked(root, location, limits, work));
  fetching.set(path, mine);
  return mine.finally(() => {
    if (fetching.get(path) === mine) fetching.delete(path);
  });
}

/** Works with a repository that Git can ask. */
async function withUnpacked<T>(
  root: string,
  location: Location,
  limits: SyncLimits,
  work: (location: Location) => Promise<Result<T, RemoteFault>>,
): Promise<Result<T, RemoteFault>> {
  try {
    return await (location.bundle !== null ? withBundle(root, location, limits, work) : work(location));
  } catch (fault) {
    if (fault instanceof ChildStopped) return { ok: false, fault: "ended" };
    // A cache that cannot be written to costs this source its update, but never the other sources theirs.
    if (fault instanceof ReadFailed) return { ok: false, fault: "cache-closed" };
    const reason = explainWriteFault(fault);
    if (reason === null) throw fault;
    return { ok: false, fault: reason === "full" ? "disk-full" : "cache-closed" };
  }
}

/** Unpacks a bundle into a temporary repository first: Git can ask that for single commits, and checks what comes out of it. */
async function withBundle<T>(
  root: string,
  location: Location,
  limits: SyncLimits,
  work: (location: Location) => Promise<Result<T, RemoteFault>>,
): Promise<Result<T, RemoteFault>> {
  const parent = join(root, ".commonkit", "mirrors");
  mkdirSync(parent, { recursive: true });
  const folder = mkdtempSync(join(parent, "unpacked-"));
  const options = { gitDir: folder, protocol: location.protocol, seconds: limits.fetchSeconds, most: 65_536 };
  try {
    const format = `--object-format=${location.bundle ?? "sha1"}`;
    await runGit(["init", "-q", "--bare", "--template=", format], options);
    const all = ["fetch", "-q", "--no-write-fetch-head", "--end-of-options", location.url, "+refs/*:refs/*"];
    const unpacked = await runGit(all, options);
    if (unpacked.code !== 0) {
      const failed = failure(unpacked, "fetchSeconds");
      // A file that breaks off was not copied to its end: trying again would not help.
      return failed.fault === "cut" ? { ok: false, fault: "disk-not-git" } : failed;
    }
    return await work({ url: folder, protocol: "file", bundle: null });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
