import type { ProblemBase } from "./problem.ts";

/** What can stop a finished site from being put in its place. */
export type BuildProblem = SiteFolderInTheWay;

/** `_site` is a real folder, not the link that Commonkit makes: it may be somebody's work, so it is left alone. */
export interface SiteFolderInTheWay extends ProblemBase {
  code: "site-folder-in-the-way";
}
