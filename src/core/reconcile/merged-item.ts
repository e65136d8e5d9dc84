import type { MergeByHand } from "../../model/problems/local.ts";

/** What came of bringing a file of ours together with what the partner has now. */
export interface MergedItem {
  /** The file, with choices between marks where both have changed the same. */
  text: string;
  /** Parts that now stand on the partner's text as it is. */
  settled: readonly string[];
  /** Parts in which a person has to choose, or to look. */
  open: readonly {
    target: string;
    reason: MergeByHand["reason"] | "choice";
    values?: NonNullable<MergeByHand["values"]>;
  }[];
}
