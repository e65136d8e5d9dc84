import type { ProblemBase } from "./base.ts";

/** Why there is no bundle, or why it is not complete. The place is the top of the node's own `network.yaml`. */
export type ExportProblem = ExportRefused | ExportUncommitted;

/** Nothing was written. */
export interface ExportRefused extends ProblemBase {
  code: "export-refused";
  /**
   * `no-repository`: this folder is in no Git repository · `in-a-folder`: it is not the top of one · `nothing-committed` · `no-branch`: a commit is checked out, not a
   * branch · `shallow`: the clone does not have the start of the history · `partial`: it lacks some of its files · `in-the-way`: the file exists and
   * is not a bundle of this repository · `no-folder`: the folder for it does not exist · `failed`: Git could not do it.
   */
  reason:
    | "no-repository"
    | "in-a-folder"
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

/** Files on disk that differ from the bundle. */
export interface ExportUncommitted extends ProblemBase {
  code: "export-uncommitted";
  count: number;
  /** The first few paths. */
  paths: readonly string[];
}
