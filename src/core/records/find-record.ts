import type { NodeId, RecordId } from "../../model/ids.ts";

/**
 * Finds the record that a placeholder means. A bare slug means the own node's, or the nearest layer's, or that of the
 * document's node, in this order; `<node>/<slug>` means that one. Null if there is none.
 * `nearest` lists nodes, the nearest first.
 */
export function findRecord<T>(
  records: ReadonlyMap<RecordId, T>,
  reference: string,
  nearest: readonly NodeId[],
  documentNode: NodeId,
): T | null {
  if (reference.includes("/")) return records.get(reference) ?? null;
  for (const node of [...nearest, documentNode]) {
    const found = records.get(`${node}/${reference}`);
    if (found) return found;
  }
  return null;
}
