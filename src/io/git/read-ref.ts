import type { RefAnswer, RemoteFault, Result, SyncLimits } from "../../model/remote.ts";
import { failure } from "./fault.ts";
import { type GitRun, runGit } from "./git.ts";
import type { Location } from "./location.ts";

/** The most bytes of an answer about references: the names of some ten thousand. */
const MOST = 1024 * 1024;
const MOST_NAMES = 20;
/** In a SHA-256 repository it has 64 digits. */
const OBJECT_ID = /^[0-9a-f]{40}([0-9a-f]{24})?$/;
/** What Git says of a branch whose file it cannot read. */
const NOTHING = /^0+$/;
/** Bytes a second: an answer of a few lines takes no longer. */
const NEXT_TO_NOTHING = 1000;

/**
 * Asks a repository which commit a branch or tag is at, branches first; an annotated tag counts as the commit it names.
 * If the name is not there, asks a second time what is, for the message.
 */
export async function readRef(
  location: Location,
  ref: string,
  limits: SyncLimits,
): Promise<Result<RefAnswer, RemoteFault>> {
  const wanted = [`refs/heads/${ref}`, `refs/tags/${ref}^{}`, `refs/tags/${ref}`];
  const run = await listRefs(location, wanted, {}, limits);
  if (run.code !== 0) return explainFailure(run, location);
  const refs = parseRefs(run.stdout);
  // Git matches the end of a name: `refs/x/refs/heads/main` is not what was asked for.
  for (const name of wanted) {
    const commit = refs.get(name);
    if (commit !== undefined && NOTHING.test(commit)) return { ok: false, fault: "damaged" };
    if (commit !== undefined)
      return { ok: true, value: { kind: "found", name: name.replace("^{}", ""), commit } };
  }
  return explainAbsence(location, limits);
}

async function explainAbsence(
  location: Location,
  limits: SyncLimits,
): Promise<Result<RefAnswer, RemoteFault>> {
  const run = await listRefs(location, ["--heads", "--tags"], { GIT_TRACE_PACKET: "1" }, limits);
  if (run.code !== 0) return explainFailure(run, location);
  const names = [...parseRefs(run.stdout).keys()]
    .filter((name) => !name.endsWith("^{}"))
    .map((name) => name.replace(/^refs\/(heads|tags)\//, ""));
  if (names.length > 0) return { ok: true, value: { kind: "missing", names: names.slice(0, MOST_NAMES) } };
  // To Git, a page of HTML on a single line reads like the list of an empty repository; only a Git server sends packets.
  const overHttp = location.protocol === "https" || location.protocol === "http";
  if (overHttp && !run.stderr.includes("packet:")) return { ok: false, fault: "not-git" };
  return { ok: true, value: { kind: "empty" } };
}

/** An answer over the network that is not Git is a web page; in a folder it is something else. */
function explainFailure(run: GitRun, { protocol }: Location): ReturnType<typeof failure> {
  const failed = failure(run, "checkSeconds");
  return failed.fault === "not-git" && protocol === "file" ? { ok: false, fault: "disk-not-git" } : failed;
}

function listRefs(
  { url, protocol, env: secret = {} }: Location,
  what: readonly string[],
  env: Readonly<Record<string, string>>,
  limits: SyncLimits,
): Promise<GitRun> {
  const options = what.filter((word) => word.startsWith("--"));
  const patterns = what.filter((word) => !word.startsWith("--"));
  return runGit(["ls-remote", ...options, "--end-of-options", url, ...patterns], {
    protocol,
    seconds: limits.checkSeconds,
    most: MOST,
    env: { ...secret, ...env },
    config: slowness(NEXT_TO_NOTHING, limits.idleSeconds),
  });
}

/** The speed, in bytes a second, below which Git itself gives up a connection after so many seconds. */
export function slowness(bytes: number, seconds: number): Record<string, string> {
  return { "http.lowSpeedLimit": String(bytes), "http.lowSpeedTime": String(seconds) };
}

function parseRefs(output: Buffer): Map<string, string> {
  const refs = new Map<string, string>();
  for (const line of output.toString().split("\n")) {
    const [commit, name] = line.split("\t");
    if (commit !== undefined && name !== undefined && OBJECT_ID.test(commit)) refs.set(name, commit);
  }
  return refs;
}
