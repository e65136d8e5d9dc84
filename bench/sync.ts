// Sync of many partners and many documents, beside plain Git doing the same. Run: npx tsx bench/sync.ts [part…]; parts: checks, documents, memory.
// Ratios count; seconds depend on the machine. What is compared runs alternately, and the middle one of several runs is taken.
import { execFileSync, spawn, spawnSync } from "node:child_process";
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { SYNC_LIMITS } from "../src/core/sync/limits.ts";
import { readPartnerFiles } from "../src/io/files/node-files.ts";
import { sync } from "../src/pipeline/sync/sync.ts";
import { startGitServer } from "../tests/support/git-server.ts";
import { document, listing, partnerFiles } from "../tests/support/partner-files.ts";
import { Repository } from "../tests/support/repository.ts";
import { makeBody, write } from "./corpus.ts";

const RUNS = 3;
/** The same for what takes a quarter of a second, where one hiccup is much. */
const READINGS = 9;
/** Side by side, as many as sync looks at. */
const WIDTH = SYNC_LIMITS.checks;
const asked = process.argv.slice(2);
const wants = (part: string) => asked.length === 0 || asked.includes(part);
const syncNode = (root: string) => sync(root, { locked: false, offline: false, acceptRewrite: [] }, () => {});

async function seconds(work: () => Promise<unknown> | unknown): Promise<number> {
  const began = performance.now();
  await work();
  return (performance.now() - began) / 1000;
}

const middle = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

function tell(what: string, ours: number, theirs: number, bar: number): void {
  const ratio = ours / theirs;
  const verdict = ratio <= bar ? "within" : "MISSED";
  console.log(
    `${what}: ${ours.toFixed(2)} s against ${theirs.toFixed(2)} s, ratio ${ratio.toFixed(2)} (${verdict} ${bar})`,
  );
}

/** One `git ls-remote` for each address, a few side by side, and nothing else. */
async function listRemotes(addresses: readonly string[]): Promise<void> {
  let next = 0;
  const work = async () => {
    for (let index = next++; index < addresses.length; index = next++)
      await new Promise((resolve) =>
        spawn("git", ["ls-remote", addresses[index] ?? "", "refs/heads/main"], { stdio: "ignore" }).on(
          "close",
          resolve,
        ),
      );
  };
  await Promise.all(Array.from({ length: WIDTH }, work));
}

async function measureChecks(folder: string): Promise<void> {
  const repositories = join(folder, "repositories");
  const ids = Array.from({ length: 200 }, (_, number) => `node-${number}`);
  const all = ids.map((id) => {
    const repository = new Repository(join(repositories, `${id}.git`));
    repository.commit(partnerFiles(id));
    return repository;
  });
  const server = await startGitServer(repositories);
  try {
    const root = join(folder, "node");
    const yaml = (place: string) =>
      `format: 1\nid: bench\ntitle: { en: Bench }\nlanguages: [en]\nlicence: CC-BY-4.0\n${listing(
        Object.fromEntries(ids.map((id) => [id, `${place}/${id}.git`])),
      )}`;
    write(root, "network.yaml", yaml(repositories));
    await syncNode(root);
    write(root, "network.yaml", yaml(server.url));
    const addresses = ids.map((id) => `${server.url}/${id}.git`);
    const ours: number[] = [];
    const theirs: number[] = [];
    for (let run = 0; run < RUNS; run++) {
      theirs.push(await seconds(() => listRemotes(addresses)));
      ours.push(
        await seconds(async () => {
          const { problems } = await syncNode(root);
          if (problems.length > 0) throw new Error(`${problems[0]?.code}`);
        }),
      );
    }
    tell(
      `200 partners, nothing new, beside git ls-remote (${WIDTH} at once)`,
      middle(ours),
      middle(theirs),
      1.3,
    );
    all[7]?.commit(partnerFiles("node-7", { "toolkits/housing/news.en.md": document("News") }));
    server.log.length = 0;
    const one = await seconds(() => syncNode(root));
    const fetched = new Set(
      server.log.filter((line) => line.endsWith(" fetch")).map((line) => line.split("/")[1]),
    );
    console.log(`one changed among 200: ${one.toFixed(2)} s, fetched: ${[...fetched].join(", ")}`);
  } finally {
    await server.close();
  }
}

/** Twenty repositories of so many documents each, packed as a host keeps them; and a node that lists them by path. */
function makePartners(
  folder: string,
  each: number,
  bytes: number | null,
): { root: string; repositories: string[] } {
  const ids = Array.from({ length: 20 }, (_, number) => `partner-${number}`);
  const repositories = ids.map((id, partner) => {
    const repository = new Repository(join(folder, "repositories", `${id}.git`));
    const texts = Array.from({ length: each }, (_, number): [string, string] => {
      const body = makeBody(partner * each + number);
      const text = `${document(`Page ${number} of ${id}`)}\n${body}`;
      return [`toolkits/housing/page-${number}.en.md`, bytes === null ? text : text.slice(0, bytes)];
    });
    repository.commit(partnerFiles(id, Object.fromEntries(texts)));
    execFileSync("git", ["--git-dir", repository.path, "repack", "-q", "-a", "-d"]);
    return repository.path;
  });
  const root = join(folder, "node");
  const places = listing(Object.fromEntries(ids.map((id, index) => [id, repositories[index] ?? ""])));
  write(
    root,
    "network.yaml",
    `format: 1\nid: bench\ntitle: { en: Bench }\nlanguages: [en]\nlicence: CC-BY-4.0\n${places}`,
  );
  return { root, repositories };
}

