import {
  cp,
  mkdir,
  mkdtemp,
  open,
  readdir,
  readlink,
  rename,
  rm,
  stat,
  symlink,
  writeFile,
} from "node:fs/promises";
import { dirname, join, relative, resolve } from "node:path";
import { isOnOtherDisk } from "../files/disk-fault.ts";
import { asideOf, markSite, removeSite } from "./out-folder.ts";

/** How many whole sites are kept: the one that is served, and those that readers may still be loading from. */
const KEPT = 3;

const releasesFolder = (root: string): string => join(root, ".commonkit", "releases");

/** An empty folder, on the same disk as the releases, to build the next site in. Leftovers of killed runs are removed first. */
export async function openStaging(root: string): Promise<string> {
  const folder = releasesFolder(root);
  await mkdir(folder, { recursive: true });
  for (const name of await readdir(folder)) {
    // A program that a killed build had started can still be writing there.
    if (name.startsWith("staging-"))
      await rm(join(folder, name), { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
  return mkdtemp(join(folder, "staging-"));
}

/** Removes a folder that is not needed any more, or what is left of it. What the disk does not let go, the next build tries again. */
export async function discard(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true }).catch(() => undefined);
}

/** Writes pictures and files into a site, keyed by their address from its root. */
export async function writeAssets(assets: ReadonlyMap<string, Uint8Array>, site: string): Promise<void> {
  for (const [address, bytes] of assets) {
    await mkdir(dirname(join(site, address)), { recursive: true });
    await writeFile(join(site, address), bytes);
  }
}

/**
 * Makes a staged folder the site: `_site` is a link that is swapped by rename, so that a reader gets one whole
 * release or the other. Returns false, and changes nothing, if `_site` is a real folder that someone made.
 */
export async function publishRelease(root: string, staging: string): Promise<boolean> {
  const link = join(root, "_site");
  const current = await readlink(link).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return null;
    if (error.code === "EINVAL") return undefined;
    throw error;
  });
  if (current === undefined) return false;
  const folder = releasesFolder(root);
  const numbers = await releaseNumbers(folder);
  const next = join(folder, String((numbers.at(-1) ?? 0) + 1));
  await syncFolder(staging);
  await rename(staging, next);
  await swapLink(relative(root, next), link, join(root, ".commonkit", "_site.next"));
  // From here on it is published, whatever else fails: what is left is removed by the next build.
  await syncFolder(root).catch(() => undefined);
  for (const old of numbers.slice(0, Math.max(0, numbers.length + 1 - KEPT))) {
    if (join(folder, String(old)) !== resolve(root, current ?? "")) {
      await discard(join(folder, String(old)));
    }
  }
  return true;
}

/** Replaces a link with a new one in one step; it is made in a temporary place first, or next to the old one if that is on another disk. */
async function swapLink(target: string, link: string, aside: string): Promise<void> {
  await rm(aside, { force: true });
  await symlink(target, aside, "dir");
  try {
    await rename(aside, link);
  } catch (fault) {
    if (!isOnOtherDisk(fault)) throw fault;
    await rm(aside);
    await swapLink(target, link, `${link}.next`);
  }
}

/**
 * Makes a staged folder of the node `id` a plain folder elsewhere, for hosts that need one: the earlier one is moved away, then removed.
 * Only after `judgeOut` found nothing of other people there.
 */
export async function publishFolder(staging: string, out: string, id: string): Promise<void> {
  await mkdir(dirname(out), { recursive: true });
  const { next, former } = asideOf(out);
  for (const left of [next, former]) removeSite(left, id);
  markSite(staging, id);
  await rename(staging, next).catch(async (fault: unknown) => {
    if (!isOnOtherDisk(fault)) throw fault;
    // The mark first: if the copy is cut short, the next build knows it.
    await mkdir(next);
    markSite(next, id);
    await cp(staging, next, { recursive: true }).catch((full: unknown) => {
      removeSite(next, id);
      throw full;
    });
  });
  const isThere = (await stat(out).catch(() => null)) !== null;
  if (isThere) await rename(out, former);
  await rename(next, out).catch(async (fault: unknown) => {
    if (isThere) await rename(former, out);
    throw fault;
  });
  try {
    removeSite(former, id);
  } catch {
    // The new site is published: what the disk does not let go of the former one, the next build tries again.
  }
}

async function releaseNumbers(folder: string): Promise<number[]> {
  const names = await readdir(folder);
  return names
    .filter((name) => /^\d{1,9}$/.test(name))
    .map(Number)
    .sort((a, b) => a - b);
}

/** Asks the disk to keep a folder's entries, so that a power cut does not undo a rename. */
async function syncFolder(path: string): Promise<void> {
  const handle = await open(path, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
