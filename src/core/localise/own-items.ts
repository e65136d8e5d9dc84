import type { Document } from "../../model/document.ts";
import type { Fact } from "../../model/fact.ts";
import type { Digest, DocumentId, Language, NodeId, RecordId } from "../../model/ids.ts";
import type { Override } from "../../model/override.ts";
import type { Service } from "../../model/service.ts";
import { compareText } from "../../values/order.ts";
import { applyFactChanges } from "../records/fact-layers.ts";
import type { FieldChange } from "../records/record-fields.ts";
import { applyServiceChanges } from "../records/service-layers.ts";
import { findCopied } from "../translations/find-copied.ts";
import { findSource, findVersion, type LocalView } from "./local-view.ts";

/** Fields of a service or fact that the node changed, and the record without that change. */
export interface RecordItem {
  kind: "service" | "fact";
  path: string;
  document: RecordId;
  language: null;
  source: Service | Fact;
  fields: readonly FieldChange[];
  base: Readonly<Record<string, Digest>>;
  /** The keys of the file above the change: none for a service, one for a fact. */
  within: readonly string[];
}

/** Something of the node's own that was made against a text, which is here as it is now. */
export type OwnItem = TextItem | RecordItem;

/** Something of the node's own that was made against a document. */
export type TextItem =
  | {
      kind: "override";
      path: string;
      document: DocumentId;
      language: Language;
      override: Override;
      source: Document;
    }
  | {
      kind: "translation" | "copy";
      path: string;
      document: DocumentId;
      language: Language;
      ours: Document;
      source: Document;
    };

/** Everything of the node's own that was made against another text that exists, in the order of paths. */
export function listOwnItems(view: LocalView): readonly OwnItem[] {
  const { own } = view;
  const overrides = view.overrides.flatMap((override): OwnItem[] => {
    const { document, language, path } = override;
    const source = findVersion(view, document, language);
    return source
      ? [{ kind: "override", path, document, language, override, source: view.below(source) }]
      : [];
  });
  const texts = view.documents.flatMap((ours): OwnItem[] => {
    const { id: document, language, path } = ours;
    // A copy of a partner's translation is both: made from the node's own text, and copied from the partner's.
    const original = ours.translation?.by === own ? findSource(view, ours) : null;
    const copied = ours.node === own && ours.forked ? findCopied(view.documents, ours) : null;
    return [
      ...(original
        ? [{ kind: "translation", path, document, language, ours, source: original } as const]
        : []),
      ...(copied ? [{ kind: "copy", path, document, language, ours, source: copied } as const] : []),
    ];
  });
  return [...overrides, ...texts, ...listRecords(view)].sort((a, b) => compareText(a.path, b.path));
}

/** The node's changes to services and facts. */
function listRecords({ contents: [own], services, facts }: LocalView): readonly RecordItem[] {
  if (own === undefined) return [];
  const ofService = applyServiceChanges(services, own.serviceChanges).fields;
  const ofFact = applyFactChanges(facts, own.factChanges).fields;
  const aboutService = { kind: "service", within: [] } as const;
  return [
    ...[...ofService].flatMap(([change, fields]) =>
      makeRecordItem(services, change.service, { ...aboutService, ...change, fields }),
    ),
    ...[...ofFact].flatMap(([change, fields]) => {
      const key = change.fact.slice(change.fact.indexOf(".") + 1);
      return makeRecordItem(facts, change.fact, { kind: "fact", within: [key], ...change, fields });
    }),
  ];
}

function makeRecordItem(
  records: readonly (Service | Fact)[],
  document: RecordId,
  {
    kind,
    path,
    fields,
    base = {},
    within,
  }: Pick<RecordItem, "kind" | "path" | "fields" | "within"> & {
    base?: RecordItem["base"];
  },
): RecordItem[] {
  const source = records.find(({ id }) => id === document);
  return source ? [{ kind, path, document, language: null, source, fields, base, within }] : [];
}

/** True for a change to a service or fact. */
export const isRecordItem = (item: OwnItem): item is RecordItem =>
  item.kind === "service" || item.kind === "fact";

/**
 * What a file is compared with, given only for one that is two things: a translation of the node's own text, and a copy of a partner's
 * translation. Empty for the others.
 */
export const againstOf = (item: OwnItem): { against?: DocumentId } =>
  "ours" in item && item.ours.translation && item.ours.forked ? { against: item.source.id } : {};

/** The node whose text an item was made against. */
export const partnerOf = ({ source }: OwnItem): NodeId => source.node;
