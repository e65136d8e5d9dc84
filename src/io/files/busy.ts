import { linkSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pid } from "node:process";
import { setTimeout as sleep } from "node:timers/promises";
import { readNow } from "../machine/clock.ts";
import { isRunning } from "../machine/process.ts";
import { isAbsent } from "./files.ts";

/** Which command is running in a node's folder: one line of JSON in `.commonkit/busy`. */
interface Holder {
  pid: number;
  /** When the run started: ISO 8601 with time, UTC. */
  since: string;
  /** Tells this process from a later one with the same number; empty if the system does not say. */
  start: string;
}

/** One run at a time: it belongs to this process until `release`, or to another. */
export type Turn = { ok: true; release: () => void } | { ok: false; pid: number; since: string };

/** Milliseconds after which a claim to clear up counts as left behind. */
const CLEARING = 10_000;

/** Milliseconds between two checks whether the turn is free. */
const LOOK_AGAIN = 100;

/** Takes the turn in a node's folder; if another process has it, waits at most so many seconds for it to end. */
export async function waitForTurn(root: string, seconds: number): Promise<Turn> {
  for (const end = Date.now() + seconds * 1000; ; await sleep(LOOK_AGAIN)) {
    const turn = takeTurn(root);
    if (turn.ok || Date.now() >= end) return turn;
  }
}

/** Takes the turn in a node's folder. What a killed run left is recognised by its process, and cleared. */
export function takeTurn(root: string): Turn {
  const folder = join(root, ".commonkit");
  mkdirSync(folder, { recursive: true });
  const busy = join(folder, "busy");
  const own = join(folder, `busy-${pid}`);
  const me: Holder = { pid, since: readNow(), start: startOf(pid) };
  writeFileSync(own, JSON.stringify(me));
  try {
    if (!claim(own, busy)) {
      const holder = readHolder(root);
      if (holder?.alive !== false || !clear(folder, root) || !claim(own, busy))
        return taken(readHolder(root) ?? me);
    }
    sweepClaims(folder);
    return { ok: true, release: () => rmSync(busy, { force: true }) };
  } finally {
    rmSync(own, { force: true });
  }
}

/** Which process is running here; null if none is. `other`: alive, and not this process. */
export function readHolder(root: string): (Holder & { alive: boolean; other: boolean }) | null {
  const holder = parseHolder(join(root, ".commonkit", "busy"));
  if (holder === null) return null;
  const alive = holder.pid > 0 && isRunning(holder.pid) && holder.start === startOf(holder.pid);
  return { ...holder, alive, other: alive && holder.pid !== pid };
}

/** True if this process has the turn. */
export function hasTurn(root: string): boolean {
  const holder = readHolder(root);
  return holder?.alive === true && !holder.other;
}

/** A link is made whole or not at all: of two processes that try at once, one wins. */
function claim(own: string, busy: string): boolean {
  try {
    linkSync(own, busy);
    return true;
  } catch (fault) {
    if (fault instanceof Error && "code" in fault && fault.code === "EEXIST") return false;
    throw fault;
  }
}

/**
 * Removes what a dead run left. Only one process can do so at a time: otherwise the second would remove what the first has
 * just put in its place.
 */
function clear(folder: string, root: string): boolean {
  const clearing = join(folder, "busy-clearing");
  try {
    mkdirSync(clearing);
  } catch {
    const age = Date.now() - (statSync(clearing, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
    if (age > CLEARING) rmSync(clearing, { recursive: true, force: true });
    return false;
  }
  try {
    if (readHolder(root)?.alive === false) rmSync(join(folder, "busy"), { force: true });
    return true;
  } finally {
    rmSync(clearing, { recursive: true, force: true });
  }
}

/** Removes what runs left that were killed while they claimed the turn or cleared up. Only the process with the turn does so: then no other has anything to clear. */
function sweepClaims(folder: string): void {
  for (const name of readdirSync(folder)) {
    const [, owner] = /^busy-(clearing|\d+)$/.exec(name) ?? [];
    if (owner !== undefined && (owner === "clearing" || !isRunning(Number(owner))))
      rmSync(join(folder, name), { recursive: true, force: true });
  }
}

function taken({ pid: other, since }: Holder): Turn {
  return { ok: false, pid: other, since };
}

function parseHolder(file: string): Holder | null {
  try {
    const { pid, since, start } = JSON.parse(readFileSync(file, "utf8"));
    return { pid: Number(pid) || 0, since: String(since), start: String(start) };
  } catch (fault) {
    if (isAbsent(fault)) return null;
    // No process leaves it half written: a file that cannot be read was not written here, and no process owns it.
    return { pid: 0, since: "", start: "" };
  }
}

/**
 * On Linux, the ticks since boot at which a process started, with the boot's own id; empty on other systems, and for one that has ended and that
 * no one has cleared away (in a container without an init).
 */
function startOf(number: number): string {
  try {
    const stat = readFileSync(`/proc/${number}/stat`, "latin1");
    const boot = readFileSync("/proc/sys/kernel/random/boot_id", "latin1").trim();
    // The name in the second field can contain spaces and brackets: count from the end of it. Field 3 is the state, field 22 the start.
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return fields[0] === "Z" ? "" : `${boot} ${fields[19]}`;
  } catch {
    return "";
  }
}
