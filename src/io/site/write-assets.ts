import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";

/** Writes pictures and files into a site, keyed by their address from its root. */
export async function writeAssets(assets: ReadonlyMap<string, Uint8Array>, site: string): Promise<void> {
  for (const [address, bytes] of assets) {
    await mkdir(dirname(join(site, address)), { recursive: true });
    await writeFile(join(site, address), bytes);
  }
}
