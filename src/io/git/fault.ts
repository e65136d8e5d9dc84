import type { LimitName, RemoteFault } from "../../model/remote.ts";
import type { GitRun } from "./git.ts";

/**
 * What Git and curl say (in English: LC_ALL=C), and what it means. The first that fits counts, so a cause comes before
 * what followed from it.
 */
const SAYINGS: readonly (readonly [RegExp, RemoteFault])[] = [
  [/No space left on device|Disk quota exceeded|File too large/, "disk-full"],
  [/Read-only file system|insufficient permission for adding an object/, "cache-closed"],
  // A program that Git had started itself.
  [/died of signal (9|15)\b|Cannot allocate memory/, "ended"],
  [/is not a git command|Unable to find remote helper/, "git-missing"],
  [/repository corruption on the remote side|is corrupt$|does not match index|is too small$/m, "damaged"],
  [/not our ref|no such remote ref|unadvertised object/, "commit-gone"],
  [/response 407|code 407 from proxy|returned error: (407|511)/, "proxy-sign-in"],
  [/CONNECT tunnel failed|from proxy after CONNECT|resolve proxy/, "proxy"],
  [/Operation too slow/, "slow"],
  [/timed out/i, "timeout"],
  [/returned error: 30[01278]|returned error: 303/, "redirected"],
  [/returned error: 404|repository '[^\n]*' not found|Repository not found/, "not-found"],
  [/returned error: 410/, "removed"],
  [/returned error: 401|could not read Username|could not read Password|Authentication failed/, "refused"],
  [/Permission denied \(|Host key verification failed|dubious ownership/, "refused"],
  [/Permission denied/, "unreadable"],
  [/returned error: 403/, "forbidden"],
  [/returned error: 429/, "too-often"],
  [/returned error: 5\d\d/, "server-error"],
  [/returned error: \d{3}|remote error:/, "declined"],
  [/Could not resolve|Name or service not known/i, "unknown-host"],
  [/Failed to connect|Connection refused|Couldn't connect|No route to host|unreachable/i, "no-answer"],
  [
    /unexpected TLS packet|wrong version number|packet length too long|unknown protocol|INVALID_TOKEN/i,
    "not-tls",
  ],
  [/properly terminated|unexpected eof|SSL_ERROR_SYSCALL/i, "cut"],
  [/certificate (has expired|is not yet valid)|CERT_EXPIRED/i, "expired"],
  [/certificate|CERT_/i, "certificate"],
  [/SSL|TLS|schannel|gnutls/, "no-tls"],
  [/is this a git repository\?|dumb http transport|invalid server response|not a git repository/i, "not-git"],
  [/HTTP\/0\.9|Unsupported HTTP/i, "not-git"],
  [/Out of memory|memory exhausted|malloc failed|Too large response/i, "too-large"],
  [/fsck|has(?:Dot|Dotdot|Dotgit)|bad object at offset|SHA1 COLLISION|inflate: data stream error/, "broken"],
  [/transfer closed|early EOF|hung up|unexpected disconnect|Connection reset|RPC failed|Empty reply/i, "cut"],
  [/expected flush after|HTTP\/?2 (stream|framing)|Recv failure|Send failure/i, "cut"],
  [/bad pack|invalid index-pack|unresolved delta|protocol error|expected '|bad line length/, "broken"],
  [/invalid ls-refs response|doesn't support|unencoding|chunked-encoded/, "broken"],
  [
    /does not appear to be a git repository|gitfile format|bad config line|repo(sitory)? (version|extension)/i,
    "not-git",
  ],
  // The list of references ended in the middle of a line.
  [/Could not read from remote repository/, "cut"],
];

/** Why a run of Git failed, in Commonkit's words; `unknown` if Git says something that is not in this list. */
export function explain(run: GitRun): RemoteFault {
  if (run.stopped !== null) return run.stopped;
  // Lines from the server itself are its own words, and prove nothing; but it may say that it cannot read its own files.
  const said = run.stderr
    .replace(/^remote:(?!.*repository corruption).*$/gm, "")
    // Nor does an address, whatever words are in it.
    .replace(/unable to access '[^'\n]*'|https?:\/\/[^\s']*/g, "");
  return SAYINGS.find(([saying]) => saying.test(said))?.[1] ?? "unknown";
}

/** Why a run of Git failed, and which limit it reached; `clock` is the one that ends it by time. */
export function failure(run: GitRun, clock: LimitName): { ok: false; fault: RemoteFault; limit?: LimitName } {
  const said = explain(run);
  const isCheck = clock === "checkSeconds";
  const fault = said === "slow" && isCheck ? "timeout" : said;
  const reached: Partial<Record<RemoteFault, LimitName>> = {
    slow: "slowSeconds",
    ...(run.stopped === "timeout" && { timeout: clock }),
    ...(said === "slow" && isCheck && { timeout: "idleSeconds" as const }),
    ...(run.stopped === "too-large" && { "too-large": "fetchBytes" }),
  };
  const limit = reached[fault];
  return limit === undefined ? { ok: false, fault } : { ok: false, fault, limit };
}
