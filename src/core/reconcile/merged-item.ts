import type { MergeByHand } from "../../model/problems/local.ts";

/** The result of merging one of the node's files with the partner's newest text. */
export interface MergedItem {
  /** The file, with choices between marks where both have changed the same. */
  text: string;
  /** Parts that are now based on the partner's text as it is. */
  settled: readonly string[];
  /** Parts in which someone has to choose, or to look. */
  open: readonly {
    target: string;
    reason: MergeByHand["reason"] | "choice";
    values?: NonNullable<MergeByHand["values"]>;
  }[];
}
