import type { Document } from "../model/document.ts";
import type { DocumentId, Language, NodeId } from "../model/ids.ts";
import type { Override } from "../model/override.ts";
import { findSource, findVersion, type LocalView } from "./local-view.ts";

/** Something of ours that was made against a text, which is here as it is now. */
export type OwnItem =
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

/** Everything of ours that was made against another text and whose text is there, in the order of paths. */
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
    if (ours.translation?.by === own) {
      const source = findSource(view, ours);
      return source ? [{ kind: "translation", path, document, language, ours, source }] : [];
    }
    const source = ours.node === own && ours.forked ? findCopied(view.documents, ours) : null;
    return source ? [{ kind: "copy", path, document, language, ours, source }] : [];
  });
  return [...overrides, ...texts].sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** What a copy came from as its own node has it now: in the copy's language, under the id it has now; null when it is gone. */
export function findCopied(documents: readonly Document[], { forked, language }: Document): Document | null {
  if (forked === null) return null;
  const { from } = forked;
  const isSource = (one: Document) => one.id === from || one.formerly.includes(from);
  return documents.find((one) => one.language === language && isSource(one)) ?? null;
}

/** Whose text an item was made against. */
export const partnerOf = ({ source }: OwnItem): NodeId => source.node;
