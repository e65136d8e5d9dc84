import type { NodeContent } from "../../model/content.ts";
import type { DocumentId } from "../../model/ids.ts";
import type { DocumentMoved } from "../../model/problems/merge.ts";
import { startOf } from "../../values/place.ts";

/**
 * Changes and translations of documents that now have another id (`formerly`) belong to the new id, so a move loses nothing.
 * Reports which of the node's own files still use the old id.
 */
export function followMoves(contents: readonly NodeContent[]): {
  contents: readonly NodeContent[];
  problems: readonly DocumentMoved[];
} {
  const documents = contents.flatMap((content) => content.documents);
  const ids = new Set(documents.map(({ id }) => id));
  const moved = new Map<DocumentId, DocumentId>();
  for (const { id, formerly } of documents)
    for (const former of formerly) if (!ids.has(former) && !moved.has(former)) moved.set(former, id);
  if (moved.size === 0) return { contents, problems: [] };
  const problems: DocumentMoved[] = [];
  const follow = <Text extends { document: DocumentId; path: string }>(text: Text, isOwn: boolean): Text => {
    const to = moved.get(text.document);
    if (to === undefined) return text;
    const place = startOf(text.path);
    if (isOwn)
      problems.push({ code: "document-moved", severity: "notice", place, document: text.document, to });
    return { ...text, document: to };
  };
  const followed = contents.map((content, index) => ({
    ...content,
    overrides: content.overrides.map((override) => follow(override, index === 0)),
    translations: content.translations.map((translation) => follow(translation, index === 0)),
  }));
  return { contents: followed, problems };
}
