import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { bundleCommand } from "../../scripts/bundle/bundle-command.ts";
import { root } from "./places.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** A folder for what the tests of one run share. It goes with the run, so nothing in it can be out of date. */
    shared: string;
    /** The whole command as one program, which starts in less than half of the time that its sources need. */
    command: string;
  }
}

/** Makes the shared folder, with the command in it, before the first test; takes it away after the last. */
export default async function makeRunFolder(project: TestProject): Promise<() => void> {
  // Below our own packages, where the command finds them as it does anywhere in this repository.
  const caches = join(root, "node_modules/.cache");
  mkdirSync(caches, { recursive: true });
  const folder = mkdtempSync(join(caches, "commonkit-tests-"));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  const fill = async (): Promise<void> => {
    remove();
    await bundleCommand(root, join(folder, "command"));
  };
  await fill();
  project.onTestsRerun(fill);
  project.provide("shared", folder);
  project.provide("command", join(folder, "command/commonkit.mjs"));
  return remove;
}
