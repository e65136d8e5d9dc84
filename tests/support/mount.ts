import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";

/** True where we may hang small disks into the tree: on Linux as root. Tests that need one are skipped by name elsewhere. */
export const canMount = tryMount();

/** Hangs a disk of so many kilobytes over a folder until the test ends; `again` changes how it may be used, without losing what is on it. */
export function mountSmallDisk(folder: string, kilobytes: number): { again: (options: string) => void } {
  mkdirSync(folder, { recursive: true });
  execFileSync("mount", ["-t", "tmpfs", "-o", `size=${kilobytes}k`, "tmpfs", folder]);
  onTestFinished(() => {
    spawnSync("umount", ["-l", folder]);
  });
  return { again: (options) => execFileSync("mount", ["-o", `remount,${options}`, folder]) };
}

function tryMount(): boolean {
  if (process.platform !== "linux" || process.getuid?.() !== 0) return false;
  const folder = mkdtempSync(join(tmpdir(), "commonkit-"));
  const mounted = spawnSync("mount", ["-t", "tmpfs", "-o", "size=64k", "tmpfs", folder]);
  if (mounted.status === 0) spawnSync("umount", [folder]);
  rmSync(folder, { recursive: true, force: true });
  return mounted.status === 0;
}
