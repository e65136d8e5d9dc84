import { nowhere } from "../../core/localise/find-name.ts";
import { writePage } from "../../io/site/write-page.ts";
import type { Problem } from "../../model/problems/problem.ts";

/** Writes pages, each to its file (from `root`); tells of those that were not written. `mark` is what each of them begins with. */
export const writeReport = (
  root: string,
  pages: readonly { file: string; text: string }[],
  mark: string,
): readonly Problem[] =>
  pages.flatMap(({ file, text }): Problem[] => {
    const reason = writePage(root, file, text, mark);
    return reason === null
      ? []
      : [{ code: "report-refused", severity: "error", place: nowhere, file, reason }];
  });
