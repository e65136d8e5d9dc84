import { spawn } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { check } from "../../src/pipeline/check/check.ts";
import { status } from "../../src/pipeline/standing/status.ts";
import { readAll, writeFiles } from "../support/folder.ts";
import { syncNode } from "./editions.ts";
import { makeVerbs, readNode, type Verb } from "./verbs.ts";

/** What came of it: how many runs were killed, at how many different moments, and what was not as it must be, in words. */
export interface EditTally {
  killed: number;
  moments: number;
  violations: string[];
}

type Texts = Readonly<Record<string, string>>;

const killer = join(import.meta.dirname, "kill-at.mjs");

/**
 * Runs commands that write, ends each at every moment of its journal, lets a person edit a file or put all back, and then runs others: what the
 * person wrote must stay, and everything else must be all of the state before, or all of the one after. `command` is the program's file.
 */
export async function runEdits(command: string, runs: number, lanes: number): Promise<EditTally> {
  const folder = mkdtempSync(join(tmpdir(), "commonkit-edits-"));
  const tally: EditTally = { killed: 0, moments: 0, violations: [] };
  try {
    const whole = [];
    for (const verb of await makeVerbs(folder)) whole.push(await runWhole(command, verb, folder));
    const chosen = chooseKills(whole, runs);
    tally.moments = new Set(chosen.map(({ verb, at }) => `${verb.words[0]} ${at}`)).size;
    let next = 0;
    const work = async () => {
      for (let index = next++; index < chosen.length; index = next++) {
        const kill = chosen[index];
        if (kill === undefined) continue;
        const root = join(folder, `run-${index}`);
        tally.violations.push(...(await runKilled(command, kill, root, index % 4 === 0)));
        tally.killed++;
        rmSync(root, { recursive: true, force: true });
      }
    };
    await Promise.all(Array.from({ length: lanes }, work));
    return tally;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A verb, what it leads to, and the moments at which it can be killed. */
interface Whole {
  verb: Verb;
  after: Texts;
  moments: readonly string[];
}

/** One run that is to be killed, and what happens then. */
interface Kill extends Whole {
  /** Which of the moments. */
  at: number;
  /** The file that a person edits; null to put everything back. */
  edited: string | null;
}

/** Each moment once, with one file after the other that a person edits; then again, with the next file. If there are fewer runs, some of them. */
function chooseKills(all: readonly Whole[], runs: number): readonly Kill[] {
  const pass = (number: number) =>
    all.flatMap((whole): Kill[] => {
      const { before } = whole.verb;
      const own = Object.keys({ ...before, ...whole.after }).filter(
        (path) => whole.after[path] !== before[path] && !/^partners\/|\.json$/.test(path),
      );
      // The last one puts everything back, as `git checkout -- .` and `git clean` do.
      const choices = [...own, null];
      return whole.moments.map((_, at) => ({
        ...whole,
        at,
        edited: choices[(at + number) % choices.length] ?? null,
      }));
    });
  const first = pass(0);
  if (runs < first.length) return first.filter((_, index) => (index * runs) % first.length < runs);
  return Array.from({ length: Math.ceil(runs / first.length) }, (_, number) => pass(number))
    .flat()
    .slice(0, runs);
}

/** A run that nobody disturbs. */
async function runWhole(command: string, verb: Verb, folder: string): Promise<Whole> {
  const root = join(folder, `${verb.words[0]}-whole`);
  const list = join(folder, `${verb.words[0]}-moments`);
  cpSync(verb.folder, root, { recursive: true });
  const { code, said } = await run(command, root, verb.words, { COMMONKIT_MOMENTS: list });
  if (code !== 0 && code !== 1) throw new Error(`${verb.words[0]} ended with ${code}: ${said}`);
  const moments = readFileSync(list, "utf8").split("\n").slice(0, -1);
  const renames = moments.filter((moment) => moment.includes("renameSync"));
  if (renames.length < 4) throw new Error(`${verb.words[0]} has few renames: ${moments}`);
  return { verb, after: readNode(root), moments };
}

/** Gives what was wrong. */
async function runKilled(
  command: string,
  { verb, after, moments, at, edited }: Kill,
  root: string,
  isSynced: boolean,
): Promise<string[]> {
  const { before, words } = verb;
  const about = `${words[0]} killed ${moments[at]}, then ${edited ?? "everything put back"}`;
  cpSync(verb.folder, root, { recursive: true });
  const { signal } = await run(command, root, words, { COMMONKIT_KILL_AT: String(at) });
  if (signal !== "SIGKILL") return [`${about}: was not killed`];
  const torn = readNode(root);
  const written = edited === null ? before : { [edited]: `${torn[edited] ?? ""}\n# what a person wrote\n` };
  if (edited === null)
    for (const path of Object.keys(torn)) if (before[path] === undefined) rmSync(join(root, path));
  writeFiles(root, written);
  const wrong: string[] = [];
  await status(root);
  await check(root, []);
  const now = readNode(root);
  const others = (texts: Texts) => JSON.stringify(Object.entries(texts).filter(([path]) => path !== edited));
  const isAfter = others(now) === others(after);
  // Only what writes partners' files drops the rest when somebody changed something: half of it would be a mixture.
  if (!isAfter && others(now) !== others(before)) wrong.push(`${about}: a mixture of before and after`);
  if (edited !== null) {
    if (now[edited] !== written[edited]) wrong.push(`${about}: the edit is lost`);
    const kept = readAll(join(root, ".commonkit"), [])[`kept/${edited}`];
    const wanted = after[edited];
    if (isAfter && wanted !== undefined && torn[edited] !== wanted && kept !== wanted)
      wrong.push(`${about}: what the command wanted to write is lost`);
  }
  if (isSynced) {
    await syncNode(root);
    if (edited !== null && readNode(root)[edited] !== written[edited])
      wrong.push(`${about}: the next sync loses the edit`);
  }
  return wrong;
}

function run(
  command: string,
  root: string,
  words: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<{ code: number | null; signal: string | null; said: string }> {
  const child = spawn(process.execPath, ["--import", killer, command, ...words], {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding("utf8").on("data", (text: string) => {
      said += text;
    });
  return new Promise((resolve) => child.on("close", (code, signal) => resolve({ code, signal, said })));
}
