import { chmodSync, lchownSync, readdirSync } from "node:fs";
import { join } from "node:path";

/** A user whom nobody logs in as, on every system that has users by number. */
const NOBODY = 65534;

/**
 * Does something while folders of a node may not be written to, or have other rights (`mode`). For the user who may do everything that is no obstacle, so it is then done as
 * another user, whom all of the node belongs to from now on.
 */
export async function withoutRights<T>(
  root: string,
  folders: readonly string[],
  work: () => Promise<T>,
  mode = 0o555,
): Promise<T> {
  const isRoot = process.geteuid?.() === 0;
  if (isRoot)
    for (const path of ["", ...(readdirSync(root, { recursive: true }) as string[])])
      lchownSync(join(root, path), NOBODY, NOBODY);
  for (const folder of folders) chmodSync(join(root, folder), mode);
  if (isRoot) process.seteuid?.(NOBODY);
  try {
    return await work();
  } finally {
    if (isRoot) process.seteuid?.(0);
    for (const folder of folders) chmodSync(join(root, folder), 0o755);
  }
}
