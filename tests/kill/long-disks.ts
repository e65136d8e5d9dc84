// Sync, build and merge on full disks, on disks without room for another file, and with folders that may only be read: npx tsx tests/kill/long-disks.ts
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { bundleCommand } from "../../scripts/bundle/bundle-command.ts";
import { canMount } from "../support/can-mount.ts";
import { root } from "../support/places.ts";
import { runDisks } from "./disks.ts";

if (canMount) {
  const began = Date.now();
  const caches = join(root, "node_modules/.cache");
  mkdirSync(caches, { recursive: true });
  const folder = mkdtempSync(join(caches, "commonkit-disks-"));
  try {
    const command = await bundleCommand(root, folder);
    const { runs, refused, violations } = await runDisks(command, Math.min(4, availableParallelism()));
    for (const violation of violations) process.stderr.write(`${violation}\n`);
    const seconds = Math.round((Date.now() - began) / 1000);
    process.stdout.write(
      `${runs} runs on disks that refuse, ${refused} of them stopped; ${violations.length} violations (${seconds} s)\n`,
    );
    process.exitCode = violations.length > 0 || refused < runs / 2 ? 1 : 0;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
} else
  process.stdout.write("skipped: full disks and read-only folders (needs to mount disks: root on Linux)\n");
