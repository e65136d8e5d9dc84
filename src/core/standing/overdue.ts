import type { NodeContent } from "../../model/content.ts";
import type { Document } from "../../model/document.ts";
import type { Fact } from "../../model/fact.ts";
import type { Day, NodeId } from "../../model/ids.ts";
import type { Service } from "../../model/service.ts";
import type { Overdue } from "../../model/standing.ts";
import { compareText } from "../../values/order.ts";
import { addDuration } from "../../values/time/duration.ts";
import { isImported } from "../records/imported.ts";

/** Everything with a date on which it was checked, with changes applied. */
export interface Checkables {
  own: NodeId;
  contents: readonly NodeContent[];
  documents: readonly Document[];
  services: readonly Service[];
  facts: readonly Fact[];
}

/** What should have been checked again before today, the longest overdue first; empty if nothing is overdue. */
export function listOverdue(
  { own, contents, documents, services, facts }: Checkables,
  today: Day,
): readonly Overdue[] {
  const ours = contents.find(({ id }) => id === own);
  const changed = new Map([
    ...(ours?.factChanges ?? []).map(({ fact, path }) => [fact, path] as const),
    ...(ours?.serviceChanges ?? []).map(({ service, path }) => [service, path] as const),
  ]);
  const all: (Omit<Overdue, "due" | "expired" | "imported"> & { until?: Day | null; imported?: boolean })[] =
    [
      ...documents.map(({ id, language, node, path, reviewed, reviewEvery, translation }) => ({
        kind: "document" as const,
        id,
        language,
        node,
        own: node === own || translation?.by === own,
        path,
        checked: reviewed,
        every: reviewEvery,
      })),
      ...facts.map(({ id, node, path, checked, reviewEvery, validTo }) => ({
        kind: "fact" as const,
        id,
        language: null,
        node,
        own: node === own || changed.has(id),
        path: changed.get(id) ?? path,
        checked,
        every: reviewEvery,
        until: validTo,
      })),
      // A service that has ended does not need to be checked again.
      ...services
        .filter(({ status }) => status !== "defunct")
        .map(({ id, node, path, origin, assured_date, x_review_every }) => ({
          kind: "service" as const,
          id,
          language: null,
          node,
          own: node === own || changed.has(id),
          path: changed.get(id) ?? path,
          imported: node === own && !changed.has(id) && isImported({ origin }),
          checked: assured_date,
          every: x_review_every,
        })),
    ];
  return all
    .map(({ until = null, imported = false, ...one }) => {
      const expired = until !== null && until < today;
      return {
        ...one,
        imported,
        due: expired ? until : (addDuration(one.checked, one.every) ?? one.checked),
        expired,
      };
    })
    .filter(({ due }) => due < today)
    .sort((a, b) => compareText(a.due, b.due) || compareText(a.path, b.path) || compareText(a.id, b.id));
}
