import type { ChangeKind, PartState } from "../../model/override.ts";
import type { MergeByHand } from "../../model/problems/local.ts";
import type { DriftProblem } from "../../model/problems/merge.ts";
import { hasText } from "./operation-traits.ts";

/** What follows from the state of a change or a translation. Whether someone should look at it is in `values/needs-look.ts`. */
interface DriftTraits {
  /** The text that it was made from has changed. */
  hasMoved: boolean;
  /** The message about a change; null for none. */
  problem: Pick<DriftProblem, "code" | "severity"> | null;
  /** Why `merge` cannot merge a change with the text; null if it can, or if there is nothing to do. */
  obstacle: Extract<MergeByHand["reason"], "gone" | "no-base"> | null;
  /** What people have to do about a part of a translation, whose words `merge` never changes; null for nothing. */
  translation: MergeByHand["reason"] | null;
}

/** Every state that a change or a translation can be in. */
export const driftTraits: Readonly<Record<PartState, DriftTraits>> = {
  current: { hasMoved: false, problem: null, obstacle: null, translation: null },
  redundant: {
    hasMoved: false,
    problem: { code: "change-redundant", severity: "notice" },
    obstacle: null,
    translation: "translation",
  },
  "upstream-changed": {
    hasMoved: true,
    problem: { code: "change-drifted", severity: "notice" },
    obstacle: null,
    translation: "translation",
  },
  orphaned: {
    hasMoved: true,
    problem: { code: "change-without-part", severity: "warning" },
    obstacle: "gone",
    translation: "gone",
  },
  untracked: {
    hasMoved: false,
    problem: { code: "change-untracked", severity: "notice" },
    obstacle: "no-base",
    translation: "no-base",
  },
  missing: { hasMoved: false, problem: null, obstacle: null, translation: "untranslated" },
  // What refuses a change has a message of its own.
  refused: { hasMoved: false, problem: null, obstacle: null, translation: null },
};

/** Whether `merge` can merge a part with the text that it was made from: two texts in one language, of which one has changed. */
export const canMerge = ({
  state,
  kind,
  target,
}: {
  state: PartState;
  kind: ChangeKind | "translation";
  target: string;
}): boolean => state === "upstream-changed" && !target.startsWith("@") && hasText(kind);
