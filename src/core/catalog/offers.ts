import type { NodeContent } from "../../model/content.ts";
import type { NodeId } from "../../model/ids.ts";
import type { ChangeState, Offer } from "../../model/override.ts";
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
          .flatMap((document) => describe("document", applyLayers(document, [[override]]).states)),
      ),
      ...serviceChanges.flatMap((change) =>
        describe("service", applyServiceChanges(services, [change]).states),
      ),
      ...factChanges.flatMap((change) => describe("fact", applyFactChanges(facts, [change]).states)),
    ]);
}

function describe(kind: Offer["kind"], states: readonly ChangeState[]): Offer[] {
  const [first, ...more] = states.filter(({ state }) => state !== "redundant");
  if (first === undefined) return [];
  const { node: by, document: id, language, path } = first;
  return [{ by, kind, id, language, parts: [first, ...more].map(({ target }) => target), path }];
}
