import { execFileSync, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { COMMAND, type Ran, runCommand } from "./command.ts";
import { root as repository } from "./places.ts";

/** A copy of this repository as a newcomer has it: what Git knows of it, with the packages installed. */
export interface Workspace {
  root: string;
  /** Runs `commonkit` there. */
  run(...args: string[]): Ran;
  /** Starts the copy's own `commonkit`, as the README says, and waits until its output holds `pattern`; gives what matched. */
  start(pattern: RegExp, ...args: string[]): Promise<{ match: RegExpExecArray; stop: () => Promise<void> }>;
  remove(): void;
}

/** Makes a fresh copy in a temporary folder. */
export function makeWorkspace(): Workspace {
  const root = mkdtempSync(join(tmpdir(), "commonkit-"));
  const files = execFileSync("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"], {
    cwd: repository,
    encoding: "utf8",
  });
  const wanted = (path: string): boolean =>
    path !== "" && !path.startsWith("tests/") && existsSync(join(repository, path));
  for (const path of files.split("\0").filter(wanted)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    cpSync(join(repository, path), join(root, path));
  }
  symlinkSync(join(repository, "node_modules"), join(root, "node_modules"));
  const door = join(root, "scripts/commonkit.mjs");
  const [, command] = COMMAND;
  cpSync(dirname(command), join(root, "bundled"), { recursive: true });
  return {
    root,
    run: (...args) => runCommand(root, args, process.env, join(root, "bundled", basename(command))),
    start: (pattern, ...args) =>
      new Promise((resolve, reject) => {
        const child = spawn(process.execPath, [door, ...args], {
          cwd: root,
          stdio: ["ignore", "pipe", "pipe"],
        });
        let output = "";
        const ended = new Promise<void>((done) => child.on("close", () => done()));
        const read = (text: string): void => {
          output += text;
          const match = pattern.exec(output);
          const stop = (): Promise<void> => {
            child.kill("SIGTERM");
            return ended;
          };
          if (match) resolve({ match, stop });
        };
        child.stdout.setEncoding("utf8").on("data", read);
        child.stderr.setEncoding("utf8").on("data", read);
        void ended.then(() => reject(new Error(`ended before it said ${pattern}:\n${output}`)));
      }),
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}

/** SHA-256 of every file under a folder, keyed by its path there. */
export function digestTree(folder: string): ReadonlyMap<string, string> {
  const digests = new Map<string, string>();
  const walk = (path: string): void => {
    for (const name of readdirSync(join(folder, path))) {
      const below = path === "" ? name : `${path}/${name}`;
      if (statSync(join(folder, below)).isDirectory()) walk(below);
      else
        digests.set(
          below,
          createHash("sha256")
            .update(readFileSync(join(folder, below)))
            .digest("hex"),
        );
    }
  };
  walk("");
  return digests;
}

/** Paths that are new, gone or different between two trees, in alphabetical order. */
export function changedPaths(
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): readonly string[] {
  const paths = new Set([...before.keys(), ...after.keys()]);
  return [...paths].filter((path) => before.get(path) !== after.get(path)).sort();
}
