import { fork } from "node:child_process";
import { rm, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { FailedPage } from "../../model/catalog.ts";
import { ownFiles } from "../../tool/own-files.ts";
import { isDiskFull } from "../files/disk-fault.ts";
import { watchChild } from "../machine/watch-child.ts";

/** A process that is about to write pages. */
export interface Renderer {
  /** Writes the pages of a catalog (JSON text) into a folder, in at most so many seconds; which pages could not be made, and why. Rejects with ChildStopped, or with ChildFailed: that is a bug in Commonkit, or the disk. */
  write(catalog: string, staging: string, seconds: number): Promise<readonly FailedPage[]>;
  /** Ends it, if it is not needed any more. */
  stop(): void;
}

/**
 * Starts Eleventy in a process of its own, in Commonkit's folder: it can read the catalog and the templates, but no node's files. It needs a
 * second to load, during which the texts can be read.
 */
export function startRenderer(): Renderer {
  // Only the part of tsx that reads modules: Eleventy's own do not need it. The settings are read before there is a catalog, so later Eleventy finds all modules loaded.
  const child = fork(fileURLToPath(ownFiles.writePages), {
    cwd: fileURLToPath(ownFiles.folder),
    env: {},
    execArgv: ["--import", "tsx/esm", "--import", "./eleventy.config.ts"],
    silent: true,
  });
  const wait = watchChild(child);
  let failed: readonly FailedPage[] = [];
  child.on("message", (message: { failed: readonly FailedPage[] }) => {
    failed = message.failed;
  });
  return {
    async write(catalog, staging, seconds) {
      const catalogFile = `${staging}.catalog.json`;
      await writeFile(catalogFile, catalog);
      try {
        // If it has ended meanwhile, its end says why.
        if (child.connected) child.send({ catalogFile, staging }, () => {});
        await wait(seconds, () => isDiskFull(staging));
        return failed;
      } finally {
        await rm(catalogFile, { force: true });
      }
    },
    stop: () => void child.kill(),
  };
}
