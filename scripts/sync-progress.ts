import type { SyncEvent } from "../src/model/plan.ts";
import { endWords, lookWords, stepWords } from "../src/report/summaries/sync-progress.ts";

/** Shows a sync while it runs, on stderr; stdout is for the result. */
export interface Progress {
  show: (event: SyncEvent) => void;
  /** Resolves when the last line is drawn. */
  end: () => Promise<void>;
}

/**
 * A line a partner that changes in place on a terminal, else one plain line when each is done: a `look`, which takes nothing, leaves that
 * line out.
 */
export async function openProgress(kind: "sync" | "look" = "sync"): Promise<Progress> {
  // listr2 draws nothing in place unless both are a terminal.
  const isTerminal = process.stderr.isTTY === true && process.stdout.isTTY === true;
  return isTerminal
    ? openTasks(kind === "look" ? lookWords : endWords)
    : { show: kind === "look" ? () => {} : showLine, end: async () => {} };
}

function showLine(event: SyncEvent): void {
  if (event.kind === "settled") console.error(`${event.node}: ${endWords[event.outcome]}`);
}

/** A task of the list: its line, and the way to end it. */
interface Task {
  line: { title: string } | null;
  /** What its line says now. */
  title: string;
  settle: (failed: boolean) => void;
  settled: Promise<boolean>;
}

/** Partners come in waves (ours, then theirs): each wave is one list, which goes away when it is done. */
async function openTasks(words: typeof endWords): Promise<Progress> {
  const { Listr, ListrLogger, ProcessOutput } = await import("listr2");
  const logger = new ListrLogger({
    useIcons: false,
    processOutput: new ProcessOutput(process.stderr, process.stderr),
  });
  const tasks = new Map<string, Task>();
  let wave: string[] = [];
  let drawn: Promise<unknown> = Promise.resolve();
  const draw = (nodes: readonly string[]) => {
    const list = nodes.map((node) => ({
      title: node,
      task: async (_: unknown, line: { title: string }) => {
        const task = tasks.get(node);
        if (task === undefined) return;
        task.line = line;
        line.title = task.title;
        if (await task.settled) throw new Error(task.title);
      },
    }));
    const rendererOptions = { logger, clearOutput: true };
    return new Listr(list, {
      concurrent: true,
      exitOnError: false,
      renderer: "default",
      rendererOptions,
    }).run();
  };
  const show = (event: SyncEvent) => {
    if (event.kind === "asked") {
      if (wave.length === 0)
        setImmediate(() => {
          const nodes = wave;
          wave = [];
          drawn = drawn.then(() => draw(nodes));
        });
      wave.push(event.node);
      tasks.set(event.node, makeTask(event.node));
      return;
    }
    const task = tasks.get(event.node);
    if (task === undefined) return;
    task.title = `${event.node}: ${event.kind === "step" ? stepWords[event.step] : words[event.outcome]}`;
    if (task.line) task.line.title = task.title;
    if (event.kind === "settled") task.settle(event.outcome === "failed" || event.outcome === "held");
  };
  return {
    show,
    end: async () => {
      await new Promise(setImmediate);
      await drawn;
    },
  };
}

function makeTask(title: string): Task {
  let settle: (failed: boolean) => void = () => {};
  const settled = new Promise<boolean>((resolve) => {
    settle = resolve;
  });
  return { line: null, title, settle, settled };
}
