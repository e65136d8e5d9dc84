import { type ChildProcess, spawn } from "node:child_process";
import { expect, test } from "vitest";
import { watchChild } from "../../../src/io/machine/watch-child.ts";

const never = async () => false;

/** A program of Node's, and what is said of its end; null if it ended well. */
function endOf(
  program: string,
  { flags = [], seconds = 60, isFull = never, act = () => {} }: Partial<Options> = {},
): Promise<unknown> {
  const child = spawn(process.execPath, [...flags, "-e", program], { stdio: ["ignore", "pipe", "pipe"] });
  const wait = watchChild(child);
  act(child);
  return wait(seconds, isFull).then(
    () => null,
    (fault: unknown) => fault,
  );
}

interface Options {
  flags: readonly string[];
  seconds: number;
  isFull: () => Promise<boolean>;
  act: (child: ChildProcess) => void;
}

const HANGS = "setInterval(() => {}, 1000)";

test("a program that ends well, and one that makes a mistake of its own", async () => {
  expect(await endOf("")).toBe(null);
  expect(await endOf("throw new Error('my mistake')")).toMatchObject({
    name: "ChildFailed",
    code: undefined,
    message: expect.stringContaining("my mistake"),
  });
});

test.each(["SIGKILL", "SIGTERM", "SIGSEGV"] as const)("ended by %s: it is named", async (signal) => {
  const act = (child: ChildProcess) => child.once("spawn", () => child.kill(signal));
  expect(await endOf(HANGS, { act })).toMatchObject({ name: "ChildStopped", why: "signal", signal });
});

test("out of memory", async () => {
  const flags = ["--max-old-space-size=16"];
  const program = "const all = []; for (;;) all.push(new Array(1e5).fill(1.5))";
  expect(await endOf(program, { flags })).toMatchObject({ name: "ChildStopped", why: "memory" });
});

test("one that never ends is ended, and so is one that waits for a full disk", async () => {
  const slow = {
    seconds: 0.2,
    act: (child: ChildProcess) => child.once("spawn", () => child.kill("SIGSTOP")),
  };
  expect(await endOf(HANGS, slow)).toMatchObject({ name: "ChildStopped", why: "slow" });
  expect(await endOf(HANGS, { isFull: async () => true })).toMatchObject({ code: "ENOSPC" });
});

test.each([
  ["ENOSPC", "Error: ENOSPC: no space left on device, write"],
  [
    "ENOSPC",
    'called `Result::unwrap()` on an `Err` value: Os { code: 28, message: "No space left on device" }',
  ],
  ["EROFS", "Error: EROFS: read-only file system, mkdir"],
  ["EACCES", "open /x: permission denied"],
])("what it says of the disk is understood: %s", async (code, words) => {
  const program = `console.error(${JSON.stringify(words)}); process.exitCode = 1`;
  expect(await endOf(program)).toMatchObject({ name: "ChildFailed", code });
});

test("one that is not there", async () => {
  const child = spawn("/nowhere/at-all", []);
  await expect(watchChild(child)(60, never)).rejects.toMatchObject({ why: "missing" });
});

test("one that has ended while another program holds its output open", async () => {
  const program = `require("node:child_process").spawn("sleep", ["9"], { stdio: "inherit" }); process.exit(1)`;
  expect(await endOf(program)).toMatchObject({ name: "ChildFailed" });
});
