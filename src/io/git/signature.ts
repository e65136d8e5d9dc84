import { resolve } from "node:path";
import { local, type Mirror } from "./mirror.ts";

/**
 * True if a commit has an SSH signature from someone in a list of `allowed_signers` (path from the node's root). Other kinds of signature
 * do not count: they would be compared with the keys of the person who runs this, not with the node's own list.
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
