import type { NodeContent } from "../../model/content.ts";
import type { NodeId } from "../../model/ids.ts";
import type { ChangeState, Offer } from "../../model/override.ts";
import { readSections } from "../markdown/sections.ts";
import type { Changes } from "../node/settle-contents.ts";
import { applyLayers } from "../overrides/apply-layers.ts";
import { applyFactChanges } from "../records/fact-layers.ts";
import { applyServiceChanges } from "../records/service-layers.ts";

/**
 * What followed nodes would change of the own node's documents, services and facts, one for each file and thing, in the order of `offered`.
 * What is already so, or could not be done, is not in it.
 */
export function listOffers(
  { documents, services, facts }: NodeContent,
  offered: readonly Changes[],
  followed: readonly NodeId[],
): readonly Offer[] {
  return offered
    .filter(({ id }) => followed.includes(id))
    .flatMap(({ overrides, serviceChanges, factChanges }) => [
      ...overrides.flatMap((override) =>
        documents
          .filter(({ id, language }) => id === override.document && language === override.language)
          .flatMap((document) =>
            describe("document", applyLayers(document, [[override]]).states, readSections(document.body)),
          ),
      ),
      ...serviceChanges.flatMap((change) =>
        describe("service", applyServiceChanges(services, [change]).states),
      ),
      ...factChanges.flatMap((change) => describe("fact", applyFactChanges(facts, [change]).states)),
    ]);
}

function describe(
  kind: Offer["kind"],
  states: readonly ChangeState[],
  sections: readonly { id: string; title: string }[] = [],
): Offer[] {
  const [first, ...more] = states.filter(({ state }) => state !== "redundant" && state !== "refused");
  if (first === undefined) return [];
  const titles = new Map(sections.map((section) => [section.id, section.title]));
  const { node: by, document: id, language, path } = first;
  const parts = [first, ...more].map(({ target }) => ({ target, title: titles.get(target) ?? "" }));
  return [{ by, kind, id, language, parts, path }];
}
