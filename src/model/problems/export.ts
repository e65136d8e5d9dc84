import type { ProblemBase } from "./base.ts";

/** Why there is no bundle, or why it does not hold everything. The place is the top of our own `network.yaml`. */
export type ExportProblem = ExportRefused | ExportUncommitted;

/** Nothing was written. */
export interface ExportRefused extends ProblemBase {
  code: "export-refused";
  /**
   * `no-repository`: this folder is not the top of a Git repository · `nothing-committed` · `no-branch`: a commit is checked out, not a
   * branch · `shallow`: the clone lacks the beginning of the history · `partial`: it lacks files of it · `in-the-way`: the file is there and is
   * no bundle · `no-folder`: the folder for it is not there · `failed`: Git did not do it.
   */
  reason:
    | "no-repository"
    | "nothing-committed"
    | "no-branch"
    | "shallow"
    | "partial"
    | "in-the-way"
    | "no-folder"
    | "failed";
  /** The file that was to be written. */
  file: string;
}

/** Files on disk that the bundle does not hold as they stand. */
export interface ExportUncommitted extends ProblemBase {
  code: "export-uncommitted";
  count: number;
  /** The first few paths. */
  paths: readonly string[];
}
