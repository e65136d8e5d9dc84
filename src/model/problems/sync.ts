import type { Commit, NodeId } from "../ids.ts";
import type { AddressFault } from "../remote.ts";
import type { ProblemBase } from "./base.ts";
import type { ContentProblem } from "./content.ts";
import type { HoldProblem, PartnerProblem } from "./holds.ts";
import type { MergeProblem } from "./merge.ts";
import type { ReachProblem } from "./reach.ts";
import type { PrivateNumberFound } from "./records.ts";

/** What can go wrong between us and a partner's repository. The place is the partner's entry in `network.yaml`. */
export type SyncProblem =
  | ReachProblem
  | AddressRefused
  | RefRefused
  | SignersMissing
  | HoldProblem
  | PartnerDescriptionUnusable
  | PartnerFileHeld
  | PartnerFileRefused
  | PartnerFileLicence
  | PartnerFilesNotTaken
  | PartnerToolkitMissing
  | AdoptRefused
  | AdoptFilesNotTaken
  | AdoptNote
  | PartnersFolderChanged
  | LockForged
  | NotLocked
  | LockOutdated
  | PartnerUnknown
  | FollowedTwice
  | GitMissing
  | SyncBusy
  | CannotWrite;

/** An address that is never used. */
export interface AddressRefused extends PartnerProblem {
  code: "address-refused";
  reason: AddressFault;
  /** Without name, password and query. */
  address: string;
}

/** A `ref` that cannot be the name of a branch or tag. */
export interface RefRefused extends PartnerProblem {
  code: "ref-refused";
  ref: string;
}

/** The file that lists who may sign is not there, or is empty: nobody could sign. */
export interface SignersMissing extends PartnerProblem {
  code: "signers-missing";
  /** Path as `network.yaml` says it. */
  path: string;
}

/** The partner's `network.yaml` is missing or broken, so nothing new is taken. */
export interface PartnerDescriptionUnusable extends PartnerProblem {
  code: "partner-description-unusable";
  /** The first mistake in it; null when the file is not there. */
  cause: FileMistake | null;
}

/** What can be wrong in one file of a partner, read by itself. */
export type FileMistake = ContentProblem | MergeProblem | PrivateNumberFound;

/** The newest version of one file has a mistake. */
export interface PartnerFileHeld extends PartnerProblem {
  code: "partner-file-held";
  /** Path in the partner's repository. */
  path: string;
  /** The commit with the version that is not taken. */
  found: Commit;
  /** The commit of the version that stays; null when the file is left out. */
  stays: Commit | null;
  /** Code of the first mistake. */
  why: string;
  /** The first mistake itself; null when the file was not read again in this run. */
  cause: FileMistake | null;
}

/** One entry of the partner's tree that is never taken. */
export interface PartnerFileRefused extends PartnerProblem {
  code: "partner-file-refused";
  path: string;
  /** The commit of the version that stays; null when the file is left out. */
  stays: Commit | null;
  reason: EntryFault;
}

/** The newest version of one document, or of a toolkit's description, names a licence that we do not accept. */
export interface PartnerFileLicence extends PartnerProblem {
  code: "partner-file-licence";
  /** Path in the partner's repository. */
  path: string;
  /** The commit of the version that stays; null when the file is left out. */
  stays: Commit | null;
  /** The licence that is not accepted; null when the file was not read again in this run. */
  licence: string | null;
}

/**
 * Why an entry is not taken: `link`: a link, or another thing that is not a file · `submodule` · `name`: characters that are not used in names here, or too long ·
 * `twin`: differs from another name only in capitals or accents · `reserved`: a name that Windows keeps for itself ·
 * `not-as-locked`: of a copy: not what the carrier's own lock says · `too-large` · `not-text`: not UTF-8 · `not-as-named`: a picture or PDF that is something else inside.
 */
export type EntryFault =
  | "link"
  | "submodule"
  | "name"
  | "twin"
  | "reserved"
  | "not-as-locked"
  | "too-large"
  | "not-text"
  | "not-as-named";

/** Files of kinds that are not shared (Word, HTML, SVG …) among the partner's toolkits. */
export interface PartnerFilesNotTaken extends PartnerProblem {
  code: "partner-files-not-taken";
  count: number;
  /** The first few paths. */
  paths: readonly string[];
}

