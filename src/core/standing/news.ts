import type { Day, NodeId } from "../../model/ids.ts";
import type { Lock, LockedSource, Status } from "../../model/lock.ts";
import type { News } from "../../model/overview.ts";
import { documentAt } from "../documents/parse-path.ts";
import { compareSources } from "../sync/plan.ts";

/**
 * What partners have changed since a day: `earlier` is the lock as it was then. If that is not known any more (null): what was new in the
 * newest version of each partner that has changed since.
 */
export function listNews(
  lock: Lock,
  status: Status,
  earlier: Lock | null,
  since: Day,
  order: readonly NodeId[],
): readonly News[] {
  return order.flatMap((node): News[] => {
    const source = Object.hasOwn(lock.sources, node) ? lock.sources[node] : undefined;
    if (source === undefined) return [];
    const moved = (status.partners[node]?.last_changed ?? "") >= since;
    const known = earlier === null ? (moved ? withoutNewest(source) : source) : earlier.sources[node];
    const { added, updated, removed, others } = compareSources(node, known ?? null, source);
    const titles = titlesOfRemoved(node, source);
    const of = (kind: News["documents"][number]["kind"], ids: readonly string[]) =>
      ids.map((document) => ({ document, kind, title: titles.get(document) ?? null }));
    const documents = [...of("added", added), ...of("changed", updated), ...of("removed", removed)];
    return documents.length + others.length === 0 ? [] : [{ node, documents, others: others.length }];
  });
}

/**
 * A source as it was before its newest version, as far as known: nothing if everything came with that version. Otherwise what came with it
 * counts as changed, since it is not known whether it was there before.
 */
function withoutNewest(source: LockedSource): LockedSource | null {
  const files = Object.entries(source.files);
  if (files.every(([, { since }]) => since === source.commit)) return null;
  const other = { digest: "", blob: "", since: source.commit };
  const had = files.map(([path, file]) => [path, file.since === source.commit ? other : file] as const);
  const removed = Object.entries(source.removed ?? {}).filter(([, { commit }]) => commit === source.commit);
  return {
    ...source,
    files: Object.fromEntries([...had, ...removed.map(([path]) => [path, other] as const)]),
  };
}

function titlesOfRemoved(node: NodeId, { removed = {} }: LockedSource): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(removed).flatMap(([path, { title }]): [string, string][] => {
      const document = documentAt(node, path);
      return document === null ? [] : [[document, title]];
    }),
  );
}
