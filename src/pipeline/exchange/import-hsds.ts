import { importHsds } from "../../core/hsds/import.ts";
import { planImport } from "../../core/records/imported.ts";
import { carryOut } from "../../io/files/journal.ts";
import { readHsdsFile, readOwnFiles } from "../../io/files/node-files.ts";
import type { ImportOutcome } from "../../model/import.ts";
import type { Problem } from "../../model/problems/problem.ts";
import { loadNode } from "../node/load.ts";
import { inTurn } from "../node/turn.ts";

/** What an import did; `outcome` is null when our own configuration cannot be used. */
export interface ImportResult {
  outcome: ImportOutcome | null;
  problems: readonly Problem[];
  sources: ReadonlyMap<string, string>;
}

const nothing: Omit<ImportOutcome, "failure"> = {
  refused: [],
  dropped: [],
  carried: 0,
  written: [],
  same: 0,
  kept: [],
  others: [],
};

/** Reads services from an HSDS 3 file into the node's lowest layer, `toolkits/<toolkit>/imported/`, and nowhere else; all of them or none. */
export async function importServices(root: string, file: string, toolkit: string): Promise<ImportResult> {
  const done = await inTurn(root, 0, () => importInTurn(root, file, toolkit));
  return done.ok ? done.value : { outcome: null, problems: [done.problem], sources: new Map() };
}

async function importInTurn(root: string, file: string, toolkit: string): Promise<ImportResult> {
  const { node, problems, sources } = await loadNode(root);
  if (node === null) return { outcome: null, problems, sources };
  const done = (outcome: ImportOutcome): ImportResult => ({ outcome, problems: [], sources });
  const read = await readHsdsFile(root, file);
  if (typeof read === "string") return done({ ...nothing, failure: read });
  const { id, languages, serviceArea } = node.network;
  const reading = importHsds(read.value, { node: id, language: languages[0], area: serviceArea });
  const { services, ...account } = reading;
  if (services.length === 0 && account.refused.length === 0)
    return done({ ...nothing, ...account, failure: "no-services" });
  const own = await readOwnFiles(root, id);
  const existing = { services: node.contents[0]?.services ?? [], files: own };
  const { writes, ...plan } = planImport(services, existing, toolkit, languages[0]);
  const bytes = (text: string) => new TextEncoder().encode(text);
  await carryOut(
    root,
    writes.map(({ path, text }) => ({ path, bytes: bytes(text) })),
    [],
  );
  const written = writes.map(({ path, slug, name }) => ({ id: `${id}/${slug}`, path, name }));
  return done({ ...account, ...plan, written, failure: null });
}