/** One `git cat-file --batch` for each repository over the same objects, and the files written to a folder. */
function copyBlobs(repositories: readonly string[], folder: string): void {
  for (const [index, repository] of repositories.entries()) {
    const listed = execFileSync("git", ["--git-dir", repository, "ls-tree", "-r", "main"], {
      encoding: "utf8",
    });
    const entries = listed
      .trimEnd()
      .split("\n")
      .map((line) => line.split(/[ \t]/));
    const { stdout } = spawnSync("git", ["--git-dir", repository, "cat-file", "--batch", "--buffer"], {
      input: `${entries.map(([, , blob]) => blob).join("\n")}\n`,
      maxBuffer: 1 << 30,
    });
    let start = 0;
    for (const [, , , path = ""] of entries) {
      const end = stdout.indexOf(10, start);
      const size = Number(stdout.subarray(start, end).toString().split(" ")[2]);
      const file = join(folder, String(index), path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, stdout.subarray(end + 1, end + 1 + size));
      start = end + 1 + size + 1;
    }
  }
}

const listFiles = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

async function measureDocuments(folder: string): Promise<void> {
  const { root, repositories } = makePartners(folder, 500, null);
  const ours: number[] = [];
  const theirs: number[] = [];
  // Each run in a folder of its own, and nothing is removed between: after ten thousand files are gone, ext4 is slow for a while to make new ones.
  const roots = Array.from({ length: RUNS }, (_, run) => `${root}-${run}`);
  for (const [run, fresh] of roots.entries()) {
    write(fresh, "network.yaml", readFileSync(join(root, "network.yaml"), "utf8"));
    theirs.push(await seconds(() => copyBlobs(repositories, join(folder, `plain-${run}`))));
    ours.push(await seconds(() => syncNode(fresh)));
  }
  const [synced = ""] = roots;
  tell(
    "first sync of 10,000 documents, beside git cat-file --batch and writing",
    middle(ours),
    middle(theirs),
    2.5,
  );

  // An old time of access tells whether anybody reads: Linux then moves it even where it mostly does not (relatime).
  const files = listFiles(join(synced, "partners"));
  const old = new Date("2001-01-01");
  for (const file of files) utimesSync(file, old, statSync(file).mtime);
  const again = await seconds(() => syncNode(synced));
  const read = files.filter((file) => statSync(file).atimeMs !== old.getTime());
  const first = files[0] ?? "";
  readFileSync(first);
  const tells = statSync(first).atimeMs !== old.getTime();
  console.log(
    `again, nothing new: ${again.toFixed(2)} s, ${tells ? `${read.length} of ${files.length} files read` : "this disk does not say what is read"}`,
  );

  const readings: number[] = [];
  const plain: number[] = [];
  const ids = repositories.map((_, number) => `partner-${number}`);
  for (let run = 0; run < READINGS; run++) {
    plain.push(
      await seconds(() => {
        for (const file of files) readFileSync(file, "utf8");
      }),
    );
    readings.push(
      await seconds(async () => {
        for (const id of ids) await readPartnerFiles(synced, id, () => null);
      }),
    );
  }
  tell("reading 10,000 documents for a build, beside readFileSync", middle(readings), middle(plain), 1.5);
}

/** The most memory that one process of a first sync takes: measured by the system, in a process of its own. */
function measureMemory(folder: string): void {
  const { root } = makePartners(folder, 500, 5000);
  const door = new URL("../scripts/commonkit.mjs", import.meta.url).pathname;
  for (const verb of ["sync", "sync", "check"]) {
    const program = `process.on("exit", () => process.stderr.write("peak " + process.resourceUsage().maxRSS + "\\n")); await import(${JSON.stringify(door)});`;
    const { stderr, status } = spawnSync(process.execPath, ["--input-type=module", "-e", program, verb], {
      cwd: root,
      encoding: "utf8",
      maxBuffer: 1 << 28,
    });
    if (status !== 0) throw new Error(`${verb} ended with ${status}: ${stderr}`);
    const peak = Number(/peak (\d+)/.exec(stderr)?.[1]) / 1024;
    console.log(
      `memory of ${verb} with 10,000 documents of 5 kB: ${peak.toFixed(0)} MB (${peak < 500 ? "within" : "MISSED"} 500)`,
    );
  }
}

const folder = mkdtempSync(join(tmpdir(), "commonkit-bench-"));
try {
  if (wants("checks")) await measureChecks(join(folder, "checks"));
  if (wants("documents")) await measureDocuments(join(folder, "documents"));
  if (wants("memory")) measureMemory(join(folder, "memory"));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
