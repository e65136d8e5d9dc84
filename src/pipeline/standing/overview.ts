import { nowhere } from "../../core/localise/find-name.ts";
import { addDays } from "../../core/standing/days.ts";
import { examine } from "../../core/standing/examine.ts";
import { describeOverview } from "../../core/standing/overview.ts";
import { readEarlier } from "../../io/git/own-history.ts";
import { readToday } from "../../io/machine/clock.ts";
import { writePage } from "../../io/site/write-page.ts";
import type { Day } from "../../model/ids.ts";
import type { Overview } from "../../model/overview.ts";
import type { Problem } from "../../model/problems/problem.ts";
import { isOwnPath } from "../../values/paths.ts";
import { loadNode } from "../node/load.ts";

/** The state of a node, with names; `overview` is null if its own configuration cannot be used. */
export interface OverviewResult {
  overview: Overview | null;
  problems: readonly Problem[];
  /** Texts of the files that problems point into, keyed by path. */
  sources: ReadonlyMap<string, string>;
}

/** How far back news go. */
const WEEK_AGO = -7;

/** Reads the state of a node today and what changed at its partners this week, from its files and its own history only: no network. */
export async function overview(root: string, today: Day = readToday()): Promise<OverviewResult> {
  const loaded = await loadNode(root);
  const { node, problems, sources } = loaded;
  if (node === null) return { overview: null, problems, sources };
  const examined = examine({ ...loaded, node }, { generator: "", partners: false });
  const weekAgo = addDays(today, WEEK_AGO);
  const committed = await readEarlier(root, "network.lock.json", weekAgo);
  const facts = describeOverview({ ...node, sources }, examined, { today, weekAgo, committed });
  return { overview: facts, problems: examined.problemsIn(isOwnPath), sources };
}

/** Writes pages, each to its file (from `folder`); reports those that were not written. `mark` is what each of them starts with. */
export const writeReport = (
  folder: string,
  pages: readonly { file: string; text: string }[],
  mark: string,
): readonly Problem[] =>
  pages.flatMap(({ file, text }): Problem[] => {
    const reason = writePage(folder, file, text, mark);
    return reason === null
      ? []
      : [{ code: "report-refused", severity: "error", place: nowhere, file, reason }];
  });
