import type { Problem } from "../../model/problems/problem.ts";
import { commands } from "../../values/commands.ts";
import { formatProblems } from "../text.ts";

/** The result of a build. */
export interface BuildReport {
  published: boolean;
  pages: number;
  problems: readonly Problem[];
  sources: ReadonlyMap<string, string>;
}

/**
 * The end of a build for people: what is wrong in the node's own files, in full; what is wrong in partners' files as one line a partner, since only
 * they can correct it; and where the site is.
 */
export function formatBuild(report: BuildReport, where: string, colour: boolean): string {
  const partnerOf = (problem: Problem): string | undefined =>
    /^partners\/([^/]+)\//.exec(problem.place.path)?.[1];
  const ours = report.problems.filter((problem) => partnerOf(problem) === undefined);
  const theirs = new Map<string, number>();
  for (const partner of report.problems.map(partnerOf)) {
    if (partner !== undefined) theirs.set(partner, (theirs.get(partner) ?? 0) + 1);
  }
  const lines = [...theirs].map(
    ([partner, count]) =>
      `${partner}: ${count === 1 ? "1 message" : `${count} messages`} about its texts. To read ${count === 1 ? "it" : "them"}, run: ${commands.check(`partners/${partner}`)}\n`,
  );
  const pages = report.pages === 1 ? "1 page is" : `${report.pages} pages are`;
  const end = report.published
    ? `${pages} ready in ${where}.\n`
    : "Nothing was published; the site stays as it was.\n";
  return formatProblems(ours, report.sources, colour) + lines.join("") + end;
}
