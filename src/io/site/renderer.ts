import { fork } from "node:child_process";
import { rm, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { ownFiles } from "../../tool/own-files.ts";

/** What a renderer that stopped said: the end of its output. */
export class SiteFailed extends Error {
  override name = "SiteFailed";
  /** The disk's error, in Node's words, if the renderer stopped because the disk is full. */
  readonly code?: "ENOSPC";

  constructor(output: string) {
    super(output);
    if (/ENOSPC|No space left on device|File too large|EFBIG/.test(output)) this.code = "ENOSPC";
  }
}

/** A process that is about to write pages. */
export interface Renderer {
  /** Writes the pages of a catalog (JSON text) into a folder. Rejects with SiteFailed if it does not end well: that is a bug in Commonkit. */
  write(catalog: string, staging: string): Promise<void>;
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
  const output: string[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding("utf8").on("data", (text: string) => output.push(text));
  const ended = new Promise<number | null>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", resolve);
  });
  // The caller that waits for the pages gets the error; nothing else asks for it.
  ended.catch(() => undefined);
  return {
    async write(catalog, staging) {
      const catalogFile = `${staging}.catalog.json`;
      await writeFile(catalogFile, catalog);
      try {
        if (child.connected) child.send({ catalogFile, staging });
        if ((await ended) !== 0) throw new SiteFailed(output.join("").slice(-4000));
      } finally {
        await rm(catalogFile, { force: true });
      }
    },
    stop: () => void child.kill(),
  };
}
