import { unknownName } from "../../core/localise/find-name.ts";
import { compareAhead } from "../../core/reconcile/compare-ahead.ts";
import type { Ahead } from "../../model/ahead.ts";
import type { Language, NodeId } from "../../model/ids.ts";
import type { LocalOutcome } from "../../model/local.ts";
import type { SyncEvent } from "../../model/plan.ts";
import type { Problem } from "../../model/problems/problem.ts";
import { loadNode } from "../node/load.ts";
import { lookAhead } from "../sync/sync.ts";

/** The result of looking; `plan` is null if that was not possible, or the node's own files are wrong. */
export type PartnerDiff = LocalOutcome & { plan: Ahead | null };

/** Shows what the next sync would fetch from one partner, and which of the node's changes to look at then. Lock and partners' files stay as they are. */
export async function diffPartner(
  root: string,
  name: NodeId,
  language: Language | null,
  onProgress: (event: SyncEvent) => void,
): Promise<PartnerDiff> {
  const { node, problems, sources } = await loadNode(root);
  const stop = (...told: readonly Problem[]): PartnerDiff => {
    return { usable: false, written: [], cleared: [], problems: told, sources, plan: null };
  };
  if (node === null) return stop(...problems);
  const known = [
    ...new Set([...node.network.partners.map(({ id }) => id), ...Object.keys(node.lock.sources)]),
  ].filter((id) => id !== node.network.id);
  if (!known.includes(name)) return stop(unknownName("partner-or-document", name, null, known));
  const options = { partners: [name], locked: false, offline: false };
  const next = await lookAhead(root, options, onProgress);
  if (next.plan === null) return stop(...next.problems);
  const plan = compareAhead(node, sources, name, language, next.plan);
  const texts = new Map([...sources, ...next.sources]);
  // A sync would restore these files; here nothing was written.
  const told = next.problems.filter(({ code }) => code !== "partners-folder-changed");
  return { usable: true, written: [], cleared: [], problems: told, sources: texts, plan };
}
