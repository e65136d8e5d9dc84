import type { Document } from "../../model/document.ts";
import type { DocumentId, Language, RecordId } from "../../model/ids.ts";
import { pickText, pickVersion, readingOrder, understoodBy } from "../../values/languages.ts";
import { pageAddress, relativeAddress } from "../documents/addresses.ts";
import type { Layered } from "../overrides/layered.ts";
import { findRecord } from "../records/find-record.ts";
import { formatFact } from "../records/format-fact.ts";
import { servicesNear } from "../records/near.ts";
import type { RenderContext } from "../render/context.ts";
import type { PagesInput } from "./pages-input.ts";
import { findRemoved } from "./removed.ts";

/**
 * Prepares what texts refer to, once for the whole node; the function it returns makes the look-ups of one page, given the
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
  const formerIds = new Map(
    input.documents.flatMap(({ id, formerly }) => formerly.map((former) => [former, id] as const)),
  );

  /** The document in the reader's language, else in its first; null when there is no such document. */
  const findPage = (id: DocumentId, language: Language): string | null => {
    const found = versions.get(id) ?? versions.get(formerIds.get(id) ?? "");
    const version = pickVersion(found ?? [], readingOrder(language, input.network));
    return version ? pageAddress(version.id, version.language) : null;
  };

  /** The text beside which links and pictures lie: another node's translation stands elsewhere, but speaks for the text it translates. */
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
    const glossary = (languages.includes(language) ? language : (languages[0] ?? language)).toLowerCase();
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
        const known = understoodBy(language, input.network).find(
          (tag) => term?.label[tag] !== undefined && term.meaning[tag] !== undefined,
        );
        if (!term || known === undefined) return null;
        const label = term.label[known] ?? "";
        const meaning = term.meaning[known] ?? "";
        return {
          id: term.id,
          label,
          meaning,
          address: `${glossary}/glossary/#${term.id.replace("/", "-")}`,
          language: known,
        };
      },
      service: (reference) => findRecord(services, reference, nearest, node)?.id ?? null,
      services: ({ topic, phase }) =>
        near
          .filter(
            ({ x_topic, x_phase }) =>
              (topic === null || x_topic.includes(topic)) && (phase === null || x_phase.includes(phase)),
          )
          .map(({ id }) => id),
      field: (id) => document.agreement?.fields[id]?.label ?? null,
      link: (href) => {
        const [target = "", section] = href.split("#", 2);
        const file = input.assets.get(besideDocument(home, target));
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
        const url = input.assets.get(besideDocument(home, src));
        return url === undefined ? null : { url };
      },
      site: (to) => relativeAddress(address, to),
      changed,
      place,
    };
  };
}

const keyById = <T extends { id: RecordId }>(records: readonly T[]): ReadonlyMap<RecordId, T> =>
  new Map(records.map((record) => [record.id, record]));

/** The path, from our node's root, that a relative path in a document means. Leads nowhere when it leaves the node's folder. */
function besideDocument(document: Document, relative: string): string {
  const base = document.path.slice(0, document.path.length - document.origin.path.length);
  const parts = document.origin.path.split("/").slice(0, -1);
  for (const part of relative.split("/")) {
    if (part === "..") parts.pop();
    else if (part !== ".") parts.push(part);
  }
  return base + parts.join("/");
}

/** The document that a link leads to, without what follows `#`; null when it leads to none. */
const documentOf = (document: Document, target: string): DocumentId | null =>
  target.startsWith("commonkit:") ? target.slice("commonkit:".length) : documentAt(document, target);

/** The document that a relative path to a file names, of the same node; null when it names none. */
function documentAt(document: Document, relative: string): DocumentId | null {
  const base = document.path.slice(0, document.path.length - document.origin.path.length);
  const path = besideDocument(document, relative).slice(base.length);
  const [, toolkit, slug] = /^toolkits\/([^/]+)\/([^/.]+)\.[^/]+\.md$/.exec(path) ?? [];
  return toolkit && slug ? `${document.node}/${toolkit}/${slug}` : null;
}
