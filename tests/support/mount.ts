import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { onTestFinished } from "vitest";

/** Hangs a disk of so many kilobytes over a folder until the test ends; `again` changes how it may be used, without losing what is on it. */
export function mountSmallDisk(folder: string, kilobytes: number): { again: (options: string) => void } {
  mkdirSync(folder, { recursive: true });
  execFileSync("mount", ["-t", "tmpfs", "-o", `size=${kilobytes}k`, "tmpfs", folder]);
  onTestFinished(() => {
    spawnSync("umount", ["-l", folder]);
  });
  return { again: (options) => execFileSync("mount", ["-o", `remount,${options}`, folder]) };
}
