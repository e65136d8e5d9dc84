import type { ProblemBase } from "./base.ts";

/** What can stop a finished site from being published. */
export type BuildProblem = PageFailed | SiteFolderInTheWay | OutRefused | LogoMissing | ProgramStopped;

/** `_site` is a real folder, not the link that Commonkit makes: it may be someone's work, so it is left alone. */
export interface SiteFolderInTheWay extends ProblemBase {
  code: "site-folder-in-the-way";
}

/** The folder named with `--out` is not one that a site can replace. Nothing was published, and nothing there was touched. */
export interface OutRefused extends ProblemBase {
  code: "out-refused";
  folder: string;
  /**
   * `node`: a node, a folder with one in it, or one of a node's own folders · `repository`: it has `.git` in it · `file`: not a folder ·
   * `not-a-site`: it has files in it and is not an earlier build · `other-site`: an earlier build of another node.
   */
  reason: "node" | "repository" | "file" | "not-a-site" | "other-site";
}

/** The logo in `network.yaml` does not exist, or is not a picture. The site leaves it out. */
export interface LogoMissing extends ProblemBase {
  code: "logo-missing";
  path: string;
}

/** A program that Commonkit started did not do its work, through no mistake of its own. Nothing was published, or changed. */
export interface ProgramStopped extends ProblemBase {
  code: "program-stopped";
  /** What it was to do. */
  step: "pages" | "search" | "git";
  /** `signal`: it was ended from outside · `slow`: it did not end in time · `missing`: it could not be started. */
  why: "memory" | "signal" | "slow" | "missing";
  /** `SIGKILL` and so on; null if that is not why. */
  signal: string | null;
}

/** A mistake in Commonkit stopped one page. A page that says so is at its address, and all others are published. */
export interface PageFailed extends ProblemBase {
  code: "page-failed";
  /** Its address from the site's root. */
  url: string;
  /** What the exception says. */
  why: string;
}
