import { readFile } from "node:fs/promises";
import { ownFiles } from "../../tool/own-files.ts";

/** Which Commonkit this is: `commonkit 0.1.0`. */
export async function readGenerator(): Promise<string> {
  const { name, version } = JSON.parse(await readFile(ownFiles.package, "utf8"));
  return `${name} ${version}`;
}
