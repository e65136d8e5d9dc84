import { type ChildProcess, fork, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { build } from "../../src/pipeline/publish/build.ts";
import { EDITIONS, type Editions, listLeftovers, makeEditions, type Node, syncNode } from "./editions.ts";
import { PHASES, type Phase, PhaseWatch } from "./phases.ts";
import { killTree } from "./processes.ts";

const tsx = createRequire(import.meta.url).resolve("tsx");
const reader = join(import.meta.dirname, "reader.ts");

/** What to do, and how often. */
export interface Wanted {
  /** How the command is started: a program and its first argument. */
  command: readonly [program: string, script: string];
  /** Killed runs, at least. */
  runs: number;
  /** Killed runs in each phase, at least. */
  perPhase: number;
  /** Nodes worked on side by side. */
  lanes: number;
  /**
   * A writer to be tried instead of ours. It gets the node's root and the folder of the edition that is to be written, and prints how
   * many of its files it has written: `3/40`. When it is killed, then somewhere among them.
   */
  instead?: { program: string; isKilled: boolean };
  /** Called after every run, for whoever watches. */
  tell?: (tally: Tally) => void;
}

/** What came of it. */
export interface Tally {
  /** Killed runs by the phase that they were in. */
  phases: Record<Phase, number>;
  /** Killed runs in all; of these some were killed before their first phase. */
  killed: number;
  /** Runs that ended before they were killed. */
  escaped: number;
  /** Times that a parallel reader read the whole site in service. */
  samples: number;
  /** What was not as it must be, in words. */
  violations: string[];
}

/** Part of the runs in which only the process itself is killed, and the Git that it called works on as an orphan. */
const ORPHANS = 0.25;
/** Part of the runs after which a build goes to its end. */
const REBUILDS = 0.1;
/** Part of the runs that go the whole way by `publish`. */
const PUBLISH = 0.15;

/** Runs the real command again and again, kills it, and looks after each time whether all is well. */
export async function runKills(wanted: Wanted): Promise<Tally> {
  const folder = mkdtempSync(join(tmpdir(), "commonkit-kill-"));
  const tally: Tally = {
    phases: Object.fromEntries(PHASES.map((phase) => [phase, 0])) as Record<Phase, number>,
    killed: 0,
    escaped: 0,
    samples: 0,
    violations: [],
  };
  const isDone = () =>
    tally.killed + (wanted.instead ? tally.escaped : 0) >= wanted.runs &&
    (wanted.instead || PHASES.every((phase) => tally.phases[phase] >= wanted.perPhase));
  try {
    while (!isDone()) {
      // Sites show days: what is right is made anew when the day changes.
      const day = today();
      const at = mkdtempSync(join(folder, "day-"));
      const editions = await makeEditions(at);
      const isToday = () => today() === day && !isDone();
      const lanes = Array.from({ length: wanted.lanes }, (_, index) => join(at, `lane-${index}`));
      await Promise.all(
        lanes.map((lane) => new Lane(editions, lane, tally, wanted).work(isToday, () => today() === day)),
      );
    }
    return tally;
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 40, retryDelay: 50 });
  }
}

const today = () => new Date().toISOString().slice(0, 10);

/** One node that is worked on, killed and looked after, over and over; what earlier kills left stays lying about. */
class Lane {
  readonly #node: Node;
  readonly #watch: PhaseWatch;
  /** Editions that sites may be of: those whose lock this node has had. */
  readonly #had = new Set([1]);
  /** Milliseconds from the beginning of a phase to the next one's, as last seen. */
  readonly #lasts = new Map<Phase, number>();

  readonly #editions: Editions;
  readonly #tally: Tally;
  readonly #wanted: Wanted;

  constructor(editions: Editions, folder: string, tally: Tally, wanted: Wanted) {
    this.#editions = editions;
    this.#tally = tally;
    this.#wanted = wanted;
    mkdirSync(folder);
    this.#node = editions.makeNode(join(folder, "node"));
    this.#watch = new PhaseWatch(this.#node.root, folder);
  }

