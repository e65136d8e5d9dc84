import { execFile } from "node:child_process";
import type { Identity } from "../../model/local.ts";

/**
 * The user's name according to Git, and the day by Git's own clock (https://git-scm.com/docs/git-var); null if Git does not know. This
 * is the only question to Git for which the user's own configuration counts.
 */
export function readIdentity(root: string): Promise<Identity | null> {
  return new Promise((resolve) => {
    execFile("git", ["-C", root, "var", "GIT_COMMITTER_IDENT"], { timeout: 10_000 }, (fault, stdout) => {
      const [, name = "", seconds = ""] = /^(.*?) <.*> (\d+) [+-]\d{4}\s*$/.exec(stdout) ?? [];
      if (fault !== null || name.trim() === "") return resolve(null);
      const plain = name.replace(/\p{Cc}/gu, " ").trim();
      resolve({
        name: plain.slice(0, 150),
        day: new Date(Number(seconds) * 1000).toISOString().slice(0, 10),
      });
    });
  });
}
