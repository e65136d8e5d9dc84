import type { ProblemBase } from "./base.ts";

/** What can stop a finished site from being published. */
export type BuildProblem = SiteFolderInTheWay | LogoMissing;

/** `_site` is a real folder, not the link that Commonkit makes: it may be someone's work, so it is left alone. */
export interface SiteFolderInTheWay extends ProblemBase {
  code: "site-folder-in-the-way";
}

/** The logo in `network.yaml` does not exist, or is not a picture. The site leaves it out. */
export interface LogoMissing extends ProblemBase {
  code: "logo-missing";
  path: string;
}
