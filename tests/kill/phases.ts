import { execFileSync } from "node:child_process";
import { chmodSync, type FSWatcher, mkdirSync, readFileSync, watch, writeFileSync } from "node:fs";
import { join } from "node:path";

/** What a run of `publish` goes through, in this order. */
export const PHASES = [
  "checking",
  "fetching",
  "reading",
  "journal",
  "catalog",
  "pages",
  "search",
  "swap",
] as const;
export type Phase = (typeof PHASES)[number];

/** What the command prints when it begins a part of a build. */
const SAYINGS: readonly (readonly [string, Phase])[] = [
  ["Reading and checking", "catalog"],
  ["Writing the pages", "pages"],
  ["Preparing the search", "search"],
];

/** Sees from outside where a run is: by the Git commands it calls, the folders it makes, and the lines it prints. */
export class PhaseWatch {
  /** Where to look for `git` first: a doorman that notes what is asked, and calls the real one. */
  readonly path: string;
  readonly #marks: string;
  readonly #root: string;
  #watchers: FSWatcher[] = [];
  #seen = 0;
  #listener: (phase: Phase) => void = () => {};

  constructor(root: string, folder: string) {
    this.#root = root;
    this.path = join(folder, "bin");
    this.#marks = join(folder, "marks");
    mkdirSync(this.path, { recursive: true });
    writeFileSync(this.#marks, "");
    const git = execFileSync("sh", ["-c", "command -v git"], { encoding: "utf8" }).trim();
    const doorman = `#!/bin/sh
case " $* " in
*" ls-remote "*) echo checking >> '${this.#marks}' ;;
*" fetch -q "*) echo fetching >> '${this.#marks}' ;;
*" ls-tree "*|*" cat-file --batch "*) echo reading >> '${this.#marks}' ;;
esac
exec '${git}' "$@"
`;
    writeFileSync(join(this.path, "git"), doorman);
    chmodSync(join(this.path, "git"), 0o755);
  }

  /** Tells `listener` of every phase that begins, from now on. */
  start(listener: (phase: Phase) => void): void {
    this.#listener = listener;
    writeFileSync(this.#marks, "");
    this.#seen = 0;
    const work = join(this.#root, ".commonkit");
    this.#watchers = [
      watch(this.#marks, () => this.#readMarks()),
      watch(work, (_, name) => {
        if (name === "staging" || name === "journal") listener("journal");
        if (name === "_site.next") listener("swap");
      }),
      watch(join(work, "releases"), (_, name) => {
        if (name !== null && /^\d+$/.test(name)) listener("swap");
      }),
    ];
  }

  /** What the run printed. */
  hear(text: string): void {
    for (const [words, phase] of SAYINGS) if (text.includes(words)) this.#listener(phase);
  }

  stop(): void {
    for (const watcher of this.#watchers) watcher.close();
  }

  #readMarks(): void {
    const marks = readFileSync(this.#marks, "utf8").split("\n").slice(0, -1);
    for (const mark of marks.slice(this.#seen)) this.#listener(mark as Phase);
    this.#seen = marks.length;
  }
}
