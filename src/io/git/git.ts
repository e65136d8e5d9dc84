import { spawn } from "node:child_process";
import { isPosix, killGroup, makeEnvironment } from "../machine/process.ts";

/** How Git can use the network: one protocol, or none at all. */
export type Protocol = "https" | "http" | "ssh" | "file" | null;

export interface GitOptions {
  /** A repository; without one Git uses none, not even one around the current folder. */
  gitDir?: string;
  protocol: Protocol;
  /** Seconds of real time, after which the process and its children are ended. */
  seconds: number;
  /** The most bytes of output; more ends the process. */
  most: number;
  /** Further `-c` settings. */
  config?: Readonly<Record<string, string>>;
  env?: Readonly<Record<string, string>>;
  /** Written to standard input. */
  input?: string;
  /** Asked four times a second: true ends the process as `too-large`. */
  isTooLarge?: () => boolean;
}

/** The result of a run. */
export interface GitRun {
  /** Null if it was ended from outside, or never started. */
  code: number | null;
  stdout: Buffer;
  stderr: string;
  /** Why Commonkit ended it, that there is no Git, or that something else on this computer `ended` it; null if it ended on its own. */
  stopped: "timeout" | "too-large" | "git-missing" | "ended" | null;
}

/** Settings that no repository and no user's configuration can change: nothing runs, nothing is followed, nothing unchecked is stored. */
const HARDENED: Readonly<Record<string, string>> = {
  "protocol.allow": "never",
  "core.hooksPath": "/dev/null",
  "core.fsmonitor": "false",
  "core.symlinks": "false",
  "core.attributesFile": "/dev/null",
  "safe.bareRepository": "explicit",
  "submodule.recurse": "false",
  "credential.helper": "",
  "http.followRedirects": "false",
  "transfer.fsckObjects": "true",
  "fetch.fsckObjects": "true",
  // A pack of any size goes through index-pack, which moves it into place only after checking every object, so a bad pack
  // never enters a mirror. (Otherwise small packs would be unpacked object by object, before their end is seen.)
  "fetch.unpackLimit": "1",
  "transfer.unpackLimit": "1",
  "gc.auto": "0",
  "maintenance.auto": "false",
  "pack.threads": "2",
  // Blobs above this size are checked as a stream, and packs are mapped in pieces, so that memory use stays small.
  "core.bigFileThreshold": "8m",
  "core.packedGitWindowSize": "32m",
  "core.packedGitLimit": "256m",
};

const ENVIRONMENT: Readonly<Record<string, string>> = {
  LC_ALL: "C",
  GIT_CONFIG_NOSYSTEM: "1",
  GIT_CONFIG_GLOBAL: "/dev/null",
  GIT_ATTR_NOSYSTEM: "1",
  GIT_TERMINAL_PROMPT: "0",
  GIT_ASKPASS: "/bin/false",
  GIT_SSH_COMMAND: "ssh -o BatchMode=yes -o ConnectTimeout=15",
  GIT_NO_REPLACE_OBJECTS: "1",
  GIT_NO_LAZY_FETCH: "1",
  GIT_OPTIONAL_LOCKS: "0",
  GIT_ADVICE: "0",
};

/** Kibibytes of address space for a Git that talks to a server: it gathers endless answers in memory before anything can judge them. */
const MEMORY = 1_500_000;
/** The shell sees a fixed text; everything from outside arrives as arguments and is never read as a command. */
const LIMITED = `ulimit -v ${MEMORY} 2>/dev/null; exec "$@"`;
const MOST_STDERR = 65_536;

/**
 * Runs Git once. Never a shell line, never the user's configuration, never a prompt; `cwd` is the root of the disk, so that no
 * repository around it is found. Never throws: any fault is in the answer.
 */
export function runGit(args: readonly string[], options: GitOptions): Promise<GitRun> {
  const { protocol, seconds, most, isTooLarge } = options;
  const config = {
    ...HARDENED,
    ...(protocol && { [`protocol.${protocol}.allow`]: "always" }),
    ...options.config,
  };
  const settings = Object.entries(config).flatMap(([key, value]) => ["-c", `${key}=${value}`]);
  const whole = [`--git-dir=${options.gitDir ?? "/dev/null"}`, ...settings, ...args];
  const env = makeEnvironment(
    { ...ENVIRONMENT, GIT_ALLOW_PROTOCOL: protocol ?? "none", ...options.env },
    protocol === "ssh",
  );
  const limited = isPosix && protocol !== null;
  const [program, all] = limited ? ["/bin/sh", ["-c", LIMITED, "sh", "git", ...whole]] : ["git", whole];

  return new Promise((resolve) => {
    const child = spawn(program, all, { cwd: "/", env, detached: isPosix, stdio: ["pipe", "pipe", "pipe"] });
    const output: Buffer[] = [];
    let size = 0;
    let stderr = "";
    let stopped: GitRun["stopped"] = null;
    const stop = (why: "timeout" | "too-large") => {
      stopped ??= why;
      if (child.pid !== undefined) killGroup(child.pid);
    };
    const clock = setTimeout(() => stop("timeout"), seconds * 1000);
    const watch = isTooLarge && setInterval(() => isTooLarge() && stop("too-large"), 250);
    const end = (code: number | null) => {
      clearTimeout(clock);
      clearInterval(watch);
      if (code === null) stopped ??= "ended";
      // A process that ended well did so, even if the time limit was reached at the same moment.
      const missing = limited && code === 127 ? "git-missing" : stopped;
      resolve({
        code,
        stdout: Buffer.concat(output),
        stderr,
        stopped: code === 0 && size <= most ? null : missing,
      });
    };
    child.stdout.on("data", (part: Buffer) => {
      size += part.length;
      if (size > most) stop("too-large");
      else output.push(part);
    });
    child.stderr.setEncoding("utf8").on("data", (part: string) => {
      if (stderr.length < MOST_STDERR) stderr += part;
    });
    // A Git that ended early closes its input: the answer says why.
    child.stdin.on("error", () => {});
    child.stdin.end(options.input ?? "");
    child.on("error", (fault) => {
      // Without memory there is a Git, but it cannot be started.
      stopped = "code" in fault && fault.code === "ENOENT" ? "git-missing" : "ended";
      end(null);
    });
    child.on("close", end);
  });
}
