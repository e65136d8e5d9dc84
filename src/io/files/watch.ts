import { join } from "node:path";
import { watch } from "chokidar";

/** How long to wait for more changes before acting, in milliseconds: an editor writes a file in several steps. */
const SETTLE = 150;

/** Calls `changed` after files of the node were written, once for a burst. Returns a function that ends the watch. */
export function watchNode(root: string, changed: () => void): () => Promise<void> {
  const watcher = watch(
    ["network.yaml", "network.lock.json", "network.status.json", "toolkits", "partners"].map((name) =>
      join(root, name),
    ),
    { ignoreInitial: true },
  );
  let timer: NodeJS.Timeout | undefined;
  watcher.on("all", () => {
    clearTimeout(timer);
    timer = setTimeout(changed, SETTLE);
  });
  return async () => {
    clearTimeout(timer);
    await watcher.close();
  };
}
