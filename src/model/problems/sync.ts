import type { Commit, Day, DocumentId, NodeId } from "../ids.ts";
import type { AddressFault } from "../remote.ts";
import type { ProblemBase } from "./base.ts";
import type { ContentProblem } from "./content.ts";
import type { HoldProblem, PartnerProblem } from "./holds.ts";
import type { CannotRead, CannotWrite } from "./machine.ts";
import type { MergeProblem } from "./merge.ts";
import type { ReachProblem } from "./reach.ts";
import type { PrivateNumberFound } from "./records.ts";

/** What can go wrong between the node and a partner's repository. The place is the partner's entry in `network.yaml`. */
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
  | PartnerTextRemoved
  | PartnerTextLicence
  | PartnerFilesNotTaken
  | PartnerToolkitMissing
  | AdoptRefused
  | AdoptFilesNotTaken
  | AdoptNote
  | PartnersFolderChanged
  | DayAhead
  | LockForged
  | NotLocked
  | LockOutdated
  | PartnerUnknown
  | FollowedTwice
  | GitMissing
  | SyncBusy
  | CannotRead
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

/** The file that lists who must sign is missing or empty: no one could sign. */
export interface SignersMissing extends PartnerProblem {
  code: "signers-missing";
  /** Path as `network.yaml` says it. */
  path: string;
}

/** The partner's `network.yaml` is missing or broken, so nothing new is used. */
export interface PartnerDescriptionUnusable extends PartnerProblem {
  code: "partner-description-unusable";
  /** The first mistake in it; null if the file does not exist. */
  cause: FileMistake | null;
}

/** What can be wrong in one file of a partner, read on its own. */
export type FileMistake = ContentProblem | MergeProblem | PrivateNumberFound;

/** The newest version of one file has a mistake. */
export interface PartnerFileHeld extends PartnerProblem {
  code: "partner-file-held";
  /** Path in the partner's repository. */
  path: string;
  /** The commit with the version that is not used. */
  found: Commit;
  /** The commit of the version that stays; null if the file is left out. */
  stays: Commit | null;
  /** Code of the first mistake. */
  why: string;
  /** The first mistake itself; null if the file was not read again in this run. */
  cause: FileMistake | null;
}

/** One entry of the partner's tree that is never used. */
export interface PartnerFileRefused extends PartnerProblem {
  code: "partner-file-refused";
  path: string;
  /** The commit of the version that stays; null if the file is left out. */
  stays: Commit | null;
  reason: EntryFault;
}

/** The newest version of one document, or of a toolkit's description, names a licence that is not accepted. */
export interface PartnerFileLicence extends PartnerProblem {
  code: "partner-file-licence";
  /** Path in the partner's repository. */
  path: string;
  /** The commit of the version that stays; null if the file is left out. */
  stays: Commit | null;
  /** The licence that is not accepted; null if the file was not read again in this run. */
  licence: string | null;
}

/** The partner removed a file that the node has changed or translated; the version before stays until someone accepts that. */
export interface PartnerTextRemoved extends PartnerProblem {
  code: "partner-text-removed";
  /** Path in the partner's repository. */
  path: string;
  /** The document in it; null if it is something else. */
  document: DocumentId | null;
  /** The commit of the version that stays. */
  stays: Commit | null;
  /** Paths of the node's own files that need it. */
  yours: readonly string[];
  /** A document of the same partner that says nearly the same; null if there is none. */
  moved: DocumentId | null;
}

/** The newest version of a text has a licence that does not allow what the node has made of it; the version before stays. */
export interface PartnerTextLicence extends PartnerProblem {
  code: "partner-text-licence";
  /** Path in the partner's repository: a document, or the description of its toolkit. */
  path: string;
  stays: Commit | null;
  /** Null if the file was not read again in this run. */
  licence: string | null;
  /** Paths of the node's own files; empty for a text that only waits with its toolkit. */
  yours: readonly string[];
}

