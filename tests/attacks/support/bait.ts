import { mkdirSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { type Bait, SECRET } from "./attack.ts";

/** The bait, and what came to the beacon so far. */
export interface LaidBait extends Bait {
  /** Paths that were asked of the beacon, in order. */
  calls: readonly string[];
  close: () => Promise<void>;
}

const PNG = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** Lays out the bait in a folder: canaries, two secret files, and a server that notes who calls. */
export async function layBait(folder: string): Promise<LaidBait> {
  const canaries = join(folder, "canaries");
  const secret = join(folder, "secret.html");
  const picture = join(folder, "secret.png");
  mkdirSync(canaries, { recursive: true });
  writeFileSync(secret, `${SECRET}\n`);
  writeFileSync(picture, Buffer.concat([PNG, Buffer.from(SECRET)]));
  const calls: string[] = [];
  const server = createServer((request, response) => {
    calls.push(request.url ?? "");
    response.setHeader("Access-Control-Allow-Origin", "*").end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    canaries,
    secret,
    picture,
    beacon: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    calls,
    close: () => new Promise((resolve) => void server.close(() => resolve())),
  };
}
