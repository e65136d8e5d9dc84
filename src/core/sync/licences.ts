import type { NodeContent } from "../../model/content.ts";
import type { LockedSource } from "../../model/lock.ts";
import type { Asked } from "../../model/plan.ts";
import { formatPath } from "../documents/format-path.ts";
import { isAccepted } from "../licences/licence.ts";
import { parseNode } from "../node/parse-node.ts";
import { isSameList } from "./same-choice.ts";
import { toSources, type Versions } from "./versions.ts";

/** Finds the texts among some whose licence is not accepted: the licence of each, by path in the partner's repository. */
export type LicenceJudge = (content: NodeContent, kept: Versions) => ReadonlyMap<string, string>;

/** Everything is accepted. */
export const acceptAll: LicenceJudge = () => new Map();

/**
 * Judges by the licences that the node's own file accepts from a partner. A text that is already published under the same licence stays: someone accepted
 * it. A toolkit's description that names another licence is refused with what is new in the toolkit; what is not new is judged again under
 * the description that stays.
 */
export function makeLicenceJudge(
  { partner: { id, licences } }: Asked,
  previous: LockedSource | null,
  earlier: Versions,
): LicenceJudge {
  if (licences === null) return acceptAll;
  const published = isSameList(previous?.licences, licences)
    ? describeAll(parseNode(id, toSources(id, earlier), "partner").content, earlier)
    : new Map<string, string>();
  return (content, kept) => {
    const refused = new Map<string, string>();
    const isRefused = (path: string, licence: string) =>
      !isAccepted(licence, licences) && published.get(path) !== describe(licence, path, kept);
    const isNew = (path: string) => earlier.get(path)?.blob !== kept.get(path)?.blob;
    for (const { slug, licence } of content.toolkits) {
      const path = pathOf(slug);
      if (licence !== null && kept.has(path) && isRefused(path, licence)) refused.set(path, licence);
    }
    for (const { origin, toolkit, licence } of content.documents) {
      const waits = refused.has(pathOf(toolkit)) && !isNew(origin.path);
      if (!waits && isRefused(origin.path, licence)) refused.set(origin.path, licence);
    }
    return refused;
  };
}

const pathOf = (toolkit: string): string => formatPath({ kind: "toolkit", toolkit });

const describe = (licence: string, path: string, versions: Versions): string =>
  `${licence} ${versions.get(path)?.blob}`;

/** Each text with its licence and its version. */
function describeAll({ toolkits, documents }: NodeContent, versions: Versions): Map<string, string> {
  const all = [
    ...toolkits.flatMap(({ slug, licence }) => (licence === null ? [] : [{ path: pathOf(slug), licence }])),
    ...documents.map(({ origin, licence }) => ({ path: origin.path, licence })),
  ];
  return new Map(all.map(({ path, licence }) => [path, describe(licence, path, versions)]));
}
