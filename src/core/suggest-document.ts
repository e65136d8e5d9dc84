import type { DocumentId } from "../model/ids.ts";
import { suggestWord } from "./suggest.ts";

/** The document that was probably meant: where one has moved to, the same name in another toolkit of its node, or a near name there; null without a guess. */
export function suggestDocument(
  id: DocumentId,
  known: Iterable<DocumentId>,
  movedTo: ReadonlyMap<DocumentId, DocumentId> = new Map(),
): DocumentId | null {
  const moved = movedTo.get(id);
  if (moved !== undefined) return moved;
  const [node, , slug] = id.split("/");
  const theirs = [...known].filter((one) => one !== id && one.startsWith(`${node}/`));
  return theirs.find((one) => one.endsWith(`/${slug}`)) ?? suggestWord(id, theirs);
}
