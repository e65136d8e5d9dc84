import type { Document } from "../../model/document.ts";
import type { DocumentId, Language, RecordId } from "../../model/ids.ts";
import { oneOf, pickText, pickVersion, readingOrder } from "../../values/languages.ts";
import { relative } from "../../values/relative.ts";
import { pageAddress } from "../documents/addresses.ts";
import { documentAt } from "../documents/parse-path.ts";
import { pathOfLink, rootOf } from "../documents/path-of-link.ts";
import type { Layered } from "../overrides/layered.ts";
import { findRecord } from "../records/find-record.ts";
import { formatFact } from "../records/format-fact.ts";
import { servicesNear } from "../records/order-services.ts";
import type { RenderContext } from "../render/context.ts";
import { makeRooms } from "./page-room.ts";
import type { PagesInput } from "./pages-input.ts";
import { findRemoved } from "./removed.ts";

/**
 * Prepares what texts refer to, once for the whole node. The function it returns makes the look-ups of one page, given the
 * document with its layers and the page's address.
 */
export function makeContext(
  input: PagesInput,
  versions: ReadonlyMap<DocumentId, readonly Document[]>,
): (layered: Layered, address: string) => RenderContext {
  const facts = keyById(input.facts);
  const terms = keyById(input.terms);
  const services = keyById(input.services.filter((service) => service.x_visibility === "public"));
  const near = servicesNear(input.services, input.network.serviceArea);
  const nearest = input.order.flat().reverse();
  const makeRoom = makeRooms(input.network.limits ?? {}, input.services, input.facts);
  const formerIds = new Map(
    input.documents.flatMap(({ id, formerly }) => formerly.map((former) => [former, id] as const)),
  );

  /** The document in the reader's language, or in its first; null if there is no such document. */
  const findPage = (id: DocumentId, language: Language): string | null => {
    const found = versions.get(id) ?? versions.get(formerIds.get(id) ?? "");
    const version = pickVersion(found ?? [], readingOrder(language, input.network));
    return version ? pageAddress(version.id, version.language) : null;
  };

  /** The text whose folder links and pictures are relative to: another node's translation is in a different folder, but uses its original's. */
  const homeOf = (document: Document): Document => {
    const { id, node, translation } = document;
    if (translation === null || translation.by === node) return document;
    const isSource = (version: Document): boolean =>
      version.translation === null && version.language === translation.of;
    return versions.get(id)?.find(isSource) ?? document;
  };

  return ({ document, changed, place }, address) => {
    const { node, language } = document;
    const home = homeOf(document);
    const { languages } = input.network;
    const order = readingOrder(language, input.network);
    // The site's own pages are in the node's own languages.
    const glossary = oneOf(languages, language).toLowerCase();
    return {
      fact: (reference) => {
        const fact = findRecord(facts, reference, nearest, node);
        return (
          fact && {
            id: fact.id,
            text: formatFact(fact, language, order),
            type: fact.type,
            language: fact.type === "number" ? (pickText(fact.unit, order)?.language ?? language) : language,
          }
        );
      },
      term: (reference) => {
        const term = findRecord(terms, reference, nearest, node);
        if (!term) return null;
        // The word and what it means in one language, if there is one that has both.
        const both = Object.entries(term.label).filter(([tag]) => term.meaning[tag]);
        const label = pickText(both.length > 0 ? Object.fromEntries(both) : term.label, order);
        return (
          label && {
            id: term.id,
            label: label.text,
            meaning: term.meaning[label.language] ?? "",
            address: `${glossary}/glossary/#${term.id.replace("/", "-")}`,
            language: label.language,
          }
        );
      },
      service: (reference) => findRecord(services, reference, nearest, node)?.id ?? null,
      services: ({ topic, phase }) =>
        near
          .filter(
            ({ x_topic, x_phase }) =>
              (topic === null || x_topic.some((one) => one === topic)) &&
              (phase === null || x_phase.some((one) => one === phase)),
          )
          .map(({ id }) => id),
      field: (id) => document.agreement?.fields[id]?.label ?? null,
      link: (href) => {
        const [target = "", section] = href.split("#", 2);
        const file = assetBeside(input.assets, home, target);
        if (file !== undefined) return file;
        const id = documentOf(home, target);
        const found = id === null ? null : findPage(id, language);
        return found && (section ? `${found}#${section}` : found);
      },
      removed: (href) => {
        const id = documentOf(home, href.split("#", 1)[0] ?? "");
        return id === null ? null : findRemoved(input.removed, id, null);
      },
      image: (src) => {
        const url = assetBeside(input.assets, home, src);
        return url === undefined ? null : { url };
      },
      site: (to) => relative(address, to),
      changed,
      room: makeRoom(node),
      place,
    };
  };
}

const keyById = <T extends { id: RecordId }>(records: readonly T[]): ReadonlyMap<RecordId, T> =>
  new Map(records.map((record) => [record.id, record]));

/** The address in the site of the picture or file that a relative address leads to; undefined if there is none. */
function assetBeside(assets: PagesInput["assets"], { path, origin }: Document, target: string) {
  const found = pathOfLink(origin.path, target);
  return found === null ? undefined : assets.get(rootOf({ path, origin }) + found.path);
}

/** The document that a link leads to, without anything after `#`; null if it does not lead to one. */
function documentOf({ node, origin }: Document, target: string): DocumentId | null {
  if (target.startsWith("commonkit:")) return target.slice("commonkit:".length);
  const found = pathOfLink(origin.path, target);
  return found === null ? null : documentAt(node, found.path);
}
