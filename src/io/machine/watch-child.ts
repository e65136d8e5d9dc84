import type { ChildProcess } from "node:child_process";
import type { ProgramStopped } from "../../model/problems/build.ts";

/** A program that Commonkit started did not do its work, and it is not the program's mistake. */
export class ChildStopped extends Error {
  override name = "ChildStopped";
  readonly why: ProgramStopped["why"];
  /** The signal that ended it; null if none did. */
  readonly signal: string | null;

  constructor(why: ProgramStopped["why"], signal: string | null) {
    super(`a program that Commonkit started could not do its work (${signal ?? why})`);
    [this.why, this.signal] = [why, signal];
  }
}

/** A program did its work wrongly: the end of what it said. `code` is the disk's error, in Node's words, if that is why. */
class ChildFailed extends Error {
  override name = "ChildFailed";
  readonly code?: string;

  constructor(output: string) {
    super(output.slice(-4000));
    const [code] = DISK_SAYINGS.find(([, saying]) => saying.test(output)) ?? [];
    if (code !== undefined) this.code = code;
  }
}

/** What programs in JavaScript, Rust and Go say when the disk refuses, by Node's name for it. */
const DISK_SAYINGS: readonly (readonly [string, RegExp])[] = [
  ["ENOSPC", /ENOSPC|EDQUOT|EFBIG|No space left on device|Disk quota exceeded|File too large/i],
  ["EROFS", /EROFS|Read-only file system/i],
  ["EACCES", /EACCES|EPERM|Permission denied|Operation not permitted/i],
];
const MEMORY_SAYINGS =
  /heap out of memory|Allocation failed|memory allocation of \d+ bytes failed|Cannot allocate memory|ENOMEM/i;
/** What esbuild says when the program that it started itself was ended. */
const HELPER_SAYINGS = /The service (was stopped|is no longer running)/;
const NO_ROOM: ReadonlySet<unknown> = new Set(["ENOMEM", "EAGAIN"]);

/** Milliseconds in which the output of a program that has ended must arrive. */
const LAST_WORDS = 5000;

/** Milliseconds between two checks whether the disk is full. */
const LOOK_AGAIN = 1000;

/** Waits for the end of a program, at most so many seconds. Rejects with ChildStopped or ChildFailed if it did not end well. */
export type WaitForChild = (seconds: number, isFull: () => Promise<boolean>) => Promise<void>;

/** Watches a program from its start. Whoever waits for its end says how to see that the disk is full: some programs then never end, so they are ended. */
export function watchChild(child: ChildProcess): WaitForChild {
  const output: string[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding("utf8").on("data", (text: string) => output.push(text));
  const ended = new Promise<Error | null>((resolve) => {
    child.on("error", (fault) => {
      // It never started: there is no other end.
      if (child.pid === undefined) resolve(judgeStart(fault));
    });
    const end = (code: number | null, signal: string | null) =>
      resolve(judgeEnd(code, signal, output.join("")));
    child.on("close", end);
    // What it had started itself can hold its output open for ever.
    child.on("exit", (code, signal) => setTimeout(end, LAST_WORDS, code, signal).unref());
  });
  return async (seconds, isFull) => {
    let stopped: Error | null = null;
    const stop = (why: Error): void => {
      stopped ??= why;
      child.kill("SIGKILL");
    };
    const clock = setTimeout(() => stop(new ChildStopped("slow", null)), seconds * 1000);
    const watch = setInterval(async () => {
      // A folder that cannot be asked is not full: the program itself meets whatever is wrong with it.
      if (await isFull().catch(() => false)) stop(new ChildFailed("ENOSPC"));
    }, LOOK_AGAIN);
    try {
      const end = await ended;
      if (end !== null) throw stopped ?? end;
    } finally {
      clearTimeout(clock);
      clearInterval(watch);
    }
  };
}

function judgeStart(fault: Error): ChildStopped {
  const code = "code" in fault ? fault.code : null;
  return new ChildStopped(NO_ROOM.has(code) ? "memory" : "missing", null);
}

/** Why a program ended; null if it ended well. */
function judgeEnd(code: number | null, signal: string | null, output: string): Error | null {
  if (code === 0) return null;
  if (MEMORY_SAYINGS.test(output)) return new ChildStopped("memory", signal);
  if (signal !== null || HELPER_SAYINGS.test(output)) return new ChildStopped("signal", signal);
  return new ChildFailed(output);
}
