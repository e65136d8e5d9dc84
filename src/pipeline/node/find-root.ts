import { findRoot } from "../../io/files/targets.ts";

/** The folder of the node that a command works on when it is run in a folder; that folder itself if there is no node at or above it. */
export async function findNodeRoot(folder: string): Promise<string> {
  return await findRoot(folder);
}
