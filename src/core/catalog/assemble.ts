import type {
  Catalog,
  CatalogChange,
  CatalogFact,
  CatalogNode,
  CatalogPage,
  CatalogPartner,
  CatalogService,
  CatalogTerm,
  CatalogToolkit,
} from "../../model/catalog.ts";
import type { NodeContent } from "../../model/content.ts";
import type { Document } from "../../model/document.ts";
import type { Fact } from "../../model/fact.ts";
import type { Digest, Language, NodeId } from "../../model/ids.ts";
import type { Lock, Status } from "../../model/lock.ts";
import type { Network } from "../../model/network.ts";
import type { ChangeState, NotShown, Offer } from "../../model/override.ts";
import type { Problem } from "../../model/problems/problem.ts";
import type { Service } from "../../model/service.ts";
import { groupBy } from "../../values/group-by.ts";
import { readingOrder } from "../../values/languages.ts";
import { needsLook } from "../../values/needs-look.ts";
import { compareText } from "../../values/order.ts";
import { startOf } from "../../values/place.ts";
import { placeInNetwork } from "../files/locate.ts";
import { accentOf } from "../node/accent.ts";
import { settleContents } from "../node/settle-contents.ts";
import { describeState } from "../overrides/change-problems.ts";
import { orderLayers } from "../overrides/layer-order.ts";
import { findTold, veilService } from "../records/confidential.ts";
import { applyFactChanges } from "../records/fact-layers.ts";
import { formatFact } from "../records/format-fact.ts";
import { orderServices } from "../records/order-services.ts";
import { applyServiceChanges } from "../records/service-layers.ts";
import { resolveTranslations } from "../translations/resolve-translations.ts";
import { makeGraph } from "./graph.ts";
import { nameRemoved } from "./name-removed.ts";
import { listOffers } from "./offers.ts";
import { assemblePages, copyFrom } from "./pages.ts";
import { assembleRemoved, listRemovedTexts, type RemovedText } from "./removed.ts";

/** Everything the catalog is made from. */
export interface AssembleInput {
  /** The version of Commonkit. */
  generator: string;
  network: Network;
  lock: Lock;
  status: Status;
  /** The own node first, then the others in the order of `network.yaml`. */
  contents: readonly NodeContent[];
  /** Addresses of images and files from the site's root, keyed by their path from the own node's root. */
  assets: ReadonlyMap<string, string>;
  /** Texts that changes and translations were made against, keyed by digest. */
  bases: ReadonlyMap<Digest, string>;
}

/** The catalog, the state of each local change, and the problems found on the way. */
export interface Assembled {
  catalog: Catalog;
  states: readonly ChangeState[];
  /** The node's own translations that no page shows, by path. */
  unseenTranslations: ReadonlyMap<string, NotShown>;
  /** What partners have removed, in the order of addresses. */
  removed: readonly RemovedText[];
  /** What others would change of the node's own. */
  offers: readonly Offer[];
  /** Every document in every language before changes, including translations by other nodes. */
  documents: readonly Document[];
  /** Every service and fact with its changes, including those that are not published. */
  services: readonly Service[];
  facts: readonly Fact[];
  problems: readonly Problem[];
}

/** Applies every layer, fills in every placeholder, and joins all nodes' content into one catalog. */
export function assemble(input: AssembleInput): Assembled {
  const { network } = input;
  const { contents, offered, problems: moves } = settleContents(input.contents);
  const order = orderLayers(contents);
  const layered = order.flat();
  const inOrder = layered.flatMap((id) => contents.filter((content) => content.id === id));

  const translated = resolveTranslations(contents);
  const changes = inOrder.flatMap((content) => content.serviceChanges);
  const services = applyServiceChanges(
    contents.flatMap((content) => content.services),
    changes,
  );
  const facts = applyFactChanges(
    contents.flatMap((content) => content.facts),
    inOrder.flatMap((content) => content.factChanges),
  );
  const terms = contents.flatMap((content) => content.terms);
  const documents = [...contents.flatMap((content) => content.documents), ...translated.documents];
  const removed = listRemovedTexts(input.lock);
  const {
    pages,
    states: textStates,
    factUses,
    problems,
  } = assemblePages({
    ...input,
    contents,
    order,
    documents,
    services: services.records,
    facts: facts.records,
    terms,
    factStates: facts.states,
    removed,
  });

  const states = [...textStates, ...services.states, ...facts.states];
  const languages = siteLanguages(network, pages);
  const catalog: Catalog = {
    format: 1,
    generator: input.generator,
    node: catalogNode(network, input.assets),
    partners: catalogPartners(input, pages),
    toolkits: catalogToolkits(contents, pages),
    pages,
    services: orderServices(
      services.records.filter((service) => service.x_visibility === "public").map(publicService),
      network.serviceArea,
    ),
    facts: facts.records
      .map(
        (fact): CatalogFact => ({
          id: fact.id,
          node: fact.node,
          label: fact.label,
          type: fact.type,
          value: Object.fromEntries(
            languages.map((language) => [
              language,
              formatFact(fact, language, readingOrder(language, network)),
            ]),
          ),
          source: fact.source,
          checked: fact.checked,
          reviewEvery: fact.reviewEvery,
          validFrom: fact.validFrom,
          validTo: fact.validTo,
          usedBy: [...(factUses.get(fact.id) ?? [])].sort(),
        }),
      )
      .sort(byId),
    terms: terms
      .map(
        ({ id, node, label, meaning, also }): CatalogTerm => ({
          ...{ id, node, label, meaning },
          ...(also && { also }),
        }),
      )
      .sort(byId),
    changes: states.flatMap(({ document, language, target, partner, node: by, state }): CatalogChange[] =>
      needsLook(state) ? [{ document, language, target, partner, by, state }] : [],
    ),
    graph: makeGraph(network, input.lock, describedNodes(contents)),
    removed: assembleRemoved(removed, pages),
  };
  // The nearest change that names the field wrote its value.
  const whoTold = ({ id, path }: Service, field: string): string =>
    changes.findLast(
      ({ service, change }) => service === id && Object.hasOwn(change, field.split(".")[0] ?? ""),
    )?.path ?? path;
  const told = services.records.flatMap((service) =>
    findTold(service).map((field) => ({
      code: "confidential-told" as const,
      severity: "error" as const,
      place: startOf(whoTold(service, field)),
      service: service.id,
      field,
    })),
  );
  const found = [
    ...checkLogo(input),
    ...moves,
    ...translated.problems,
    ...services.problems,
    ...told,
    ...facts.problems,
    ...[...services.states, ...facts.states].flatMap(describeState),
    ...problems,
  ];
  return {
    catalog,
    states,
    unseenTranslations: translated.unseen,
    removed,
    offers:
      contents[0] === undefined
        ? []
        : listOffers(ownTexts(contents[0], translated.documents), offered, layered),
    documents,
    services: services.records,
    facts: facts.records,
    problems: nameRemoved(found, removed),
  };
}

