import { readFile } from "node:fs/promises";

/** Which Commonkit this is: `commonkit 0.1.0`. */
export async function readGenerator(): Promise<string> {
  const { name, version } = JSON.parse(
    await readFile(new URL("../../../package.json", import.meta.url), "utf8"),
  );
  return `${name} ${version}`;
}
