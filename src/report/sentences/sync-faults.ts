import type { PartnerUnreachable } from "../../model/problems/reach.ts";
import type { LimitName, RemoteFault } from "../../model/remote.ts";
import { quote } from "./phrases.ts";
import type { Words } from "./sentences.ts";
import { keptWords } from "./sync-phrases.ts";

const WAIT = "Often this passes by itself: the next run asks again. If it stays, ask the partner.";
const MOVED = "Ask the partner for the address that is right now, and write it as “url” of this partner.";
const TELL = "Tell the partner; their repository needs attention.";

const COPY = "It may be a copy that nobody keeps up any more; if so, take it out of “mirrors”.";

/** What happened, after "… of <partner>", and what to do. */
const FAULTS: Readonly<Record<RemoteFault, readonly [string, string]>> = {
  "not-found": ["There is no repository at the address", MOVED],
  refused: ["The server asks who we are, and lets nobody in without a name, at the address", MOVED],
  "server-error": ["The server has a fault of its own, at the address", WAIT],
  "too-often": ["The server says that it was asked too often, at the address", WAIT],
  timeout: ["There was no answer in time from the address", WAIT],
  cut: ["The answer broke off before its end, at the address", WAIT],
  "no-answer": ["Nothing answers at the address", WAIT],
  certificate: [
    "The server cannot prove that it is who it says (its certificate), at the address",
    "Tell the partner. When it is so for all partners, your own network is between: docs/partners.md, “Behind a firewall”.",
  ],
  redirected: ["The repository has moved away from the address", MOVED],
  "not-git": ["There is an ordinary web page, not a repository, at the address", MOVED],
  "no-such-folder": ["There is no folder or bundle at", "Put the path under “substitutes” right."],
  "disk-not-git": [
    "There is no Git repository, and no whole Git bundle, at",
    "Put the path under “substitutes” right, or copy the bundle there once more; if that does not help, ask the partner for a new one.",
  ],
  broken: ["What came was damaged, or is not what it should be, from the address", TELL],
  "too-large": ["There is more data than is taken from one partner, at the address", TELL],
  "too-many-files": ["There are more files than are taken from one partner, at the address", TELL],
  "commit-gone": ["The version that was asked for is no longer there, at the address", TELL],
  "not-a-commit": [
    "The branch or tag leads to something that is not a version of files, at the address",
    TELL,
  ],
  behind: ["What is there is older than what we have, at the address", COPY],
  "other-history": ["What is there does not follow from what we have, at the address", COPY],
  "ref-missing": ["The branch or tag is not there, at the address", COPY],
  "disk-full": ["This machine has no room left for what comes from", "Make room, then run this again."],
  "cache-closed": [
    "The folder .commonkit/mirrors on this machine cannot be written to, so nothing new was taken from",
    "Make it a folder that may be written to, or delete it: it holds nothing that cannot be fetched again.",
  ],
  "git-missing": [
    "Git could not be started to ask the address",
    "Install Git: https://git-scm.com/downloads",
  ],
  unknown: ["Something unexpected went wrong with the address", WAIT],
};

/** What happened; the address comes behind it. */
export function faultWords(reason: RemoteFault): string {
  return FAULTS[reason][0];
}

/** What to write so that more is taken, or so that we wait longer. */
export function raise(limit: LimitName): string {
  const key = limit.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  return `If this is as it should be, raise “${key}” under “limits” in “network.yaml”.`;
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
  const [what, usual] = FAULTS[reason];
  const advice = limit === undefined ? usual : `${usual} ${raise(limit)}`;
  const hint = (DOORS.has(reason) && token && tokenAdvice(token)) || advice;
  const instead = address === asked ? "" : ` (read instead of ${quote(asked)})`;
  return { sentence: `${quote(node)}: ${what} ${quote(address)}${instead}; ${keptWords(kept)}`, hint };
}

/** Faults by which a server keeps a private repository from those that it does not know: some say that nothing is there. */
const DOORS: ReadonlySet<RemoteFault> = new Set(["refused", "not-found"]);

/** What to do about a token. */
export function tokenAdvice({ name, isSet }: NonNullable<PartnerUnreachable["token"]>): string {
  return isSet
    ? `Look whether the token in ${name} has run out, and may read this repository. Otherwise ask the partner for the right address.`
    : `If the address is right and the repository is private, put a token that may read it into the environment as ${name}. Otherwise ask the partner for the right address.`;
}
