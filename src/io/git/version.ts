import { ChildStopped } from "../machine/watch-child.ts";
import { runGit } from "./git.ts";

/** The oldest Git that knows every option Commonkit uses (`--end-of-options` everywhere, settings from the environment by `GIT_CONFIG_COUNT`). */
const OLDEST = [2, 31] as const;

/** The version of Git on this computer: `2.39.5`; null if there is none. Throws ChildStopped like `local`. */
export async function readGitVersion(): Promise<string | null> {
  const run = await runGit(["--version"], { protocol: null, seconds: 20, most: 1024 });
  if (run.stopped === "ended") throw new ChildStopped("signal", null);
  return /\d+(\.\d+)+/.exec(run.stdout.toString())?.[0] ?? null;
}

/** True if there is a Git and it is new enough. */
export function isGitUsable(version: string | null): boolean {
  const [major = 0, minor = 0] = (version ?? "").split(".").map(Number);
  return major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1]);
}