/** Our `include` names a toolkit of which the partner has nothing: a slip, or it has another name there now. */
export interface PartnerToolkitMissing extends PartnerProblem {
  code: "partner-toolkit-missing";
  toolkit: string;
}

/** A repository that was not written for Commonkit, of which nothing can be taken. */
export interface AdoptRefused extends PartnerProblem {
  code: "adopt-refused";
  reason: AdoptRefusal;
}

/** `no-files`: nothing is there under the paths that are asked for, or nothing of it can be used · `no-licence`: nobody says under which licence it is. */
export type AdoptRefusal = "no-files" | "no-licence";

/** Files of a repository that was not written for Commonkit that are not taken, all for the same reason. */
export interface AdoptFilesNotTaken extends PartnerProblem {
  code: "adopt-files-not-taken";
  /** A fault of the file, or the code of the first mistake in what it became. */
  why: string;
  count: number;
  /** The first few paths. */
  paths: readonly string[];
  /** True when an earlier version of them stays. */
  stays: boolean;
}

/**
 * Why a file cannot become a document: `front-matter-language`: it is not YAML · `front-matter-broken` · `conflict`: it has the marks of an unfinished merge ·
 * `no-licence` · `no-language`: its path does not say one · `same-name`: it would become the same as another · `headings`: its headings cannot be told apart.
 */
export type AdoptFault =
  | "front-matter-language"
  | "front-matter-broken"
  | "conflict"
  | "no-licence"
  | "no-language"
  | "same-name"
  | "headings";

/** What else a person may want to know of such a repository. */
export interface AdoptNote extends PartnerProblem {
  code: "adopt-note";
  /** `drafts`: files that their writers have not published · `links` and `pictures` that lead nowhere, in the files that are named. */
  what: "drafts" | "links" | "pictures";
  count: number;
  /** The first few paths. */
  paths: readonly string[];
}

/** Files under `partners/` are not as sync wrote them. */
export interface PartnersFolderChanged extends PartnerProblem {
  code: "partners-folder-changed";
  changed: readonly string[];
  missing: readonly string[];
  extra: readonly string[];
  /** True when this run put them right. */
  repaired: boolean;
}

/** The lock names files, or versions of them, that the partner's commits do not hold: sync did not write it like that. */
export interface LockForged extends PartnerProblem {
  code: "lock-forged";
  count: number;
  /** The first few paths. */
  paths: readonly string[];
}

/** `--locked` or `--offline`, and there is nothing in the lock for this partner. */
export interface NotLocked extends PartnerProblem {
  code: "not-locked";
}

/** `--locked` or `--offline`, and `network.yaml` asks for something else than the lock has. */
export interface LockOutdated extends PartnerProblem {
  code: "lock-outdated";
  /** `choice`: toolkits or languages. */
  key: "url" | "ref" | "choice";
}

/** A partner named on the command line that `network.yaml` does not list. */
export interface PartnerUnknown extends ProblemBase {
  code: "partner-unknown";
  name: string;
  known: readonly NodeId[];
}

/** Two addresses for one node, or two nodes at one address: one of them decides. */
export interface FollowedTwice extends ProblemBase {
  code: "followed-twice";
  node: NodeId;
  /** Whose entry is used, and its address. */
  via: NodeId;
  /** True when that is our own entry: we have decided already. */
  isOurs: boolean;
  address: string;
  /** Whose entry is not. */
  otherVia: NodeId;
  otherNode: NodeId;
  otherAddress: string;
}

/** Git is not installed on this machine, or is too old. */
export interface GitMissing extends ProblemBase {
  code: "git-missing";
  /** As Git says it: `2.20.1`; null when there is none. */
  found: string | null;
}

/** Another run is at work in this folder. */
export interface SyncBusy extends ProblemBase {
  code: "sync-busy";
  /** Number of the other process. */
  pid: number;
  /** When it began, ISO 8601 with time, UTC. */
  since: string;
}

/** The disk is full, or we may not write here. Nothing was changed. */
export interface CannotWrite extends ProblemBase {
  code: "cannot-write";
  reason: "full" | "not-allowed" | "read-only" | "in-the-way";
}
