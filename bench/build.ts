// Build of 1,000 documents of about 700 words with search, beside plain Eleventy with Pagefind on the same texts.
// Run: npx tsx bench/build.ts [documents]. Ratios count; seconds depend on the machine.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { makeBody, write, writeNode } from "./corpus.ts";

const RUNS = 3;
const tool = fileURLToPath(new URL("..", import.meta.url));

interface Measured {
  wall: number;
  cpu: number;
}

/** Runs a command line and gives its wall and CPU seconds, all its processes together. */
function measure(folder: string, command: string): Measured {
  const { status, stderr } = spawnSync(
    "bash",
    ["-c", `TIMEFORMAT='%R %U %S'; time { ${command}; } >/dev/null 2>log`],
    {
      cwd: folder,
      encoding: "utf8",
    },
  );
  const [wall = 0, user = 0, system = 0] = stderr.trim().split(/\s+/).map(Number);
  if (status !== 0) throw new Error(`${command} ended with ${status}; see ${join(folder, "log")}`);
  return { wall, cpu: user + system };
}

/** The middle one of several runs, by wall time. */
function median(folder: string, command: string): Measured {
  const runs = Array.from({ length: RUNS }, () => measure(folder, command)).sort((a, b) => a.wall - b.wall);
  return runs[Math.floor(RUNS / 2)] as Measured;
}

/** The same bodies as plain Eleventy would have them: Markdown files, one Nunjucks layout. */
function writePlain(root: string, count: number): void {
  write(
    root,
    "pages/_includes/page.njk",
    `<!doctype html><html lang="en"><meta charset="utf-8"><title>{{ title }}</title><nav><a href="/">Home</a></nav><main data-pagefind-body><h1>{{ title }}</h1>{{ content | safe }}</main></html>`,
  );
  for (let number = 0; number < count; number++) {
    const body = makeBody(number).replace(/ \{#part-\d\}/g, "");
    write(root, `pages/page-${number}.md`, `---\ntitle: Page ${number}\nlayout: page.njk\n---\n${body}`);
  }
}

const count = Number(process.argv[2] ?? 1000);
const root = mkdtempSync(join(tmpdir(), "commonkit-bench-"));
try {
  const ours = join(root, "ours");
  const plain = join(root, "plain");
  writeNode(ours, count);
  writePlain(plain, count);
  const modules = join(tool, "node_modules");
  const results = {
    "commonkit build": median(ours, `node ${join(tool, "scripts/commonkit.mjs")} build`),
    "plain Eleventy + Pagefind": median(
      plain,
      `ln -sfn ${modules} node_modules && node node_modules/@11ty/eleventy/cmd.cjs --input=pages --quiet && node node_modules/pagefind/lib/runner/bin.cjs --site _site`,
    ),
    "plain Eleventy alone": median(plain, "node node_modules/@11ty/eleventy/cmd.cjs --input=pages --quiet"),
  };
  const base = results["plain Eleventy + Pagefind"];
  console.log(`${count} documents, median of ${RUNS} runs`);
  for (const [name, { wall, cpu }] of Object.entries(results)) {
    console.log(
      `${name.padEnd(28)} ${wall.toFixed(2)} s wall (${(wall / base.wall).toFixed(2)})  ${cpu.toFixed(2)} s CPU (${(cpu / base.cpu).toFixed(2)})`,
    );
  }
} finally {
  rmSync(root, { recursive: true, force: true });
}
