import type { NodeId } from "../ids.ts";
import type { ProblemBase } from "./base.ts";

/** A file or folder that is there and cannot be read; its path is in the place. */
export interface CannotRead extends ProblemBase {
  code: "cannot-read";
  /** `folder`: it is one, where a file must be · `broken`: the disk has a fault, or is gone · `busy`: too many files are open. */
  reason: "not-allowed" | "folder" | "broken" | "busy";
  /** The partner that waits for it; left out if it is not about one. */
  node?: NodeId;
}

/** The disk is full, or cannot be written to. Nothing was changed, unless `placed` says so. */
export interface CannotWrite extends ProblemBase {
  code: "cannot-write";
  /** `broken`: the disk itself has a fault, or is gone · `busy`: another program holds a file, or too many are open. */
  reason: "full" | "not-allowed" | "read-only" | "in-the-way" | "broken" | "busy";
  /** What could not be written, if it is not the node's own files. */
  what?: "site";
  /** How many files are in place already, and of how many, if it was decided and could not be completed. The others are used from where they wait. */
  placed?: number;
  of?: number;
}
