import { resolve } from "node:path";
import { local, type Mirror } from "./mirror.ts";

/**
 * True when a commit carries an SSH signature of somebody in a list of `allowed_signers` (path from the node's root). Signatures of any other
 * kind count as none: they would be compared with the keys of whoever runs this, not with the node's own list.
 * https://git-scm.com/docs/git-config#Documentation/git-config.txt-gpgsshallowedSignersFile
 */
export async function isSigned(
  root: string,
  { path }: Mirror,
  commit: string,
  signers: string,
): Promise<boolean> {
  const config = {
    "gpg.ssh.allowedSignersFile": resolve(root, signers),
    "gpg.program": "/bin/false",
    "gpg.x509.program": "/bin/false",
  };
  const run = await local(path, ["verify-commit", commit], { config });
  return run.code === 0;
}
