import type { LimitName, RemoteFault } from "../../model/remote.ts";
import type { GitRun } from "./git.ts";

/**
 * What Git and curl say (in English: LC_ALL=C), and what it means. The first that fits counts, so a cause comes before
 * what followed from it.
 */
const SAYINGS: readonly (readonly [RegExp, RemoteFault])[] = [
  [/No space left on device|Disk quota exceeded|File too large/, "disk-full"],
  [/Read-only file system|insufficient permission for adding an object/, "cache-closed"],
  [/not our ref|no such remote ref|unadvertised object/, "commit-gone"],
  [/Operation too slow|timed out|Connection timed out/i, "timeout"],
  [/returned error: 30\d/, "redirected"],
  [/returned error: 404|repository '[^\n]*' not found/, "not-found"],
  [/returned error: 40[13]|could not read Username|could not read Password|Authentication failed/, "refused"],
  [/Permission denied|Host key verification failed|dubious ownership/, "refused"],
  [/returned error: 429/, "too-often"],
  [/returned error: 5\d\d/, "server-error"],
  [/certificate|SSL|TLS|schannel/, "certificate"],
  [
    /Could not resolve|Failed to connect|Connection refused|Couldn't connect|No route to host|unreachable/i,
    "no-answer",
  ],
  [/is this a git repository\?|dumb http transport|invalid server response|not a git repository/i, "not-git"],
  [/Out of memory|memory exhausted|malloc failed/i, "too-large"],
  [/fsck|has(?:Dot|Dotdot|Dotgit)|bad object at offset|SHA1 COLLISION|inflate: data stream error/, "broken"],
  [/transfer closed|early EOF|hung up|unexpected disconnect|Connection reset|RPC failed|Empty reply/i, "cut"],
  [/bad pack|invalid index-pack|unresolved delta|protocol error|expected '|bad line length/, "broken"],
  [/does not appear to be a git repository|gitfile format/i, "not-git"],
];

/** Why a run of Git failed, in Commonkit's words; `unknown` if Git says something that is not in this list. */
export function explain(run: GitRun): RemoteFault {
  if (run.stopped !== null) return run.stopped;
  // Lines from the server itself are its own words, and prove nothing.
  const said = run.stderr.replace(/^remote:.*$/gm, "");
  return SAYINGS.find(([saying]) => saying.test(said))?.[1] ?? "unknown";
}

/** Why a run of Git failed, and which limit it reached; `clock` is the one that ends it by time. */
export function failure(run: GitRun, clock: LimitName): { ok: false; fault: RemoteFault; limit?: LimitName } {
  const fault = explain(run);
  const reached: Partial<Record<RemoteFault, LimitName>> = {
    timeout: run.stopped === null ? "idleSeconds" : clock,
    ...(run.stopped === "too-large" && { "too-large": "fetchBytes" }),
  };
  const limit = reached[fault];
  return limit === undefined ? { ok: false, fault } : { ok: false, fault, limit };
}