/** The node's own content, with its translations of others' documents as documents. */
const ownTexts = (own: NodeContent, translated: readonly Document[]): NodeContent => ({
  ...own,
  documents: [...own.documents, ...translated.filter(({ translation }) => translation?.by === own.id)],
});

function checkLogo({ network: { theme }, assets }: AssembleInput): Problem[] {
  if (theme.logo === null || assets.has(theme.logo.path)) return [];
  const place = placeInNetwork(theme.logo.place, theme.logo.path.length);
  return [{ code: "logo-missing", severity: "warning", place, path: theme.logo.path }];
}

const describedNodes = (contents: readonly NodeContent[]): ReadonlyMap<NodeId, Network> =>
  new Map(contents.flatMap(({ id, network }) => (network === null ? [] : [[id, network]])));

/** The most languages in which the catalog has the value of each fact: partners can have texts in any number of languages. */
const mostLanguages = 100;

/** The node's languages first, then those that only partners' documents have. */
function siteLanguages(network: Network, pages: readonly CatalogPage[]): readonly Language[] {
  const all = new Set([...network.languages, ...pages.map((page) => page.language).sort()]);
  return [...all].slice(0, mostLanguages);
}

function catalogNode(network: Network, assets: AssembleInput["assets"]): CatalogNode {
  const { theme, ...node } = network;
  const { id, title, summary, url, repository, languages, fallback, licence, contact, serviceArea } = node;
  const accent = theme.accent === null ? null : accentOf(theme.accent);
  const logo = theme.logo === null ? null : (assets.get(theme.logo.path) ?? null);
  return {
    ...{ id, title, summary, url, repository, languages, fallback, licence, contact, serviceArea },
    ...{ accent, logo },
  };
}

/** Partners in the order of `network.yaml`, then their partners; those that were never fetched are listed too. */
function catalogPartners(input: AssembleInput, pages: readonly CatalogPage[]): readonly CatalogPartner[] {
  const { network, lock, status, contents } = input;
  const asked = new Map(network.partners.map((partner) => [partner.id, partner]));
  const ids = [...asked.keys(), ...Object.keys(lock.sources).filter((id) => !asked.has(id))];
  const byNode = groupBy(pages, ({ node }) => node);
  return ids.map((id): CatalogPartner => {
    const source = lock.sources[id];
    const theirs = contents.find((content) => content.id === id)?.network ?? null;
    const documents = new Set((byNode.get(id) ?? []).map((page) => page.document));
    return {
      id,
      title: theirs?.title ?? {},
      summary: theirs?.summary ?? {},
      site: theirs?.url ?? null,
      repository: source?.url ?? asked.get(id)?.url ?? "",
      licence: source?.licence ?? null,
      languages: theirs?.languages ?? [],
      commit: source?.commit ?? null,
      subject: source?.subject ?? null,
      committed: source?.committed ?? null,
      lastChecked: status.partners[id]?.last_checked ?? null,
      lastChanged: status.partners[id]?.last_changed ?? null,
      via: source?.via ?? network.id,
      ...copyFrom(lock, id),
      documents: documents.size,
      held: Object.entries(source?.files ?? {}).flatMap(([path, file]) =>
        file.held ? [{ path, why: file.held.why }] : [],
      ),
      ...(source?.held && { waits: source.held.why }),
    };
  });
}

/** Toolkits that have something to read, by node; documents that a toolkit does not list follow in alphabetical order. */
function catalogToolkits(
  contents: readonly NodeContent[],
  pages: readonly CatalogPage[],
): readonly CatalogToolkit[] {
  const byToolkit = groupBy(pages, ({ toolkit }) => toolkit);
  return contents.flatMap((content) =>
    content.toolkits.flatMap(({ id, node, slug, title, summary, language, documents }): CatalogToolkit[] => {
      const present = new Set((byToolkit.get(id) ?? []).map((page) => page.document));
      if (present.size === 0) return [];
      const named = documents
        .map((document) => `${id}/${document}`)
        .filter((document) => present.has(document));
      const listed = new Set(named);
      const others = [...present].filter((document) => !listed.has(document)).sort();
      return [{ id, node, slug, title, summary, language, documents: [...named, ...others] }];
    }),
  );
}

/** What can be published of a service: never its path on disk, never an address that must stay secret. */
function publicService(service: Service): CatalogService {
  const { origin, path: _path, x_confidential_address: _secret, ...published } = veilService(service);
  return { ...published, commit: origin.commit };
}

const byId = (a: { id: string }, b: { id: string }): number => compareText(a.id, b.id);
