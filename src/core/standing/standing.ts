import type { CatalogPage } from "../../model/catalog.ts";
import type { Document } from "../../model/document.ts";
import type { Day, Language, NodeId } from "../../model/ids.ts";
import type { Lock, Status } from "../../model/lock.ts";
import type { Network } from "../../model/network.ts";
import type { ChangeState, Drift } from "../../model/override.ts";
import type { Problem } from "../../model/problems/problem.ts";
import type { PartnerStanding, Standing, TranslationStanding } from "../../model/standing.ts";
import { type Checkables, listOverdue } from "./overdue.ts";
import { listPartners } from "./partners.ts";

/** What the standing is read from: everything that a build knows before it writes a page. */
export interface StandingInput extends Omit<Checkables, "own"> {
  network: Network;
  lock: Lock;
  status: Status;
  pages: readonly CatalogPage[];
  states: readonly ChangeState[];
  problems: readonly Problem[];
  today: Day;
}

/** Says how a node stands: partners, changes, translations, what is overdue, and how much of it needs a person. */
export function describeStanding(input: StandingInput): Standing {
  const { network, lock, status, pages, today } = input;
  const partners = listPartners(network, lock, status, today);
  const changes = input.states.filter(({ node }) => node === network.id);
  const translations = listTranslations(network.id, input.documents, pages);
  const overdue = listOverdue({ ...input, own: network.id }, today);
  const mistakes = input.problems.filter(isOwnMistake).length;
  const needs =
    partners.filter(needsPerson).length +
    changes.filter(({ state }) => isOpen(state)).length +
    translations.filter(({ own, state, machine }) => own && (isOpen(state) || machine)).length +
    overdue.filter(({ own }) => own).length +
    mistakes;
  return {
    node: network.id,
    title: network.title,
    today,
    partners,
    changes,
    translations,
    missing: countMissing(network, pages),
    overdue,
    mistakes,
    needs,
  };
}

/** A change that is redundant can go, and does no harm where it is. */
const isOpen = (state: Drift | "missing"): boolean => state !== "current" && state !== "redundant";

function needsPerson({ version, copyFrom, silent, held, files }: PartnerStanding): boolean {
  return version === null || copyFrom !== null || silent !== null || held !== null || files.length > 0;
}

/** How changes stand is counted by itself; what partners' files lack is for them to put right. */
function isOwnMistake({ code, severity, place }: Problem): boolean {
  return severity !== "notice" && !place.path.startsWith("partners/") && code !== "change-without-part";
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

/** Languages that every document of the site is in are left out. */
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
