import type { Candidate, NewPartner } from "../../model/add.ts";
import type { DocumentId } from "../../model/ids.ts";
import type { Lock, LockedSource } from "../../model/lock.ts";
import type { Network } from "../../model/network.ts";
import type { Problem } from "../../model/problems/problem.ts";
import { compareText } from "../../values/order.ts";
import { parseNode } from "../node/parse-node.ts";
import { toSources, type Versions } from "../sync/versions.ts";
import { formatEntry } from "./entry.ts";

/** A node that was read and understood, with everything to report about it. */
export interface CandidateInput {
  partner: NewPartner;
  theirs: Network;
  source: LockedSource;
  /** Files that would be used. */
  kept: Versions;
  /** Files of all its toolkits. */
  all: Versions;
  lock: Lock;
  own: string;
  problems: readonly Problem[];
}

/** Describes what a node would bring. */
export function describeCandidate({
  partner,
  theirs,
  source,
  kept,
  all,
  ...rest
}: CandidateInput): Candidate {
  const { content } = parseNode(partner.id, toSources(partner.id, kept), "partner");
  const { documents } = content;
  const first = [...new Map(documents.map((document) => [document.id, document])).values()];
  const via = Object.hasOwn(rest.lock.sources, partner.id) ? rest.lock.sources[partner.id]?.via : undefined;
  return {
    partner,
    entry: formatEntry(partner),
    title: theirs.title,
    commit: source.commit,
    subject: source.subject,
    committed: source.committed,
    licence: theirs.licence,
    otherLicences: countBy(first, ({ licence }) => licence)
      .filter(([licence]) => licence !== theirs.licence)
      .map(([licence, count]) => ({ licence, documents: count })),
    languages: countBy(documents, ({ language }) => language).map(([language, count]) => ({
      language,
      documents: count,
    })),
    types: countBy(first, ({ type }) => type).map(([type, count]) => ({ type, documents: count })),
    toolkits: describeToolkits(partner, all),
    documents: first.map(({ id }): DocumentId => id).sort(),
    services: content.services.length,
    facts: content.facts.length,
    terms: content.terms.length,
    changes: content.overrides.length + content.serviceChanges.length + content.factChanges.length,
    partners: theirs.partners.map(({ id, url }) => ({ id, url })),
    broughtBy: via === undefined || via === rest.own ? null : via,
    problems: rest.problems,
  };
}

function describeToolkits({ id, include }: NewPartner, all: Versions): Candidate["toolkits"] {
  const { toolkits, documents } = parseNode(id, toSources(id, all), "partner").content;
  return toolkits
    .map(({ slug, title }) => ({
      slug,
      title,
      documents: new Set(documents.filter(({ toolkit }) => toolkit === slug).map((document) => document.id))
        .size,
      isAsked: include.length === 0 || include.includes(slug),
    }))
    .sort((a, b) => compareText(a.slug, b.slug));
}

/** How many there are of each, most first, then in alphabetical order. */
function countBy<T>(items: readonly T[], keyOf: (item: T) => string): [string, number][] {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + 1);
  return [...counts].sort(([a, one], [b, other]) => other - one || compareText(a, b));
}
