// A writer as nobody should write one: straight into the files that are in use, one after another. The harness must catch it.
import { mkdirSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

const [root = "", edition = ""] = process.argv.slice(2);

const listFiles = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));

const all = listFiles(edition).length;
let written = 0;

async function copyInto(from: string, to: string, isOurs: (path: string) => boolean): Promise<void> {
  const wanted = listFiles(from);
  for (const path of wanted) {
    mkdirSync(dirname(join(to, path)), { recursive: true });
    writeFileSync(join(to, path), readFileSync(join(from, path)));
    process.stdout.write(`${++written}/${all}\n`);
    await sleep(5);
  }
  for (const path of listFiles(to)) if (isOurs(path) && !wanted.includes(path)) rmSync(join(to, path));
}

await copyInto(join(edition, "node"), root, (path) => path.startsWith("partners/"));
await copyInto(join(edition, "site"), realpathSync(join(root, "_site")), () => true);