  async work(goOn: () => boolean, counts: () => boolean): Promise<void> {
    let reading = this.#startReader();
    while (goOn()) {
      const wrong = this.#wanted.instead ? await this.#runInstead() : await this.#runOnce();
      if (wrong.length > 0) {
        wrong.push(...(await this.#endReader(reading)));
        // A good node again, so that the next runs are judged by themselves.
        this.#node.restart();
        reading = this.#startReader();
      }
      // A run over midnight proves nothing.
      if (counts()) this.#tally.violations.push(...wrong);
      this.#wanted.tell?.(this.#tally);
    }
    const met = await this.#endReader(reading);
    if (counts()) this.#tally.violations.push(...met);
  }

  #startReader(): ChildProcess {
    return fork(reader, [this.#node.root], { execArgv: ["--import", tsx] });
  }

  /** What the reader met that never was, in words. */
  async #endReader(reading: ChildProcess): Promise<string[]> {
    const { samples, met } = await ask(reading);
    this.#tally.samples += samples;
    const isKnown = (site: string) => this.#had.has(this.#editions.sites.get(site) ?? 0);
    return met.filter((site) => !isKnown(site)).map((site) => `a reader met a site that never was: ${site}`);
  }

  /** One run of the command, killed in a phase of which there are too few yet. Gives what was wrong after it. */
  async #runOnce(): Promise<string[]> {
    const node = this.#node;
    const target = this.#choose();
    const before = node.edition() ?? 0;
    const served = node.site();
    const writes = PHASES.indexOf(target) <= PHASES.indexOf("journal");
    const verb = Math.random() < PUBLISH ? "publish" : writes ? "sync" : "build";
    const next = (before % EDITIONS) + 1;
    if (verb !== "build" && next === 1) node.rewind();
    const from = verb !== "build" && next === 1 ? 1 : before;
    const to = verb === "build" ? from : from + 1;
    node.publish(to);
    this.#had.add(from).add(to);

    const { phase, code, said } = await this.#runAndKill([...this.#wanted.command, verb], target);
    const about = `${verb} ${code === null ? `killed while ${phase ?? "starting"}` : "that nobody killed"}`;
    const wrong: string[] = [];
    if (code !== null && code !== 0) wrong.push(`${about}: it ended with ${code} and said ${said}`);
    const isServed = (site: number | null) =>
      site !== null && (site === served || site === to || site === from);
    if (!isServed(node.site())) wrong.push(`${about}: the site in service is no whole one`);
    // The next command: what looks at every byte and changes nothing, so that what it recovers is what was there.
    const offline = await syncNode(node.root, true);
    const after = node.edition();
    if (offline.length > 0) wrong.push(`${about}: the next command says ${offline}`);
    if (after !== from && after !== to)
      wrong.push(`${about}: lock, status and partners' files do not agree (${after}, not ${from} or ${to})`);
    if (!isServed(node.site())) wrong.push(`${about}: the site after recovery is no whole one`);
    const left = listLeftovers(node.root).filter((name) => name !== "_site.next");
    if (left.length > 0) wrong.push(`${about}: left behind ${left}`);
    // And the one after that goes on as if nothing had been.
    const synced = await syncNode(node.root);
    if (synced.length > 0 || node.edition() !== to)
      wrong.push(`${about}: the next sync says ${synced} and is at ${node.edition()}, not ${to}`);
    if (Math.random() < REBUILDS) {
      const { published } = await build(node.root, null, () => {});
      if (!published || node.site() !== to)
        wrong.push(`${about}: the next build makes ${node.site()}, not ${to}`);
    }
    return wrong;
  }

  /** One run of another writer, killed at any moment; it knows nothing of recovering, so the state is looked at as it is. */
  async #runInstead(): Promise<string[]> {
    const { program = "", isKilled = false } = this.#wanted.instead ?? {};
    const files = this.#node.files(((this.#node.edition() ?? 0) % EDITIONS) + 1);
    const command = [process.execPath, "--import", tsx, program, this.#node.root, files];
    const { code } = await this.#runAndKill(command, null, isKilled ? Math.random() : null);
    const wrong: string[] = code === null || code === 0 ? [] : [`the writer ended with ${code}`];
    if (this.#node.edition() === null) wrong.push("lock, status and partners' files do not agree");
    if (this.#node.site() === null) wrong.push("the site in service is no whole one");
    return wrong;
  }

  /**
   * Starts a command and kills it: a random while after it began the phase, or when it has written this share of its files. Gives the
   * phase it was in, null for none.
   */
  async #runAndKill(
    command: readonly string[],
    target: Phase | null,
    share: number | null = null,
  ): Promise<{ phase: Phase | null; code: number | null; said: string }> {
    const [program = "", ...args] = command;
    const env = { ...process.env, PATH: `${this.#watch.path}${delimiter}${process.env.PATH}`, NO_COLOR: "1" };
    const child = spawn(program, args, { cwd: this.#node.root, env, stdio: ["ignore", "pipe", "pipe"] });
    const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
    let now: Phase | null = null;
    let since = performance.now();
    let killedIn: Phase | null = null;
    let isKilled = false;
    const kill = () => {
      if (isKilled || child.exitCode !== null || child.pid === undefined) return;
      isKilled = true;
      killedIn = now;
      killTree(child.pid, Math.random() >= ORPHANS);
    };
    this.#watch.start((phase) => {
      if (isKilled || phase === now || PHASES.indexOf(phase) < PHASES.indexOf(now ?? "checking")) return;
      if (now !== null) this.#lasts.set(now, performance.now() - since);
      [now, since] = [phase, performance.now()];
      if (phase === target) setTimeout(kill, Math.random() * 1.1 * (this.#lasts.get(phase) ?? 20));
    });
    let said = "";
    child.stdout?.setEncoding("utf8").on("data", (text: string) => {
      said += text;
      const [, written, all] = /(\d+)\/(\d+)\n$/.exec(said) ?? [];
      if (share !== null && Number(written) / Number(all) >= share) kill();
    });
    child.stderr?.setEncoding("utf8").on("data", (text: string) => this.#watch.hear(text));
    await ended;
    this.#watch.stop();
    if (child.signalCode !== "SIGKILL") {
      this.#tally.escaped++;
      return { phase: null, code: child.exitCode, said };
    }
    this.#tally.killed++;
    if (killedIn !== null) this.#tally.phases[killedIn as Phase]++;
    return { phase: killedIn, code: null, said };
  }

  #choose(): Phase {
    const { phases } = this.#tally;
    const fewest = Math.min(...Object.values(phases));
    const rare = PHASES.filter((phase) => phases[phase] === fewest);
    const among = Math.random() < 0.8 ? rare : PHASES;
    return among[Math.floor(Math.random() * among.length)] ?? "swap";
  }
}

function ask(reading: ChildProcess): Promise<{ samples: number; met: string[] }> {
  return new Promise((resolve) => {
    reading.once("message", (message) => resolve(message as { samples: number; met: string[] }));
    reading.send("enough");
  });
}

/** The count, as a line for people. */
export function describeTally({ phases, killed, escaped, samples, violations }: Tally): string {
  const each = PHASES.map((phase) => `${phase} ${phases[phase]}`).join(", ");
  return `${killed} runs killed (${each}), ${escaped} ended first; the site was read ${samples} times; ${violations.length} violations`;
}
