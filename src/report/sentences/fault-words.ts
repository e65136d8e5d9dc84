import type { RemoteFault } from "../../model/remote.ts";
import { MORE_MEMORY } from "./sync-phrases.ts";

const WAIT = "This often passes on its own: the next run tries again. If it does not, ask the partner.";
const MOVED = "Ask the partner for the right address, and write it as “url” for this partner.";
const TELL = "Tell the partner that their repository needs attention.";
const COPY = "It may be a copy that no one keeps up to date. If so, remove it from “mirrors”.";
const OPEN = "Open the address in a browser: what it says there often explains it. Then ask the partner.";
const NETWORK =
  "Ask the person who looks after your own network, not the partner: see docs/partners.md, “Work behind a firewall”.";

/** What happened, as the second half of a sentence, and what to do. `at` is the address, in quotation marks. */
const FAULTS: Readonly<Record<RemoteFault, readonly [what: (at: string) => string, hint: string]>> = {
  "not-found": [(at) => `there is no repository at ${at}`, MOVED],
  removed: [
    (at) => `the repository at ${at} has been removed for good`,
    "Ask the partner for its new address, and write it as “url” for this partner.",
  ],
  refused: [(at) => `the server at ${at} asks for a name and a password`, MOVED],
  forbidden: [
    (at) => `the server at ${at} does not let you read the repository`,
    "Ask the partner whether the repository is public, and whether you can read it.",
  ],
  declined: [(at) => `the server at ${at} turned the question away`, OPEN],
  "proxy-sign-in": [
    (at) => `your own network asks for a name and a password before it lets you reach ${at}`,
    NETWORK,
  ],
  proxy: [(at) => `your own network's proxy does not let you reach ${at}`, NETWORK],
  "server-error": [(at) => `the server at ${at} is not working properly`, WAIT],
  "too-often": [(at) => `the server at ${at} says that it was asked too often`, WAIT],
  timeout: [(at) => `${at} did not answer in time`, WAIT],
  slow: [(at) => `the files at ${at} come too slowly, or no longer come at all`, WAIT],
  cut: [(at) => `the answer from ${at} broke off before its end`, WAIT],
  "unknown-host": [
    (at) => `there is no server with the name in ${at}, or this computer is not connected to the internet`,
    "Check the connection, and check for a typo in the address. Otherwise ask the partner whether the address has changed.",
  ],
  "no-answer": [(at) => `${at} does not answer`, WAIT],
  certificate: [
    (at) =>
      `the server at ${at} cannot prove that it is the right one: its certificate has expired, is for another name, or is not known on this computer`,
    "Tell the partner. If it is the same for all partners, your own network opens connections: see docs/partners.md, “Work behind a firewall”.",
  ],
  expired: [
    (at) => `the certificate of the server at ${at} has expired, or is not valid yet`,
    "Tell the partner, who can renew it. If it is the same for all partners, check the date on this computer.",
  ],
  "not-tls": [
    (at) => `the server at ${at} does not answer as a secure web server (https)`,
    "Check the address, and the number after “:” if it has one. If they are right, tell the partner.",
  ],
  "no-tls": [
    (at) => `no secure connection to ${at} could be made`,
    "Tell the partner: the server may be out of date. If it is the same for all partners, ask the person who looks after your own network.",
  ],
  redirected: [
    (at) => `${at} leads on to another address, which Commonkit does not follow`,
    "Open the address in a browser. If another address appears, ask the partner whether it is the right one, and write it as “url” for this partner.",
  ],
  "not-git": [(at) => `${at} is an ordinary web page, not a repository`, MOVED],
  "no-such-folder": [
    (at) => `there is no folder or bundle at ${at}`,
    "Correct the path under “substitutes”.",
  ],
  "disk-not-git": [
    (at) => `there is no Git repository and no complete Git bundle at ${at}`,
    "Correct the path under “substitutes”, or copy the bundle there again. If that does not help, ask the partner for a new one.",
  ],
  unreadable: [
    (at) => `Commonkit does not have permission to read ${at}`,
    "Ask the person who looks after this computer.",
  ],
  broken: [(at) => `what came from ${at} is damaged, or not what it should be`, TELL],
  damaged: [
    (at) => `the repository at ${at} is damaged: some of the files in it are missing or cannot be read`,
    "Tell the partner, who must repair it: “git fsck” shows what is wrong. If it is a copy on a disk or stick, copy it again.",
  ],
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
  ended: [
    (at) =>
      `Git was ended from outside while it fetched from ${at}, most often because this computer has too little memory`,
    MORE_MEMORY,
  ],
  unknown: [(at) => `something unexpected went wrong at ${at}`, WAIT],
};

/** What happened at an address (`at`, in quotation marks), as the second half of a sentence: `there is no repository at “https://…”`. */
export const faultWords = (reason: RemoteFault, at: string): string => FAULTS[reason][0](at);

/** What to do about it, unless a token or a limit is the reason. */
export const faultHint = (reason: RemoteFault): string => FAULTS[reason][1];

/** Whether that also helps someone who has no entry for this partner in “network.yaml” yet. */
export const isSameAdvice = (reason: RemoteFault): boolean =>
  ![MOVED, WAIT, COPY].includes(faultHint(reason));

/** Faults with which a server hides a private repository from strangers: some say that nothing is there. */
export const DOORS: ReadonlySet<RemoteFault> = new Set(["refused", "forbidden", "not-found"]);