/**
 * Why an entry is not used: `link`: a link, or something else that is not a file · `submodule` · `name`: characters that names here cannot have, or too long ·
 * `twin`: differs from another name only in capitals or accents · `reserved`: a name that Windows reserves ·
 * `not-as-locked`: for a copy: not what that partner's own lock says · `too-large` · `not-text`: not UTF-8 · `not-as-named`: a picture or PDF with different content.
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

/** The node's `include` names a toolkit that the partner does not have: a typo, or it has another name now. */
export interface PartnerToolkitMissing extends PartnerProblem {
  code: "partner-toolkit-missing";
  toolkit: string;
}

/** A repository that was not written for Commonkit, of which nothing can be used. */
export interface AdoptRefused extends PartnerProblem {
  code: "adopt-refused";
  reason: AdoptRefusal;
}

/** `no-files`: nothing matches the paths that are asked for, or nothing there can be used · `no-licence`: no licence is stated. */
export type AdoptRefusal = "no-files" | "no-licence";

/** Files of a repository that was not written for Commonkit that are not used, all for the same reason. */
export interface AdoptFilesNotTaken extends PartnerProblem {
  code: "adopt-files-not-taken";
  /** A fault of the file, or the code of the first mistake in what it became. */
  why: string;
  count: number;
  /** The first few paths. */
  paths: readonly string[];
  /** True if an earlier version of them stays. */
  stays: boolean;
}

/**
 * Why a file cannot become a document: `front-matter-language`: it is not YAML · `front-matter-broken` · `conflict`: it has the marks of an unfinished merge ·
 * `no-licence` · `no-language`: its path does not name one · `same-name`: it would become the same as another · `headings`: its headings cannot be told apart.
 */
export type AdoptFault =
  | "front-matter-language"
  | "front-matter-broken"
  | "conflict"
  | "no-licence"
  | "no-language"
  | "same-name"
  | "headings";

/** Other things to know about such a repository. */
export interface AdoptNote extends PartnerProblem {
  code: "adopt-note";
  /** `drafts`: files that their authors have not published · `links` and `pictures` that lead nowhere, and `signs` of other tools that readers see, in the files that are named. */
  what: "drafts" | "links" | "pictures" | "signs";
  count: number;
  /** The first few paths. */
  paths: readonly string[];
}

/** Files under `partners/` that differ from what sync wrote. */
export interface PartnersFolderChanged extends PartnerProblem {
  code: "partners-folder-changed";
  changed: readonly string[];
  missing: readonly string[];
  extra: readonly string[];
  /** True if nothing differs but line ends: Git changes them on some computers. */
  lineEnds: boolean;
  /** True if this run restored them. */
  repaired: boolean;
}

/** The lock names files, or versions of them, that are not in the partner's commits: sync did not write it like that. */
export interface LockForged extends PartnerProblem {
  code: "lock-forged";
  count: number;
  /** The first few paths. */
  paths: readonly string[];
}

/** `--locked` or `--offline`, but the lock has nothing for this partner. */
export interface NotLocked extends PartnerProblem {
  code: "not-locked";
}

/** `--locked` or `--offline`, but `network.yaml` asks for something different from the lock. */
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
  /** The node whose entry is used, and its address. */
  via: NodeId;
  /** True if that is the own node's entry, which has already decided. */
  isOurs: boolean;
  address: string;
  /** The node whose entry is not used. */
  otherVia: NodeId;
  otherNode: NodeId;
  otherAddress: string;
}

/** A clock that was ahead wrote a day that has not come yet; it counts as today. */
export interface DayAhead extends PartnerProblem {
  code: "day-ahead";
  day: Day;
  /** The day of the partner's version, or the last check in the node's own `network.status.json`. */
  of: "version" | "check";
}

/** Git is not installed on this computer, or is too old. */
export interface GitMissing extends ProblemBase {
  code: "git-missing";
  /** As Git reports it: `2.20.1`; null if there is none. */
  found: string | null;
}

/** Another command is running in this folder. */
export interface SyncBusy extends ProblemBase {
  code: "sync-busy";
  /** Number of the other process. */
  pid: number;
  /** When it started, ISO 8601 with time, UTC. */
  since: string;
}
