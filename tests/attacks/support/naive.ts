import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { type Attack, type Bait, canaryOf, type Proof, SECRET } from "./attack.ts";

/** What an attack did to a pipeline without walls. */
export interface Outcome {
  name: string;
  signs: ReadonlySet<Proof>;
}

interface Found {
  name: string;
  stops: boolean;
  pollution?: boolean;
}

/** Runs documents through gray-matter as it comes, a merge of all keys and Markdown with HTML; the pages are left in `out`. */
export async function runMatter(attacks: readonly Attack[], bait: Bait, out: string): Promise<Outcome[]> {
  const input = attacks.map(({ name, files }) => {
    const bytes = Buffer.from(files[0]?.bytes ?? "");
    return { name, text: bytes.toString("base64") };
  });
  const found = await child("naive-matter.mjs", [out], JSON.stringify(input), out);
  return found.map((one) => ({ name: one.name, signs: signs(one, canaryOf(bait, one.name), null) }));
}

/** Builds one site for each attack with Eleventy as it comes, the partner's files in its input and honest pages beside them; two at a time. */
export async function runEleventy(attacks: readonly Attack[], bait: Bait, out: string): Promise<Outcome[]> {
  const waiting = [...attacks];
  const outcomes: Outcome[] = [];
  const work = async () => {
    for (let attack = waiting.shift(); attack; attack = waiting.shift()) {
      outcomes.push(await runEleventyOnce(attack, bait, join(out, attack.name)));
    }
  };
  await Promise.all([work(), work()]);
  return outcomes;
}

async function runEleventyOnce({ name, files }: Attack, bait: Bait, folder: string): Promise<Outcome> {
  const node = join(folder, "deep/er");
  for (const { path, bytes } of files) {
    write(join(node, "in", path), bytes);
    for (const near of ["", dirname(path)]) write(join(node, "in", near, "honest.md"), "Honest words.\n");
  }
  const [found] = await child("naive-eleventy.mjs", [name], "", node);
  return { name, signs: signs(found ?? { name, stops: true }, canaryOf(bait, name), folder) };
}

function signs(found: Found, canary: string, folder: string | null): ReadonlySet<Proof> {
  const written = folder === null ? [] : listing(folder);
  const read = (path: string) => readFileSync(join(folder ?? "", path), "latin1");
  const all: [Proof, boolean][] = [
    ["code", existsSync(canary)],
    ["stops", found.stops],
    ["pollution", found.pollution === true],
    ["outside", written.some((path) => !/^deep\/er\/(in|out)\//.test(path))],
    ["secret", written.some((path) => path.startsWith("deep/er/out/") && read(path).includes(SECRET))],
  ];
  return new Set(all.flatMap(([sign, shown]) => (shown ? [sign] : [])));
}

function write(place: string, bytes: string | Uint8Array): void {
  mkdirSync(dirname(place), { recursive: true });
  writeFileSync(place, bytes);
}

function listing(folder: string): string[] {
  return readdirSync(folder, { recursive: true })
    .map(String)
    .filter((path) => statSync(join(folder, path)).isFile());
}

async function child(script: string, args: readonly string[], input: string, cwd: string): Promise<Found[]> {
  mkdirSync(cwd, { recursive: true });
  const process_ = spawn(process.execPath, [join(import.meta.dirname, script), ...args], {
    cwd,
    stdio: ["pipe", "pipe", "ignore"],
  });
  const clock = setTimeout(() => process_.kill("SIGKILL"), 20_000);
  process_.stdin.end(input);
  const parts: Buffer[] = [];
  for await (const part of process_.stdout) parts.push(part as Buffer);
  clearTimeout(clock);
  const lines = Buffer.concat(parts).toString().split("\n");
  return lines.filter((line) => line.startsWith("{")).map((line) => JSON.parse(line) as Found);
}
