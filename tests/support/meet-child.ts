import type { ChildProcess } from "node:child_process";
import { subscribe, unsubscribe } from "node:diagnostics_channel";
import { onTestFinished } from "vitest";

/**
 * Does something with every program that this process starts from now on whose command line has this word, as soon as it runs: until the
 * test ends, or what it returns is called.
 */
export function meetChild(word: string, act: (child: ChildProcess) => void): () => void {
  const listen = (message: unknown) => {
    const child = (message as { process: ChildProcess & { spawn: (options: unknown) => unknown } }).process;
    // The event "spawn" comes later, when a short program may have ended.
    const { spawn } = child;
    child.spawn = (options) => {
      const done = spawn.call(child, options);
      if (child.spawnargs.join(" ").includes(word)) act(child);
      return done;
    };
  };
  const stop = () => {
    unsubscribe("child_process", listen);
  };
  subscribe("child_process", listen);
  onTestFinished(stop);
  return stop;
}
