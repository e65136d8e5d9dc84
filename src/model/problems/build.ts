import type { ProblemBase } from "./base.ts";

/** What can stop a finished site from being put in its place. */
export type BuildProblem = SiteFolderInTheWay | LogoMissing;

/** `_site` is a real folder, not the link that Commonkit makes: it may be somebody's work, so it is left alone. */
export interface SiteFolderInTheWay extends ProblemBase {
  code: "site-folder-in-the-way";
}

/** The picture that `network.yaml` names is not there, or is none. The site goes without. */
export interface LogoMissing extends ProblemBase {
  code: "logo-missing";
  path: string;
}
