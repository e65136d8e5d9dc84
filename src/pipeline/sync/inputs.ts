import { checkInputs, type Inputs, parseInputs } from "../../core/sync/parse-inputs.ts";
import { readText } from "../../io/files/files.ts";
import type { SyncOptions } from "../../model/plan.ts";
import type { Problem } from "../../model/problems/problem.ts";
import { listLeft } from "../node/load.ts";
import { inTurn } from "../node/turn.ts";

/** The most bytes that are read of each of a node's own three files. */
const MOST = 64 * 1024 * 1024;

/** What a sync starts with, its problems, and the texts that were read, by path. */
export interface ReadInputs extends Inputs {
  problems: readonly Problem[];
  sources: ReadonlyMap<string, string>;
}

/**
 * Reads and checks what was asked and what was found before, and does the work with it while no other run is in the node's folder; `refuse` gives
 * the result if the node's own files, or the command, are wrong, or if another run is working.
 */
export async function withInputs<T>(
  root: string,
  options: SyncOptions,
  work: (read: ReadInputs) => Promise<T>,
  refuse: (problems: readonly Problem[], sources: ReadInputs["sources"]) => T,
): Promise<T> {
  const done = await inTurn(root, async () => {
    const sources = new Map(
      ["network.yaml", "network.lock.json", "network.status.json"].flatMap((path): [string, string][] => {
        const text = readText(root, path, MOST);
        return text === null ? [] : [[path, text]];
      }),
    );
    const { inputs, problems } = parseInputs(sources);
    if (inputs === null) return refuse(problems, sources);
    const signers = inputs.network.partners.flatMap(({ signers }) => signers ?? []);
    const written = new Set(signers.filter((path) => readText(root, path, MOST)?.trim()));
    const wrong = checkInputs(inputs, options, written);
    const told = [...listLeft(root), ...problems];
    if (wrong.length > 0) return refuse([...told, ...wrong], sources);
    return work({ ...inputs, problems: told, sources });
  });
  return done.ok ? done.value : refuse([done.problem], new Map());
}
