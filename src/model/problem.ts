import type { AddProblem } from "./problem-add.ts";
import type { BuildProblem } from "./problem-build.ts";
import type { ContentProblem } from "./problem-content.ts";
import type { ExportProblem } from "./problem-export.ts";
import type { LocalProblem } from "./problem-local.ts";
import type { MergeProblem } from "./problem-merge.ts";
import type { SyncProblem } from "./problem-sync.ts";

/** Everything that can go wrong, as one typed list. The sentences for it are in `src/report/`. */
export type Problem =
  | AddProblem
  | BuildProblem
  | ContentProblem
  | ExportProblem
  | LocalProblem
  | MergeProblem
  | SyncProblem;

/** `error`: not published or not done · `warning`: published, needs a person · `notice`: worth knowing. */
export type Severity = "error" | "warning" | "notice";

/** A place in a file. */
export interface Place {
  /** From the node's root, `/` between parts. */
  path: string;
  /** 1-based. */
  line: number;
  /** 1-based, in UTF-16 units. */
  column: number;
  /** How many characters are meant; 1 when unknown. */
  length: number;
}

/** What every problem carries beside its code and its own facts. */
export interface ProblemBase {
  severity: Severity;
  place: Place;
}
