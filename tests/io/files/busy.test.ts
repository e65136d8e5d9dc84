import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, onTestFinished, test } from "vitest";
import { readHolder, takeTurn } from "../../../src/io/files/busy.ts";
import { carryOut, recoverJournal } from "../../../src/io/files/journal.ts";
import { makeTemporary, readAll } from "../../support/folder.ts";
import { root as tool } from "../../support/places.ts";

const left = (root: string) => readdirSync(join(root, ".commonkit"));

test("one turn at a time; who comes second hears who is at work", () => {
  const root = makeTemporary();
  const turn = takeTurn(root);
  expect(turn.ok).toBe(true);
  expect(takeTurn(root)).toMatchObject({ ok: false, pid: process.pid });
  if (turn.ok) turn.release();
  expect(takeTurn(root).ok).toBe(true);
  expect(left(root)).toEqual(["busy"]);
});

test.each([
  ["its process is no more", { pid: 2 ** 22 + 5, since: "2026-11-23T12:00:00Z", start: "" }],
  ["its number belongs to another process by now", { pid: 1, since: "2026-11-23T12:00:00Z", start: "0" }],
  ["it is only half written", "{"],
])("what a killed run left is cleared: %s", (_, holder) => {
  const root = makeTemporary();
  mkdirSync(join(root, ".commonkit"));
  const text = typeof holder === "string" ? holder : JSON.stringify(holder);
  writeFileSync(join(root, ".commonkit/busy"), text);
  const turn = takeTurn(root);
  expect(turn.ok).toBe(true);
  expect(left(root)).toEqual(["busy"]);
});

test.skipIf(!existsSync("/proc/self/stat"))(
  "a process that has ended, and that its parent never cleared away, holds nothing (in a container)",
  async () => {
    const root = makeTemporary();
    // The shell becomes a program that does not ask after the one it started.
    const parent = spawn("sh", ["-c", "sleep 0.2 & echo $!; exec sleep 600"]);
    onTestFinished(() => void parent.kill());
    const dead = Number(await new Promise((resolve) => parent.stdout.once("data", resolve)));
    const holder = { pid: dead, since: "2026-11-23T12:00:00Z", start: readStart(dead) };
    mkdirSync(join(root, ".commonkit"));
    writeFileSync(join(root, ".commonkit/busy"), JSON.stringify(holder));
    expect(readHolder(root)).toMatchObject({ alive: true });
    while (!readFileSync(`/proc/${dead}/stat`, "latin1").includes(") Z ")) await sleep(10);
    expect(readHolder(root)).toMatchObject({ alive: false });
    expect(takeTurn(root).ok).toBe(true);
  },
);

test("what runs left that were killed while they claimed the turn is cleared, the claim of one that is alive is not", () => {
  const root = makeTemporary();
  mkdirSync(join(root, ".commonkit/busy-clearing"), { recursive: true });
  writeFileSync(join(root, `.commonkit/busy-${2 ** 22 + 5}`), "{}");
  writeFileSync(join(root, ".commonkit/busy-1"), "{}");
  takeTurn(root);
  expect(left(root).sort()).toEqual(["busy", "busy-1"]);
});

test("while another run is at work, nobody touches its journal", async () => {
  const root = makeTemporary();
  const other = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"]);
  const crash = () => {
    throw new Error("stop");
  };
  const step = (name: string) => name === "commit" && crash();
  const write = { path: "partners/a/x.md", bytes: Buffer.from("x") };
  await expect(carryOut(root, [write], [], step)).rejects.toThrow("stop");
  const start = readStart(other.pid ?? 0);
  const holder = { pid: other.pid, since: "2026-11-23T12:00:00Z", start };
  writeFileSync(join(root, ".commonkit/busy"), JSON.stringify(holder));
  expect(readHolder(root)).toMatchObject({ other: true });
  expect(recoverJournal(root)).toBe(false);
  expect(readAll(root)).toEqual({});
  other.kill();
  await new Promise((resolve) => other.on("close", resolve));
  expect(recoverJournal(root)).toBe(true);
  expect(readAll(root)).toEqual({ "partners/a/x.md": "x" });
});

test("four at once, over what a killed run left: one works", async () => {
  const root = makeTemporary();
  mkdirSync(join(root, ".commonkit"));
  const program = `
    import { takeTurn } from ${JSON.stringify(join(tool, "src/io/files/busy.ts"))};
    process.stdin.once("data", () => {
      console.log(takeTurn(${JSON.stringify(root)}).ok ? "works" : "busy");
      setTimeout(() => process.exit(), 1500);
    });
    console.log("ready");
  `;
  const stale = { pid: 2 ** 22 + 5, since: "", start: "" };
  writeFileSync(join(root, ".commonkit/busy"), JSON.stringify(stale));
  const children = Array.from({ length: 4 }, () => {
    const child = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "-e", program]);
    child.stdout.setEncoding("utf8");
    return child;
  });
  const said = children.map(() => "");
  const heard = (count: number) =>
    new Promise<void>((resolve) => {
      const look = () => said.join("").split("\n").length - 1 >= count && resolve();
      for (const child of children) child.stdout.on("data", look);
      look();
    });
  children.forEach((child, index) => {
    child.stdout.on("data", (text: string) => {
      said[index] += text;
    });
  });
  await heard(children.length);
  for (const child of children) child.stdin.write("go\n");
  await heard(children.length * 2);
  for (const child of children) child.kill();
  expect(said.filter((text) => text.includes("works"))).toHaveLength(1);
});

/** When a process began, as Linux says it; empty elsewhere, where a number is believed as it is. */
function readStart(pid: number): string {
  if (!existsSync(`/proc/${pid}/stat`)) return "";
  const stat = readFileSync(`/proc/${pid}/stat`, "latin1");
  const boot = readFileSync("/proc/sys/kernel/random/boot_id", "latin1").trim();
  return `${boot} ${stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19]}`;
}
