import type { ImportOutcome } from "../../model/import.ts";
import type { LoadedNode } from "../../model/loaded.ts";
import type { TextWrite } from "../../model/local.ts";
import { planImport } from "../records/imported.ts";
import { importHsds } from "./import.ts";

/** What an import comes to, and the files that it writes. */
export interface HsdsPlan {
  outcome: ImportOutcome;
  writes: readonly TextWrite[];
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

/** An import that reads nothing and writes nothing, and why. */
export const refuseImport = (failure: NonNullable<ImportOutcome["failure"]>): HsdsPlan => ({
  outcome: { ...nothing, failure },
  writes: [],
});

/** Plans what the services of an HSDS 3 file (`value`) become in one toolkit of ours; `texts` are those of our files, by path. */
export function planHsds(
  value: unknown,
  { network, contents: [content] }: Pick<LoadedNode, "network" | "contents">,
  texts: ReadonlyMap<string, string>,
  toolkit: string,
): HsdsPlan {
  const { id, languages, serviceArea } = network;
  const [language] = languages;
  const { services, ...account } = importHsds(value, { node: id, language, area: serviceArea });
  if (services.length === 0 && account.refused.length === 0)
    return { outcome: { ...nothing, ...account, failure: "no-services" }, writes: [] };
  const existing = { services: content?.services ?? [], texts };
  const { writes, ...plan } = planImport(services, existing, toolkit, language);
  const written = writes.map(({ path, slug, name }) => ({ id: `${id}/${slug}`, path, name }));
  return { outcome: { ...account, ...plan, written, failure: null }, writes };
}
