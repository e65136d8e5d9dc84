import { join } from "node:path";
import { watchNode } from "../../io/files/watch.ts";
import { serveFolder } from "../../io/site/serve.ts";

/** Where to look first for a free port on loopback. */
const PORT = 8080;

/**
 * Serves `_site` on loopback and calls `rebuild` after each change to the node's files, one at a time; open pages reload after it.
 * Returns the address, and a function that ends everything.
 */
export async function serve(
  root: string,
  rebuild: () => Promise<void>,
): Promise<{ address: string; close: () => Promise<void> }> {
  const serving = await serveFolder(join(root, "_site"), PORT);
  let running = false;
  let again = false;
  const rebuildInTurn = async (): Promise<void> => {
    again = true;
    if (running) return;
    running = true;
    while (again) {
      again = false;
      await rebuild();
      serving.reload();
    }
    running = false;
  };
  const unwatch = watchNode(root, () => void rebuildInTurn());
  return {
    address: serving.address,
    close: async () => {
      await unwatch();
      await serving.close();
    },
  };
}
