import type { CatalogPage } from "../../model/catalog.ts";
import type { NodeContent } from "../../model/content.ts";
import type { Document } from "../../model/document.ts";
import type { Day, Language, NodeId } from "../../model/ids.ts";
import type { LoadedNode } from "../../model/loaded.ts";
import type { Network } from "../../model/network.ts";
import type { Problem } from "../../model/problems/problem.ts";
import type { PartnerStanding, Standing, TranslationStanding } from "../../model/standing.ts";
import { needsLook } from "../../values/needs-look.ts";
import { isOwnPath } from "../../values/paths.ts";
import type { Examined } from "./examine.ts";
import { listOverdue } from "./overdue.ts";
import { listPartners } from "./partners.ts";
import { findHere, listUnseen } from "./unseen.ts";

/** The state of a node: partners, changes, translations, what is overdue, and how much of it needs attention. */
export function describeStanding(node: LoadedNode, examined: Examined, today: Day): Standing {
  const { network, lock, status, contents } = node;
  const { documents, services, facts } = examined;
  const { pages } = examined.catalog;
  const partners = listPartners(network, lock, status, today);
  const changes = examined.states.filter(({ node }) => node === network.id);
  const translations = listTranslations(network.id, documents, pages);
  const overdue = listOverdue({ own: network.id, contents, documents, services, facts }, today);
  const unseen = listUnseen(contents[0], examined, lock);
  const mistakes = examined.problemsIn(isOwnPath).filter(isMistake).length;
  const needs =
    partners.filter(needsPerson).length +
    unseen.length +
    changes.filter(({ state }) => needsLook(state) && state !== "refused").length +
    translations.filter(({ own, state, machine }) => own && (needsLook(state) || machine)).length +
    overdue.filter(({ own }) => own).length +
    mistakes;
  return {
    node: network.id,
    title: network.title,
    today,
    partners,
    changes,
    offers: examined.offers,
    waiting: listWaiting(contents[0], examined),
    unseen,
    translations,
    missing: countMissing(network, pages),
    overdue,
    mistakes,
    needs,
  };
}

function needsPerson({ version, copyFrom, silent, held, files }: PartnerStanding): boolean {
  return version === null || copyFrom !== null || silent !== null || held !== null || files.length > 0;
}

/** The states of changes, and what no page shows, are counted separately: much of it is what a partner did. */
const countedElsewhere: ReadonlySet<Problem["code"]> = new Set([
  "change-without-part",
  "not-a-partner",
  "override-target-missing",
  "translates-nothing",
  "translation-twice",
  "record-change-target-missing",
  "record-change-refused",
  "derivatives-forbidden",
  "licences-clash",
  "clause-protected",
  "changes-clash",
  "value-refused",
  "operation-overlap",
  "operation-spreads",
  "prepend-with-headings",
] satisfies Problem["code"][]);

function isMistake(problem: Problem): boolean {
  const { code, severity } = problem;
  if (severity === "notice" || countedElsewhere.has(code)) return false;
  if (code === "document-removed") return problem.use === "link" || problem.use === "copy";
  // The state of a translation says so, and its original has changed.
  if (code === "sections-missing" || code === "sections-unknown") return isOwnPath(problem.source);
  return true;
}

/** The node's own changes to texts that are not here; empty if there are none. */
function listWaiting(own: NodeContent | undefined, examined: Examined): Standing["waiting"] {
  if (own === undefined) return [];
  const isHere = findHere(examined);
  const ids = new Set(examined.documents.flatMap(({ id, formerly }) => [id, ...formerly]));
  const change = (document: string, language: Language | null, path: string) =>
    isHere(document, language) ? [] : [{ kind: "change" as const, document, language, path }];
  return [
    ...own.overrides.flatMap(({ document, language, path }) => change(document, language, path)),
    ...own.serviceChanges.flatMap(({ service, path }) => change(service, null, path)),
    ...own.factChanges.flatMap(({ fact, path }) => change(fact, null, path)),
    ...own.translations
      .filter(({ document }) => !ids.has(document))
      .map(({ document, language, path }) => ({ kind: "translation" as const, document, language, path })),
  ];
}

function listTranslations(
  own: NodeId,
  documents: readonly Document[],
  pages: readonly CatalogPage[],
): readonly TranslationStanding[] {
  const paths = new Map(documents.map(({ id, language, path }) => [`${id} ${language}`, path]));
  return pages.flatMap(({ document, language, translation }): TranslationStanding[] => {
    if (translation === null) return [];
    const { by, state, machine, change } = translation;
    const path = paths.get(`${document} ${language}`) ?? "";
    return [{ document, language, by, own: by === own, path, state, machine, change }];
  });
}

/** Languages that every document of the site has are left out. */
function countMissing(network: Network, pages: readonly CatalogPage[]): Standing["missing"] {
  const had = new Map<string, Set<Language>>();
  for (const { document, language } of pages)
    had.set(document, (had.get(document) ?? new Set<Language>()).add(language));
  return network.languages
    .map((language) => {
      const ids = [...had].flatMap(([id, languages]) => (languages.has(language) ? [] : [id])).sort();
      return { language, documents: ids.length, ids };
    })
    .filter(({ documents }) => documents > 0);
}
