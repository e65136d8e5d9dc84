// Commands killed at every moment of their journal, each followed by a person's edit: npx tsx tests/kill/long-edits.ts [runs, 200 when left out]
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { bundleCommand } from "../../scripts/bundle/bundle-command.ts";
import { root } from "../support/places.ts";
import { runEdits } from "./edits.ts";

const [runs = 200] = process.argv.slice(2).map(Number);
const began = Date.now();
const caches = join(root, "node_modules/.cache");
mkdirSync(caches, { recursive: true });
const folder = mkdtempSync(join(caches, "commonkit-edits-"));
try {
  const command = await bundleCommand(root, folder);
  const { killed, moments, violations } = await runEdits(command, runs, Math.min(4, availableParallelism()));
  for (const violation of violations) process.stderr.write(`${violation}\n`);
  const seconds = Math.round((Date.now() - began) / 1000);
  process.stdout.write(
    `${killed} runs killed at ${moments} moments and edited; ${violations.length} violations (${seconds} s)\n`,
  );
  process.exitCode = violations.length > 0 ? 1 : 0;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
