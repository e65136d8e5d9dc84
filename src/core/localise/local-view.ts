import type { NodeContent } from "../../model/content.ts";
import type { Document } from "../../model/document.ts";
import type { Fact } from "../../model/fact.ts";
import type { DocumentId, Language, NodeId } from "../../model/ids.ts";
import type { Override } from "../../model/override.ts";
import type { Service } from "../../model/service.ts";
import { settleContents } from "../node/settle-contents.ts";
import { applyLayers } from "../overrides/apply-layers.ts";
import { orderLayers } from "../overrides/layer-order.ts";
import { applyFactChanges } from "../records/fact-layers.ts";
import { applyServiceChanges } from "../records/service-layers.ts";
import { resolveTranslations } from "../translations/resolve-translations.ts";

/** A node's texts, from the point of view of a change to one of them. */
export interface LocalView {
  own: NodeId;
  contents: readonly NodeContent[];
  /** Every document in every language as its node wrote it, including translations by other nodes. */
  documents: readonly Document[];
  /** The node's own changes to partners' documents. */
  overrides: readonly Override[];
  /** Services and facts without the node's own changes. */
  services: readonly Service[];
  facts: readonly Fact[];
  /** A document without the node's own changes, but with those of every node that it follows. */
  below: (document: Document) => Document;
}

/** Looks at a node's content from its own layer; the own node is the first of `written`. */
export function viewLocally(written: readonly NodeContent[]): LocalView {
  const { contents } = settleContents(written);
  const own = contents[0]?.id ?? "";
  const order = orderLayers(contents).slice(0, -1);
  const lower = order.flat().flatMap((id) => contents.filter((content) => content.id === id));
  const others = contents.slice(1).flatMap((content) => content.overrides);
  return {
    own,
    contents,
    documents: [
      ...contents.flatMap((content) => content.documents),
      ...resolveTranslations(contents).documents,
    ],
    overrides: contents[0]?.overrides ?? [],
    services: applyServiceChanges(
      contents.flatMap((content) => content.services),
      lower.flatMap((content) => content.serviceChanges),
    ).records,
    facts: applyFactChanges(
      contents.flatMap((content) => content.facts),
      lower.flatMap((content) => content.factChanges),
    ).records,
    below: (document) => {
      const theirs = others.filter(
        (override) => override.document === document.id && override.language === document.language,
      );
      const layers = order.map((group) =>
        group.flatMap((node) => theirs.filter((override) => override.node === node)),
      );
      return applyLayers(document, layers).document;
    },
  };
}

/** A document in a language; null if there is none. */
export const findVersion = ({ documents }: LocalView, id: DocumentId, language: Language): Document | null =>
  documents.find((document) => document.id === id && document.language === language) ?? null;

/** What a translation was made from: the document in the language that it names; null if that is gone. */
export const findSource = (view: LocalView, translation: Document): Document | null =>
  translation.translation === null ? null : findVersion(view, translation.id, translation.translation.of);
