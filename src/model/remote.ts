import type { NodeId } from "./ids.ts";

/** Where a source is really read from, after substitutes: the only places that Git can be led to. */
export type Address =
  | { kind: "https"; url: string }
  | { kind: "ssh"; url: string }
  /** `http:` to this computer itself. */
  | { kind: "loopback"; url: string }
  /** A repository or a bundle on a disk, as written: absolute, or from the node's root. */
  | { kind: "disk"; path: string };

/** One of a source's addresses, and whose token may be shown there; null for nobody's. */
export interface Way {
  address: Address;
  token: NodeId | null;
}

/** Why an address cannot be used at all. */
export type AddressFault =
  | "not-an-address"
  | "not-https"
  | "password"
  | "query"
  | "private"
  | "substitute-kind";

/** Why nothing, or nothing usable, came from a source. */
export type RemoteFault =
  /** The server answers, but not with a repository: 404. */
  | "not-found"
  /** There was one, and it has been removed for good: 410. */
  | "removed"
  /** The server asks for authorisation: 401. */
  | "refused"
  /** The server shows it to nobody, or not to us: 403. */
  | "forbidden"
  /** Another status that is no answer to our question, or a sentence from the server instead of one. */
  | "declined"
  /** The network's own proxy asks for authorisation: 407, 511. */
  | "proxy-sign-in"
  /** The network's own proxy cannot be found, or lets nobody through. */
  | "proxy"
  /** 5xx. */
  | "server-error"
  /** 429. */
  | "too-often"
  /** No answer, or one so slow that it never ends. */
  | "timeout"
  /** Too little data for too long. */
  | "slow"
  /** The answer broke off. */
  | "cut"
  /** No such computer, or this one is not connected. */
  | "unknown-host"
  /** Nothing listens there. */
  | "no-answer"
  /** A certificate is for another name, or nobody we know vouches for it; some Gits do not say that it has only expired. */
  | "certificate"
  | "expired"
  /** What answers on https is something else. */
  | "not-tls"
  /** The two sides found no way to a secure connection. */
  | "no-tls"
  /** The server redirects to another address, which is never followed. */
  | "redirected"
  /** An answer that is not from a Git server: a page of HTML. */
  | "not-git"
  /** A substitute's folder or bundle does not exist. */
  | "no-such-folder"
  /** A substitute's folder is not a repository, or its file is not a complete bundle. */
  | "disk-not-git"
  /** A substitute that this user cannot read. */
  | "unreadable"
  /** What arrived is damaged, or made in a way that Git refuses. */
  | "broken"
  /** The repository itself lacks objects that it names, or cannot read them. */
  | "damaged"
  /** More than the limit for one partner. */
  | "too-large"
  | "too-many-files"
  /** The server does not have the commit that was asked for by its id. */
  | "commit-gone"
  /** The reference leads to something that is not a commit. */
  | "not-a-commit"
  /** Of a mirror: its newest commit is older than the pinned one. */
  | "behind"
  /** Of a mirror: its newest commit does not follow from the pinned one, as far as is known. */
  | "other-history"
  /** Of a mirror: it has no such branch or tag, or nothing at all. */
  | "ref-missing"
  /** The node's own disk has no room. */
  | "disk-full"
  /** The node's own cache cannot be written to, for another reason. */
  | "cache-closed"
  | "git-missing"
  /** Something on the node's own computer ended Git. */
  | "ended"
  | "unknown";

/** A value, or why there is none, and which of our limits was reached where that is why. */
export type Result<T, F> = { ok: true; value: T } | { ok: false; fault: F; limit?: LimitName };

/** What a source says about the reference that was asked for. */
export type RefAnswer =
  | { kind: "found"; name: string; commit: string }
  /** `names`: branches and tags that are there, at most twenty. */
  | { kind: "missing"; names: readonly string[] }
  | { kind: "empty" };

/** One commit as its message and date say. */
export interface CommitFacts {
  commit: string;
  /** First line of the message, as the partner wrote it: untrusted. */
  subject: string;
  /** Seconds since 1970. */
  seconds: number;
}

/** One line of `git ls-tree`: nothing about it is trusted. */
export interface TreeEntry {
  /** Null when the name is not UTF-8. */
  path: string | null;
  /** As Git writes it: `100644`, `100755`, `120000` (link), `160000` (submodule). */
  mode: string;
  blob: string;
  /** Bytes; null when the object was not sent because it is too large. */
  size: number | null;
}

/** How much one partner may cost: seconds, bytes and files. */
export interface SyncLimits {
  /** Seconds for looking at one reference. */
  checkSeconds: number;
  /** Seconds for fetching one source. */
  fetchSeconds: number;
  /** Seconds with next to no data after which a question is given up. */
  idleSeconds: number;
  /** Seconds with too little data, while files are fetched. */
  slowSeconds: number;
  /** Bytes that one fetch may write to disk. */
  fetchBytes: number;
  /** Bytes of one text file. */
  textBytes: number;
  /** Bytes of one picture, PDF or lock. */
  assetBytes: number;
  /** Bytes of all files of one partner. */
  sourceBytes: number;
  /** Files of one partner. */
  files: number;
  /** Sources looked at side by side. */
  checks: number;
  /** Sources fetched side by side. */
  fetches: number;
}

/** One of the limits. */
export type LimitName = keyof SyncLimits;
