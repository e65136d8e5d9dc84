import { planHsds, refuseImport } from "../../core/hsds/plan-hsds.ts";
import { carryOut } from "../../io/files/journal.ts";
import { readHsdsFile } from "../../io/files/node-files.ts";
import type { ImportOutcome } from "../../model/import.ts";
import type { Problem } from "../../model/problems/problem.ts";
import { loadNode } from "../node/load.ts";
import { inTurn } from "../node/turn.ts";

/** What an import did; `outcome` is null if the node's own configuration cannot be used. */
export interface ImportResult {
  outcome: ImportOutcome | null;
  problems: readonly Problem[];
  sources: ReadonlyMap<string, string>;
}

/** Reads services from an HSDS 3 file into the node's lowest layer, `toolkits/<toolkit>/imported/`, and nowhere else; all of them or none. */
export async function importServices(root: string, file: string, toolkit: string): Promise<ImportResult> {
  const done = await inTurn(root, async (): Promise<ImportResult> => {
    const { node, problems, sources } = await loadNode(root);
    if (node === null) return { outcome: null, problems, sources };
    const read = await readHsdsFile(root, file);
    const { outcome, writes } =
      typeof read === "string" ? refuseImport(read) : planHsds(read.value, node, sources, toolkit);
    const encoder = new TextEncoder();
    await carryOut(
      root,
      writes.map(({ path, text }) => ({ path, bytes: encoder.encode(text) })),
      [],
    );
    return { outcome, problems: [], sources };
  });
  return done.ok ? done.value : { outcome: null, problems: [done.problem], sources: new Map() };
}
