import { fork } from "node:child_process";
import { rm, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";

const toolRoot = fileURLToPath(new URL("../..", import.meta.url));
const writePagesScript = fileURLToPath(new URL("../../scripts/write-pages.ts", import.meta.url));

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

/**
 * Writes the pages of a catalog (JSON text) into a folder. Eleventy runs in a process of its own, in the tool's folder: it can
 * reach the catalog and our templates, and no node's files. Throws SiteFailed when it does not end well: that is a bug of ours.
 */
export async function writePages(catalog: string, staging: string): Promise<void> {
  const catalogFile = `${staging}.catalog.json`;
  await writeFile(catalogFile, catalog);
  try {
    await run(writePagesScript, [staging], { COMMONKIT_CATALOG: catalogFile });
  } finally {
    await rm(catalogFile, { force: true });
  }
}

async function run(
  module: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<void> {
  const child = fork(module, args, { cwd: toolRoot, env, execArgv: ["--import", "tsx"], silent: true });
  const output: string[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding("utf8").on("data", (text: string) => output.push(text));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", resolve);
  });
  if (code !== 0) throw new SiteFailed(output.join("").slice(-4000));
}
