import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";

/**
 * Ends a process at once; with `children` also everything that it started, and that those started. It is stopped before they are
 * counted, so that it cannot start another.
 */
export function killTree(pid: number, children: boolean): void {
  if (children) signal(pid, "SIGSTOP");
  for (const one of children ? listTree(pid) : [pid]) signal(one, "SIGKILL");
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // It has ended meanwhile.
  }
}

/** A process and all that it started, and that those started. */
export function listTree(root: number): number[] {
  const parents = listParents();
  const found = [root];
  for (const parent of found) for (const [pid, above] of parents) if (above === parent) found.push(pid);
  return found;
}

/** Every process and the one that started it. */
function listParents(): [number, number][] {
  if (!existsSync("/proc/self/stat"))
    return execFileSync("ps", ["-A", "-o", "pid=,ppid="], { encoding: "utf8" })
      .split("\n")
      .map((line) => line.trim().split(/\s+/).map(Number) as [number, number]);
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name): [number, number][] => {
      try {
        const stat = readFileSync(`/proc/${name}/stat`, "latin1");
        // The name in the second field may hold blanks and brackets: count from behind it.
        return [[Number(name), Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1])]];
      } catch {
        return [];
      }
    });
}
