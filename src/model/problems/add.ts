import type { NodeId } from "../ids.ts";
import type { AddressFault, RemoteFault } from "../remote.ts";
import type { ProblemBase } from "./base.ts";
import type { FileMistake } from "./sync.ts";

/** Why a partner is not added. The place is the top of the node's own `network.yaml`, or the entry that is in the way. */
export type AddProblem =
  | AddAddressRefused
  | AddUnreachable
  | AddRefMissing
  | AddEmpty
  | AddNotANode
  | AddDescriptionUnusable
  | AddOtherId
  | AddOwn
  | AddAlready
  | AddToolkitUnknown
  | AddNoAddress
  | AddSubstituteTaken
  | AddCannotEdit;

/** An address that is never used. */
export interface AddAddressRefused extends ProblemBase {
  code: "add-address-refused";
  /** Without name, password and query. */
  address: string;
  reason: AddressFault;
}

/** No answer, or not one from a Git server. */
export interface AddUnreachable extends ProblemBase {
  code: "add-unreachable";
  address: string;
  reason: RemoteFault;
  /** The variable for a token, and whether it is set; null if no token helps, or the partner's id is not known. */
  token: { name: string; isSet: boolean } | null;
  /** True if no id was given, so that no token could be looked for. */
  isIdMissing: boolean;
}

/** There is no such branch or tag. */
export interface AddRefMissing extends ProblemBase {
  code: "add-ref-missing";
  address: string;
  ref: string;
  /** Branches and tags that exist; empty if they were not asked for, since none can have this name. */
  names: readonly string[];
}

/** The repository exists but is empty. */
export interface AddEmpty extends ProblemBase {
  code: "add-empty";
  address: string;
}

/** A repository without `network.yaml`: it was not written for Commonkit. */
export interface AddNotANode extends ProblemBase {
  code: "add-not-a-node";
  address: string;
  /** Markdown files that could become documents. */
  documents: number;
}

/** The partner's `network.yaml` cannot be used. */
export interface AddDescriptionUnusable extends ProblemBase {
  code: "add-description-unusable";
  address: string;
  /** The first mistake in it; null if it is not an ordinary text file. */
  cause: FileMistake | null;
}

/** The repository names another node than expected. */
export interface AddOtherId extends ProblemBase {
  code: "add-other-id";
  asked: NodeId;
  found: NodeId;
}

/** The repository is the node's own. */
export interface AddOwn extends ProblemBase {
  code: "add-own";
  id: NodeId;
}

/** `network.yaml` already lists this partner, or this address. */
export interface AddAlready extends ProblemBase {
  code: "add-already";
  id: NodeId;
  address: string;
  /** What is already there. */
  by: "id" | "address";
}

/** The partner has no such toolkit. */
export interface AddToolkitUnknown extends ProblemBase {
  code: "add-toolkit-unknown";
  toolkit: string;
  /** Those it has. */
  toolkits: readonly string[];
}

/** A folder or bundle without an address at which it is published. */
export interface AddNoAddress extends ProblemBase {
  code: "add-no-address";
  id: NodeId;
}

/** The address is already read from somewhere else. */
export interface AddSubstituteTaken extends ProblemBase {
  code: "add-substitute-taken";
  address: string;
  substitute: string;
}

/** `network.yaml` is written in a way that leaves no safe place for a new entry. */
export interface AddCannotEdit extends ProblemBase {
  code: "add-cannot-edit";
}
