import { fork } from "node:child_process";
import { rm, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { ownFiles } from "../../tool/own-files.ts";

/** What a renderer that stopped has to say: the end of its output. */
export class SiteFailed extends Error {
  override name = "SiteFailed";
  /** As Node says it of its own files, when the renderer stopped because the disk is full. */
  readonly code?: "ENOSPC";

  constructor(output: string) {
    super(output);
    if (/ENOSPC|No space left on device|File too large|EFBIG/.test(output)) this.code = "ENOSPC";
  }
}

/** A process that is about to write pages. */
export interface Renderer {
  /** Writes the pages of a catalog (JSON text) into a folder. Rejects with SiteFailed when it does not end well: that is a bug of ours. */
  write(catalog: string, staging: string): Promise<void>;
  /** Ends it, when it is not needed any more. */
  stop(): void;
}

/**
 * Starts Eleventy in a process of its own, in the tool's folder: it can reach the catalog and our templates, and no node's files. It needs a
 * second to read itself in, in which others can read the texts.
 */
export function startRenderer(): Renderer {
  // Of tsx only what reads modules: Eleventy's own need none of it. The settings are read before there is a catalog: later Eleventy finds all of ours at hand.
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
  // Whoever waits for the pages is told; nobody else asks.
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
