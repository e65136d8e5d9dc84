import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";

/** A place on another disk than temporary folders; null where the machine has none that is known. */
export const OTHER_DISK =
  existsSync("/dev/shm") && statSync("/dev/shm").dev !== statSync(tmpdir()).dev ? "/dev/shm" : null;

/** A temporary folder that goes away with the test. */
export function makeTemporary(place = tmpdir()): string {
  const folder = mkdtempSync(join(place, "commonkit-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }));
  return folder;
}

/** Writes files below a folder. */
export function writeFiles(root: string, files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [path, data] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), data);
  }
}

/** Every file below a folder as text, by path, in alphabetical order; `skip` are first parts of paths that are left out. */
export function readAll(root: string, skip: readonly string[] = [".commonkit"]): Record<string, string> {
  const paths = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .filter((path) => !skip.includes(path.split("/")[0] ?? ""))
    .sort();
  return Object.fromEntries(paths.map((path) => [path, readFileSync(join(root, path), "latin1")]));
}
