import type { Document } from "../../model/document.ts";
import type { NodeId, RecordId } from "../../model/ids.ts";
import { nodeOf, withoutNode } from "../../values/ids.ts";
import type { PagesInput } from "./pages-input.ts";

/**
 * Prepares, once for the whole node, which followed nodes changed a partner's page without changing its text: through a fact that they changed,
 * or a record of theirs that its bare name now means instead of the partner's own. None for the own node's pages.
 */
export function findRecordChangers({
  network,
  facts,
  services,
  terms,
  factStates,
}: PagesInput): (document: Document, used: readonly RecordId[]) => readonly NodeId[] {
  const known = new Set([...facts, ...services, ...terms].map(({ id }) => id));
  // The nearest change of a detail is the one that is shown.
  const changers = new Map<RecordId, Map<string, NodeId>>();
  for (const { document: id, target, node, state } of factStates)
    if (state !== "redundant" && state !== "refused")
      changers.set(id, (changers.get(id) ?? new Map()).set(target, node));
  return ({ node }, used) => {
    if (node === network.id) return [];
    const isOther = (by: NodeId) => by !== node && by !== network.id;
    const shown = new Set(used);
    return used.flatMap((id) => {
      const own = `${node}/${withoutNode(id)}`;
      const isInstead = known.has(own) && !shown.has(own);
      return [...(isInstead ? [nodeOf(id)] : []), ...(changers.get(id)?.values() ?? [])].filter(isOther);
    });
  };
}
