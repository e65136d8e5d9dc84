import type { PartnerUnreachable } from "../../model/problems/reach.ts";
import type { LimitName, RemoteFault } from "../../model/remote.ts";
import { quote } from "./phrases.ts";
import type { Words } from "./sentences.ts";
import { keptWords } from "./sync-phrases.ts";

const WAIT = "This often passes on its own: the next run tries again. If it does not, ask the partner.";
const MOVED = "Ask the partner for the right address, and write it as “url” for this partner.";
const TELL = "Tell the partner that their repository needs attention.";
const COPY = "It may be a copy that no one keeps up to date. If so, remove it from “mirrors”.";

/** What happened, as the second half of a sentence, and what to do. `at` is the address, in quotation marks. */
const FAULTS: Readonly<Record<RemoteFault, readonly [what: (at: string) => string, hint: string]>> = {
  "not-found": [(at) => `there is no repository at ${at}`, MOVED],
  refused: [(at) => `the server at ${at} asks for a name and a password`, MOVED],
  "server-error": [(at) => `the server at ${at} is not working properly`, WAIT],
  "too-often": [(at) => `the server at ${at} says that it was asked too often`, WAIT],
  timeout: [(at) => `${at} did not answer in time`, WAIT],
  cut: [(at) => `the answer from ${at} broke off before its end`, WAIT],
  "no-answer": [(at) => `${at} does not answer`, WAIT],
  certificate: [
    (at) => `the server at ${at} cannot prove that it is the right one (its certificate)`,
    "Tell the partner. If it is the same for all partners, your own network opens connections: see docs/partners.md, “Work behind a firewall”.",
  ],
  redirected: [(at) => `the repository has moved away from ${at}`, MOVED],
  "not-git": [(at) => `${at} is an ordinary web page, not a repository`, MOVED],
  "no-such-folder": [
    (at) => `there is no folder or bundle at ${at}`,
    "Correct the path under “substitutes”.",
  ],
  "disk-not-git": [
    (at) => `there is no Git repository and no complete Git bundle at ${at}`,
    "Correct the path under “substitutes”, or copy the bundle there again. If that does not help, ask the partner for a new one.",
  ],
  broken: [(at) => `what came from ${at} is damaged, or not what it should be`, TELL],
  "too-large": [(at) => `there is more data at ${at} than the limit for one partner`, TELL],
  "too-many-files": [(at) => `there are more files at ${at} than the limit for one partner`, TELL],
  "commit-gone": [(at) => `the version that was asked for is no longer at ${at}`, TELL],
  "not-a-commit": [(at) => `the branch or tag at ${at} does not lead to a version of files`, TELL],
  behind: [(at) => `the version at ${at} is older than the one you have`, COPY],
  "other-history": [(at) => `the version at ${at} does not build on the one you have`, COPY],
  "ref-missing": [(at) => `the branch or tag is not at ${at}`, COPY],
  "disk-full": [
    (at) => `this computer has no space left for the files from ${at}`,
    "Free some space, then run this again.",
  ],
  "cache-closed": [
    (at) => `Commonkit cannot write to its folder .commonkit/mirrors to fetch from ${at}`,
    "Make it a folder that you can write to, or delete it. Commonkit can fetch everything in it again.",
  ],
  "git-missing": [
    (at) => `Git could not be started to fetch from ${at}`,
    "Install Git: https://git-scm.com/downloads",
  ],
  unknown: [(at) => `something unexpected went wrong at ${at}`, WAIT],
};

/** What happened at an address (`at`, in quotation marks), as the second half of a sentence: `there is no repository at “https://…”`. */
export const faultWords = (reason: RemoteFault, at: string): string => FAULTS[reason][0](at);

/** What to write so that more is fetched, or so that the tool waits longer. */
export function raise(limit: LimitName): string {
  const key = limit.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  return `If this is as it should be, increase “${key}” under “limits” in “network.yaml”.`;
}

/** The limit on the size of one file, by its path. */
export const sizeLimitOf = (path: string): LimitName =>
  /\.(md|mdx|markdown|yaml)$/i.test(path) ? "textBytes" : "assetBytes";

/** Words for a partner that cannot be reached, or sends nothing that can be used. */
export function describeFault({
  node,
  reason,
  address,
  asked,
  kept,
  limit,
  token,
}: PartnerUnreachable): Words {
  const [, usual] = FAULTS[reason];
  const advice = limit === undefined ? usual : `${usual} ${raise(limit)}`;
  const hint = (DOORS.has(reason) && token && tokenAdvice(token)) || advice;
  const at = address === asked ? quote(address) : `${quote(address)} (read instead of ${quote(asked)})`;
  return {
    sentence: `${quote(node)} could not be fetched: ${faultWords(reason, at)}; ${keptWords(kept)}`,
    hint,
  };
}

/** Faults with which a server hides a private repository from strangers: some say that nothing is there. */
const DOORS: ReadonlySet<RemoteFault> = new Set(["refused", "not-found"]);

/** What to do about a token. */
export function tokenAdvice({ name, isSet }: NonNullable<PartnerUnreachable["token"]>): string {
  return isSet
    ? `Check that the token in ${name} has not expired and can read this repository. Otherwise ask the partner for the right address.`
    : `If the address is right and the repository is private, set the environment variable ${name} to a token that can read it. Otherwise ask the partner for the right address.`;
}
