import type { AddProblem } from "./add.ts";
import type { BuildProblem } from "./build.ts";
import type { ContentProblem } from "./content.ts";
import type { ExportProblem } from "./export.ts";
import type { LocalProblem } from "./local.ts";
import type { MergeProblem } from "./merge.ts";
import type { SyncProblem } from "./sync.ts";

/** Everything that can go wrong, as one typed list. The sentences for it are in `src/report/`. */
export type Problem =
  | AddProblem
  | BuildProblem
  | ContentProblem
  | ExportProblem
  | LocalProblem
  | MergeProblem
  | SyncProblem;
