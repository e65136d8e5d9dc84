import { readFile } from "node:fs/promises";
import { ownFiles } from "../../tool/own-files.ts";

/** The version of Commonkit: `commonkit 0.1.0`. */
export async function readGenerator(): Promise<string> {
  const { name, version } = JSON.parse(await readFile(ownFiles.package, "utf8"));
  return `${name} ${version}`;
}
