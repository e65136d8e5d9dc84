import { existsSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";

/** The repository that a node's folder is in. */
export interface OwnRepository {
  gitDir: string;
  /** Path of the node's folder in it, with a slash at the end; empty if it is the whole repository. */
  prefix: string;
}

/** Finds the repository at or above a node's folder; null if there is none. */
export function findOwnRepository(root: string): OwnRepository | null {
  for (let here = root; ; here = dirname(here)) {
    if (existsSync(join(here, ".git"))) {
      const within = relative(here, root).split(sep).join("/");
      return { gitDir: join(here, ".git"), prefix: within === "" ? "" : `${within}/` };
    }
    if (dirname(here) === here) return null;
  }
}
