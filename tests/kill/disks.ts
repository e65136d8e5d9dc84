import { execFileSync, spawn, spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statfsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "../../src/pipeline/publish/build.ts";
import { syncNode } from "./editions.ts";
import { digestSite } from "./site.ts";
import { makeVerbs, readNode, type Verb } from "./verbs.ts";

/** What came of it: how many runs met a disk that refused, and what was not as it must be, in words. */
export interface DiskTally {
  runs: number;
  refused: number;
  violations: string[];
}

type Texts = Readonly<Record<string, string>>;

/** A command, and what it leads to on a disk that refuses nothing: files, and bytes and files that it needs meanwhile. */
interface Whole {
  verb: Verb;
  after: Texts;
  needs: { bytes: number; files: number };
}

/** What is wrong with a disk: so little room, or folders that may only be read. */
type Fault = { kind: "bytes"; room: number } | { kind: "files"; room: number } | Closed;

interface Closed {
  kind: "read-only";
  folder: string;
}

/** Parts of what a command needs that there is room for: from nothing to nearly enough. */
const PARTS = [0, 0.2, 0.5, 0.8, 0.95];
/** Folders that matter to a command. */
const FOLDERS: Readonly<Record<string, readonly string[]>> = {
  sync: [".", ".commonkit", ".commonkit/mirrors", "partners"],
  build: [".", ".commonkit", ".commonkit/releases"],
  merge: [".", ".commonkit", "toolkits"],
};
/** Milliseconds after which a command hangs. */
const HANGS = 90_000;
/** Bytes and files of a disk that has enough of both. */
const AMPLE = "size=256m,nr_inodes=100000";
/** Codes with which a command says what this computer refuses. */
const SAYINGS = /\[(cannot-write|program-stopped|partner-unreachable)\]/g;

/** Runs sync, build and merge on disks that refuse, each at several steps. `command` is the program's file. */
export async function runDisks(command: string, lanes: number): Promise<DiskTally> {
  const folder = mkdtempSync(join(tmpdir(), "commonkit-disks-"));
  const tally: DiskTally = { runs: 0, refused: 0, violations: [] };
  try {
    const all: (Whole & { fault: Fault })[] = [];
    for (const verb of await listVerbs(folder)) {
      const whole = await runWhole(command, verb, join(folder, `${verb.words[0]}-whole`));
      const faults = (["bytes", "files"] as const).flatMap((kind): Fault[] =>
        [...new Set(PARTS.map((part) => Math.floor(part * whole.needs[kind])))].map((room) => ({
          kind,
          room,
        })),
      );
      const closed = FOLDERS[verb.words[0] ?? ""] ?? [];
      faults.push(...closed.map((one): Closed => ({ kind: "read-only", folder: one })));
      all.push(...faults.map((fault) => ({ ...whole, fault })));
    }
    let next = 0;
    const work = async () => {
      for (let index = next++; index < all.length; index = next++) {
        const one = all[index];
        if (one === undefined) continue;
        const { isRefused, wrong } = await runRefused(command, one, one.fault, join(folder, `run-${index}`));
        tally.runs++;
        if (isRefused) tally.refused++;
        tally.violations.push(...wrong);
      }
    };
    await Promise.all(Array.from({ length: lanes }, work));
    return tally;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The nodes of `makeVerbs` that matter here, each with a site in service. */
async function listVerbs(folder: string): Promise<readonly Verb[]> {
  const verbs = (await makeVerbs(folder)).filter(({ words: [verb] }) => verb === "sync" || verb === "merge");
  const [first] = verbs;
  if (first === undefined) throw new Error("no verbs");
  for (const { folder: root } of verbs) await build(root, null, () => {});
  return [...verbs, { ...first, words: ["build"] }];
}

/** A run on a disk that refuses nothing. */
async function runWhole(command: string, verb: Verb, root: string): Promise<Whole> {
  const disk = new Disk(root, verb.folder);
  try {
    const [bytes, files] = [disk.used("bytes"), disk.used("files")];
    const { code, said } = await run(command, root, verb.words);
    if (code !== 0 && code !== 1) throw new Error(`${verb.words[0]} ended with ${code}: ${said}`);
    return {
      verb,
      after: readNode(root),
      needs: { bytes: disk.used("bytes") - bytes, files: disk.used("files") - files },
    };
  } finally {
    disk.remove();
  }
}

/** A run on a disk that refuses something: whether it did, and what was wrong. */
async function runRefused(
  command: string,
  { verb, after }: Whole,
  fault: Fault,
  root: string,
): Promise<{ isRefused: boolean; wrong: string[] }> {
  const [word = ""] = verb.words;
  const disk = new Disk(root, verb.folder);
  const wrong: string[] = [];
  try {
    const served = digestSite(root);
    disk.limit(fault);
    const { code, said } = await run(command, root, verb.words);
    const about = `${word} with ${fault.kind === "read-only" ? `${fault.folder} read-only` : `room for ${fault.room} ${fault.kind}`} (${code})`;
    const say = (words: string) => wrong.push(`${about}: ${words}\n${said}`);
    if (code === null) say("it hangs");
    if (code !== 0 && code !== 1) say("another exit code than documented");
    const isBefore = isSame(readNode(root), verb.before);
    const isAfter = isSame(readNode(root), after);
    const isDone = word === "build" ? digestSite(root) !== served || code === 0 : isAfter;
    const sayings = new Set(said.match(SAYINGS) ?? []);
    if (!isDone && sayings.size !== 1) say(`it says ${sayings.size} things of the disk`);
    const isPartly = said.includes("changed files are in their places");
    if (!isBefore && !isAfter && !isPartly) say("a mixture of two states");
    if (/Nothing was (changed|published)/.test(said) && (!isBefore || digestSite(root) !== served))
      say("it says that nothing was changed, and something was");
    disk.restore();
    // With a disk that refuses nothing, what is left to do is done. A build starts from the beginning anyway.
    if (word !== "build") {
      const again = await run(command, root, verb.words);
      if (again.code !== 0 && again.code !== 1) say(`the next run ends with ${again.code}: ${again.said}`);
      if (!isSame(readNode(root), after)) say("the next run does not complete it");
    }
    const left = ["staging", "journal", "busy"].filter((name) => existsSync(join(root, ".commonkit", name)));
    const stagings = readdirSync(join(root, ".commonkit/releases")).filter((name) =>
      name.startsWith("staging"),
    );
    if (left.length + stagings.length > 0) say(`left behind: ${[...left, ...stagings]}`);
    if ((await syncNode(root, true)).some((words) => !words.startsWith("partner")))
      say("the files do not agree");
    return { isRefused: !isDone, wrong };
  } finally {
    disk.remove();
  }
}

const isSame = (one: Texts, other: Texts): boolean => JSON.stringify(one) === JSON.stringify(other);

/** A small disk with a copy of a node on it. */
class Disk {
  readonly #root: string;
  #closed: string | null = null;

  constructor(root: string, from: string) {
    this.#root = root;
    mkdirSync(root);
    mount("-t", "tmpfs", "-o", AMPLE, "tmpfs", root);
    cpSync(from, root, { recursive: true, verbatimSymlinks: true });
  }

  /** How many bytes or files there are. */
  used(kind: "bytes" | "files"): number {
    const { blocks, bfree, bsize, files, ffree } = statfsSync(this.#root);
    return kind === "bytes" ? (blocks - bfree) * bsize : files - ffree;
  }

  limit(fault: Fault): void {
    if (fault.kind === "bytes") this.#again(`size=${this.used("bytes") + fault.room}`);
    else if (fault.kind === "files") this.#again(`nr_inodes=${this.used("files") + fault.room}`);
    else {
      this.#closed = join(this.#root, fault.folder);
      if (fault.folder === ".") this.#again("ro");
      else {
        mount("--bind", this.#closed, this.#closed);
        mount("-o", "remount,ro,bind", this.#closed);
      }
    }
  }

  restore(): void {
    if (this.#closed === this.#root) this.#again("rw");
    else if (this.#closed !== null) spawnSync("umount", ["-l", this.#closed]);
    this.#closed = null;
    this.#again(AMPLE);
  }

  remove(): void {
    this.restore();
    spawnSync("umount", ["-l", this.#root]);
  }

  #again(options: string): void {
    mount("-o", `remount,${options}`, this.#root);
  }
}

const mount = (...args: readonly string[]) => execFileSync("mount", args);

function run(
  command: string,
  root: string,
  words: readonly string[],
): Promise<{ code: number | null; said: string }> {
  const child = spawn(process.execPath, [command, ...words], {
    cwd: root,
    stdio: ["ignore", "pipe", "pipe"],
    timeout: HANGS,
    killSignal: "SIGKILL",
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding("utf8").on("data", (text: string) => {
      said += text;
    });
  return new Promise((resolve) => child.on("close", (code) => resolve({ code, said })));
}
