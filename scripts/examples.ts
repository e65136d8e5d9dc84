import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { readExampleFolder } from "./examples-lib/folder.ts";
import { updateRepository } from "./examples-lib/repository.ts";

/**
 * Turns each folder of `examples/` into a Git repository, `.commonkit/examples/<id>.git`, and says in one line what it made;
 * says nothing when all are as they were. `root` is the folder of the node that has the examples.
 */
export async function makeExamples(root: string): Promise<void> {
  const locked = await readLockedCommits(root);
  const done = await Promise.all(
    (await listExamples(root)).map(async (id) => {
      const files = await readExampleFolder(join(root, "examples", id));
      return {
        id,
        came: await updateRepository(join(root, ".commonkit/examples", `${id}.git`), id, files, locked(id)),
      };
    }),
  );
  const those = (came: string) => done.filter((example) => example.came === came).map(({ id }) => id);
  const sentences = [
    those("made").length > 0 ? `made the example partners ${those("made").join(", ")}` : "",
    those("updated").length > 0 ? `updated ${those("updated").join(", ")}` : "",
  ].filter((sentence) => sentence !== "");
  if (sentences.length > 0) console.log(`examples/: ${sentences.join("; ")}.`);
}

/** Folders that are a node: those with a `network.yaml`. */
async function listExamples(root: string): Promise<string[]> {
  const names = await readdir(join(root, "examples")).catch(() => []);
  const nodes = await Promise.all(
    names.map((name) => stat(join(root, "examples", name, "network.yaml")).then(Boolean, () => false)),
  );
  return names.filter((_, index) => nodes[index]).sort();
}

/** The commit that the lock names for a node; null where there is none, or no lock that can be read (`sync` says so). */
async function readLockedCommits(root: string): Promise<(id: string) => string | null> {
  const text = await readFile(join(root, "network.lock.json"), "utf8").catch(() => "{}");
  try {
    const lock = JSON.parse(text) as { sources?: Record<string, { commit?: string }> };
    return (id) => lock.sources?.[id]?.commit ?? null;
  } catch {
    return () => null;
  }
}
