import type { NodeId } from "../ids.ts";
import type { AddressFault, RemoteFault } from "../remote.ts";
import type { ProblemBase } from "./base.ts";
import type { FileMistake } from "./sync.ts";

/** Why a partner is not added. The place is the top of our own `network.yaml`, or the entry that is in the way. */
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

/** No answer, or not one of a Git server. */
export interface AddUnreachable extends ProblemBase {
  code: "add-unreachable";
  address: string;
  reason: RemoteFault;
  /** The variable that may hold a token, and whether it does; null where no token helps, or the partner's id is not known. */
  token: { name: string; isSet: boolean } | null;
  /** True where nobody said the id, so that no token could be looked for. */
  isIdMissing: boolean;
}

/** There is no such branch or tag. */
export interface AddRefMissing extends ProblemBase {
  code: "add-ref-missing";
  address: string;
  ref: string;
  /** Branches and tags that are there; empty when nobody asked, since nothing can be called like that. */
  names: readonly string[];
}

/** The repository is there and holds nothing. */
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
  /** The first mistake in it; null when it is no ordinary file of text. */
  cause: FileMistake | null;
}

/** The repository says that it is another node than we were told. */
export interface AddOtherId extends ProblemBase {
  code: "add-other-id";
  asked: NodeId;
  found: NodeId;
}

/** The repository is our own. */
export interface AddOwn extends ProblemBase {
  code: "add-own";
  id: NodeId;
}

/** `network.yaml` lists this partner, or this address, already. */
export interface AddAlready extends ProblemBase {
  code: "add-already";
  id: NodeId;
  address: string;
  /** What is there already. */
  by: "id" | "address";
}

/** The partner has no such toolkit. */
export interface AddToolkitUnknown extends ProblemBase {
  code: "add-toolkit-unknown";
  toolkit: string;
  /** Those that it has. */
  toolkits: readonly string[];
}

/** A folder or bundle, and nobody says at which address it is published. */
export interface AddNoAddress extends ProblemBase {
  code: "add-no-address";
  id: NodeId;
}

/** The address is read from somewhere else already. */
export interface AddSubstituteTaken extends ProblemBase {
  code: "add-substitute-taken";
  address: string;
  substitute: string;
}

/** `network.yaml` is written in a way into which an entry cannot be put without touching the rest. */
export interface AddCannotEdit extends ProblemBase {
  code: "add-cannot-edit";
}
