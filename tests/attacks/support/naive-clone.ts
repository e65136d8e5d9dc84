import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { type Bait, canaryOf, type Proof, SECRET, TAKEN } from "./attack.ts";

/** Uses a hostile repository as careless hands do: clones it, follows its links, asks Git for the state of every folder, shows `main`. */
export function cloneCarelessly(
  name: string,
  repository: string,
  folder: string,
  bait: Bait,
): ReadonlySet<Proof> {
  const signs = new Set<Proof>();
  git(".", "clone", "--quiet", "--recurse-submodules", repository, folder);
  git(".", "clone", "--quiet", "--mirror", repository, `${folder}.git`);
  if (git(`${folder}.git`, "grep", "--fixed-strings", TAKEN, "main").includes(TAKEN)) signs.add("markup");
  if (existsSync(folder)) {
    for (const path of readdirSync(folder, { recursive: true }).map(String)) look(join(folder, path), signs);
    if (existsSync(join(folder, "toolkits"))) {
      for (const kit of readdirSync(join(folder, "toolkits"))) git(join(folder, "toolkits", kit), "status");
    }
  }
  if (existsSync(canaryOf(bait, name))) signs.add("code");
  if (signs.size === 0 && !existsSync(folder)) signs.add("stops");
  return signs;
}

function look(place: string, signs: Set<Proof>): void {
  const stat = statSync(place, { throwIfNoEntry: false });
  if (stat?.isFile() && stat.size < 1 << 20 && readFileSync(place, "latin1").includes(SECRET))
    signs.add("secret");
}

function git(cwd: string, ...args: readonly string[]): string {
  const env = { PATH: process.env.PATH ?? "", HOME: "/nonexistent", GIT_TERMINAL_PROMPT: "0" };
  try {
    return execFileSync("git", args, {
      cwd,
      env,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
      timeout: 20_000,
    });
  } catch {
    return "";
  }
}
