import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

/** One file of an example, as it goes into the repository. */
export interface ExampleFile {
  /** From the example's folder, `/` between parts. */
  path: string;
  bytes: Buffer;
}

/** Files whose line endings a checkout may have changed. */
const textFile = /\.(md|yaml|yml|txt)$/;

/** Reads an example's files in a fixed order, with the same bytes on every machine; hidden files and links are left out. */
export async function readExampleFolder(folder: string): Promise<ExampleFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll("\\", "/"),
    )
    .filter((path) => !path.split("/").some((part) => part.startsWith(".") || part.endsWith("~")))
    .sort();
  return Promise.all(
    paths.map(async (path) => {
      const bytes = await readFile(join(folder, path));
      return { path, bytes: textFile.test(path) ? withPlainLineEndings(bytes) : bytes };
    }),
  );
}

const withPlainLineEndings = (bytes: Buffer): Buffer =>
  bytes.includes("\r\n") ? Buffer.from(bytes.toString("utf8").replaceAll("\r\n", "\n")) : bytes;

/** What `git ls-tree -r -z` says of a tree of just these files (https://git-scm.com/docs/git-ls-tree). */
export const formatTree = (files: readonly ExampleFile[]): string =>
  files.map(({ path, bytes }) => `100644 blob ${blobId(bytes)}\t${path}\0`).join("");

const blobId = (bytes: Buffer): string =>
  createHash("sha1").update(`blob ${bytes.length}\0`).update(bytes).digest("hex");
